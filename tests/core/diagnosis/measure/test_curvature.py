"""Extreme curvatures against numpy's eigenvalues of the whole Hessian."""

import numpy as np
import pytest

from app.core.diagnosis.measure.curvature import lanczos, of_hessians, of_product
from app.core.diagnosis.subject_of_run import subject_of
from app.core.landscapes import LANDSCAPES, Formula, Landscape
from app.core.parameters import kind_of
from tests.core.diagnosis.situations import training

SURFACES = [kind for kind in LANDSCAPES if kind is not Formula]


def points(landscape: Landscape, count: int) -> np.ndarray:
    low, high = np.array(landscape.bounds).T
    return low + (high - low) * np.random.default_rng(11).random((count, len(low)))


def random_symmetric(spectrum: np.ndarray, seed: int) -> np.ndarray:
    turn, _ = np.linalg.qr(np.random.default_rng(seed).standard_normal((len(spectrum), len(spectrum))))
    return (turn * spectrum) @ turn.T


@pytest.mark.parametrize("kind", SURFACES, ids=kind_of)
def test_the_curvatures_of_a_landscape_are_its_hessians_eigenvalues(kind):
    landscape = kind()
    hessians = landscape.hessian(points(landscape, 201))
    expected = np.linalg.eigvalsh(hessians)
    found = of_hessians(hessians)
    size = np.abs(expected).max(axis=1)
    np.testing.assert_allclose(found.lowest, expected[:, 0], rtol=1e-9, atol=1e-12 * size.max())
    np.testing.assert_allclose(found.highest, expected[:, -1], rtol=1e-9, atol=1e-12 * size.max())


@pytest.mark.parametrize("kind", SURFACES, ids=kind_of)
def test_the_directions_of_a_landscape_are_eigenvectors(kind):
    landscape = kind()
    hessians = landscape.hessian(points(landscape, 50))
    found = of_hessians(hessians)
    size = np.abs(hessians).max(axis=(1, 2))
    for values, vectors in ((found.lowest, found.flat), (found.highest, found.stiff)):
        residual = np.einsum("nij,nj->ni", hessians, vectors) - values[:, None] * vectors
        assert (np.abs(residual).max(axis=1) <= 1e-9 * size + 1e-300).all()
        np.testing.assert_allclose((vectors * vectors).sum(axis=1), 1.0, rtol=1e-12)


@pytest.mark.parametrize("kind", SURFACES, ids=kind_of)
def test_hessian_vector_products_give_the_same_curvatures_as_the_hessian(kind):
    landscape = kind()
    for theta in points(landscape, 5):
        hessian = landscape.hessian(theta)
        found = of_product(lambda vector, hessian=hessian: hessian @ vector, len(theta))
        expected = np.linalg.eigvalsh(hessian)
        scale = np.abs(expected).max()
        assert abs(found.lowest[0] - expected[0]) <= 1e-6 * scale
        assert abs(found.highest[0] - expected[-1]) <= 1e-6 * scale


SPECTRA = {
    "even": np.linspace(-1.0, 10.0, 80),
    "clustered at the top": np.concatenate([np.full(20, 9.99), np.full(20, 10.0), np.linspace(-2.0, 1.0, 60)]),
    "one far out": np.concatenate([[250.0], np.linspace(0.0, 1.0, 149)]),
    "many decades": np.geomspace(1e-8, 1e3, 120),
    "mostly zero": np.concatenate([np.zeros(190), [-3.0, 0.5, 1.0, 2.0, 5.0]]),
    "negative": -np.geomspace(1e-3, 50.0, 64),
    "identity": np.ones(50),
}


@pytest.mark.parametrize("name", SPECTRA)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_lanczos_finds_the_ends_of_a_known_spectrum_to_one_per_cent(name, seed):
    spectrum = SPECTRA[name]
    matrix = random_symmetric(spectrum, seed)
    found = lanczos(lambda vector: matrix @ vector, len(spectrum), seed)
    largest = np.abs(spectrum).max()
    size = spectrum.max() if spectrum.max() > 0 else largest
    assert abs(found.highest[0] - spectrum.max()) <= 0.01 * size
    assert abs(found.lowest[0] - spectrum.min()) <= 0.01 * largest


@pytest.mark.parametrize("name", SPECTRA)
def test_the_error_of_lanczos_bounds_the_distance_to_an_eigenvalue(name):
    spectrum = SPECTRA[name]
    matrix = random_symmetric(spectrum, 4)
    found = lanczos(lambda vector: matrix @ vector, len(spectrum), 4)
    assert np.abs(spectrum - found.lowest[0]).min() <= found.error[0] + 1e-9 * np.abs(spectrum).max()


def test_the_same_seed_gives_the_same_bits():
    matrix = random_symmetric(SPECTRA["even"], 3)
    one, two = (lanczos(lambda vector: matrix @ vector, 80, seed=9) for _ in range(2))
    assert one.highest[0] == two.highest[0]
    assert one.lowest[0] == two.lowest[0]
    np.testing.assert_array_equal(one.stiff, two.stiff)


def test_products_that_are_not_finite_give_an_unknown_curvature():
    found = lanczos(lambda vector: vector * np.inf, 40)
    assert np.isnan(found.lowest[0])
    assert np.isnan(found.highest[0])


@pytest.mark.parametrize("hidden", [[3], [8, 8]])
@pytest.mark.parametrize("steps", [0, 60])
def test_the_curvatures_of_a_network_are_those_of_its_whole_hessian(hidden, steps):
    simulator = training({"kind": "mlp", "hidden": hidden}, {"kind": "adam", "lr": 0.01}, steps, data={"kind": "sine"})
    subject = subject_of(simulator, "one")
    theta = subject.track.column("theta")[-1]

    def product(vector):
        return subject.problem.hessian_vector(theta, vector, steps)

    whole = np.stack([product(unit) for unit in np.eye(len(theta))])
    expected = np.linalg.eigvalsh(0.5 * (whole + whole.T))
    found = of_product(product, len(theta))
    assert abs(found.highest[0] - expected[-1]) <= 0.01 * expected[-1]
    assert abs(found.lowest[0] - expected[0]) <= 0.01 * np.abs(expected).max()
