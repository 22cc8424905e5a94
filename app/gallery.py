"""The shipped scenarios, in the order in which they teach: a declared list, so that listing them reads no file."""

from pathlib import Path
from typing import NamedTuple

from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file
from app.core.words import QT_TRANSLATE_NOOP


class Shown(NamedTuple):
    """One scenario of the gallery.

    Attributes
    ----------
    name : the stem of its file; the number in front orders it.
    chapter, title, lesson : words for the screen, translated in context "Gallery"; the lesson is one sentence.
    """

    name: str
    chapter: str
    title: str
    lesson: str

    @property
    def path(self) -> Path:
        """Its file."""
        return resource(f"scenarios/{self.name}.json")

    def scenario(self) -> Scenario:
        """The scenario itself, read anew."""
        return read_file(self.path)


def first_run() -> Scenario:
    """What the very first start shows."""
    return GALLERY[0].scenario()


def gallery() -> tuple[Shown, ...]:
    """Every shipped scenario, chapter by chapter."""
    return GALLERY


FIRST_STEPS = QT_TRANSLATE_NOOP("Gallery", "First steps")
STUCK = QT_TRANSLATE_NOOP("Gallery", "Where descent gets stuck")
RATES = QT_TRANSLATE_NOOP("Gallery", "Learning rate and schedules")
COMPARED = QT_TRANSLATE_NOOP("Gallery", "Optimizers compared")
BATCHES = QT_TRANSLATE_NOOP("Gallery", "Batches, noise and streams")
LEARNING = QT_TRANSLATE_NOOP("Gallery", "Data, losses and models")

GALLERY = (
    Shown(
        "01_plateau_and_two_wells",
        FIRST_STEPS,
        QT_TRANSLATE_NOOP("Gallery", "Plateau and two wells"),
        QT_TRANSLATE_NOOP(
            "Gallery",
            "Gradient descent crawls into the nearer well, while momentum rolls through it into the deeper one.",
        ),
    ),
    Shown(
        "02_slope_of_a_bowl",
        FIRST_STEPS,
        QT_TRANSLATE_NOOP("Gallery", "The slope says which way"),
        QT_TRANSLATE_NOOP("Gallery", "Each step goes against the slope, and it shrinks as the slope shrinks."),
    ),
    Shown(
        "03_learning_rate",
        FIRST_STEPS,
        QT_TRANSLATE_NOOP("Gallery", "Too small, good, too large"),
        QT_TRANSLATE_NOOP("Gallery", "Above 2 divided by the curvature a rate diverges; far below it creeps."),
    ),
    Shown(
        "04_gradient_vector",
        FIRST_STEPS,
        QT_TRANSLATE_NOOP("Gallery", "The gradient in two dimensions"),
        QT_TRANSLATE_NOOP(
            "Gallery", "The gradient is perpendicular to the level line; it does not aim at the minimum."
        ),
    ),
    Shown(
        "05_local_minimum",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "Stuck in a local minimum"),
        QT_TRANSLATE_NOOP("Gallery", "Only the strongest momentum leaves the local minimum that holds the others."),
    ),
    Shown(
        "06_plateau",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "Momentum crosses the plateau"),
        QT_TRANSLATE_NOOP("Gallery", "Where the slope fades, gradient descent comes to a stop and momentum rolls on."),
    ),
    Shown(
        "07_saddle",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "Held up by a saddle"),
        QT_TRANSLATE_NOOP("Gallery", "A saddle delays gradient descent, and noise or momentum leaves it much sooner."),
    ),
    Shown(
        "08_ripples",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "A bowl full of ripples"),
        QT_TRANSLATE_NOOP(
            "Gallery", "Gradient descent takes the nearest of many minima; momentum rolls on to the best."
        ),
    ),
    Shown(
        "09_cliff",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "Thrown off a cliff"),
        QT_TRANSLATE_NOOP("Gallery", "One huge slope throws a large rate out for good; bounded steps survive it."),
    ),
    Shown(
        "10_which_minimum",
        STUCK,
        QT_TRANSLATE_NOOP("Gallery", "Which minimum will it be?"),
        QT_TRANSLATE_NOOP("Gallery", "From one and the same start, four optimizers find three different minima."),
    ),
    Shown(
        "11_schedules",
        RATES,
        QT_TRANSLATE_NOOP("Gallery", "Schedules against noise"),
        QT_TRANSLATE_NOOP("Gallery", "With noisy gradients a constant rate keeps hovering, and a falling one settles."),
    ),
    Shown(
        "12_warm_up",
        RATES,
        QT_TRANSLATE_NOOP("Gallery", "Warming up"),
        QT_TRANSLATE_NOOP(
            "Gallery", "A rate that diverges on the steep start works when it grows from nearly nothing."
        ),
    ),
    Shown(
        "13_ravine",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "Zigzag in a ravine"),
        QT_TRANSLATE_NOOP("Gallery", "Gradient descent jumps from wall to wall; the others go along the floor."),
    ),
    Shown(
        "14_turned_ravine",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "The same ravine, turned"),
        QT_TRANSLATE_NOOP("Gallery", "A rate for each axis loses its advantage when the ravine lies aslant."),
    ),
    Shown(
        "15_adaptive_steps",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "Five ways across a plain"),
        QT_TRANSLATE_NOOP(
            "Gallery", "Adaptive methods divide by the size of the slope, so a plain does not stop them."
        ),
    ),
    Shown(
        "16_rosenbrock",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "Rosenbrock's valley"),
        QT_TRANSLATE_NOOP("Gallery", "To find the valley is easy; to follow its flat floor takes very long."),
    ),
    Shown(
        "17_newton",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "Newton knows the curvature"),
        QT_TRANSLATE_NOOP("Gallery", "With the curvature, six steps do more than a thousand of gradient descent."),
    ),
    Shown(
        "18_your_own_formula",
        COMPARED,
        QT_TRANSLATE_NOOP("Gallery", "A formula of your own"),
        QT_TRANSLATE_NOOP("Gallery", "Type a formula of x and y; its slope and curvature are worked out exactly."),
    ),
    Shown(
        "19_full_mini_online",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "Full batch, mini-batch, online"),
        QT_TRANSLATE_NOOP(
            "Gallery", "The same 6,000 samples, all at once, ten or one a step: fewer are faster and never rest."
        ),
    ),
    Shown(
        "20_online",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "Online learning: each sample once"),
        QT_TRANSLATE_NOOP("Gallery", "One pass, sample by sample, comes close to the best border there is."),
    ),
    Shown(
        "21_noise_frees_it",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "SGD leaves the minimum that holds the full batch"),
        QT_TRANSLATE_NOOP("Gallery", "Every sample has a surface of its own, and the changes shake the ball free."),
    ),
    Shown(
        "22_growing_batch",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "The batch grows during the run"),
        QT_TRANSLATE_NOOP("Gallery", "Larger and larger batches calm the path as a falling learning rate would."),
    ),
    Shown(
        "23_stream_mean_and_sum",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "A growing data set: mean or sum"),
        QT_TRANSLATE_NOOP(
            "Gallery", "Divided by the number of samples, the steps do not grow with the data; summed they do."
        ),
    ),
    Shown(
        "24_batch_and_rate",
        BATCHES,
        QT_TRANSLATE_NOOP("Gallery", "Large batch: scale the rate with it"),
        QT_TRANSLATE_NOOP("Gallery", "An eightfold batch keeps the pace if the learning rate grows eightfold too."),
    ),
    Shown(
        "25a_outliers_squared",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Outliers and the squared error"),
        QT_TRANSLATE_NOOP("Gallery", "Squared errors let a few outliers pull the line away from all other samples."),
    ),
    Shown(
        "25b_outliers_huber",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Outliers and the Huber loss"),
        QT_TRANSLATE_NOOP("Gallery", "A loss that grows in a straight line keeps to the samples that agree."),
    ),
    Shown(
        "26a_raw_features",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Real data, as measured"),
        QT_TRANSLATE_NOOP("Gallery", "Measurements far from zero make a ravine in which gradient descent creeps."),
    ),
    Shown(
        "26b_standardized_features",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Real data, standardized"),
        QT_TRANSLATE_NOOP("Gallery", "Centred and scaled, the same data allow a rate a hundred times as large."),
    ),
    Shown(
        "27a_zeros",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Starting from zeros"),
        QT_TRANSLATE_NOOP("Gallery", "When all neurons start at zero, no weight gets a slope and nothing is learned."),
    ),
    Shown(
        "27b_xavier",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Starting with Xavier's weights"),
        QT_TRANSLATE_NOOP("Gallery", "Random weights make the neurons differ, and the same network learns."),
    ),
    Shown(
        "27c_pretrained",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Starting pre-trained"),
        QT_TRANSLATE_NOOP("Gallery", "A start that has learned from some samples saves the slowest part of the way."),
    ),
    Shown(
        "28a_narrow_model",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "A narrow network gets stuck"),
        QT_TRANSLATE_NOOP("Gallery", "With two hidden neurons, both optimizers end on the same high level."),
    ),
    Shown(
        "28b_wide_model",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "A wide network has a way out"),
        QT_TRANSLATE_NOOP("Gallery", "Another structure of the model reshapes the landscape, and the trap is gone."),
    ),
    Shown(
        "29_spirals",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "A network unwinds two spirals"),
        QT_TRANSLATE_NOOP("Gallery", "Adam gets a deep network off its plateau far sooner than plain SGD."),
    ),
    Shown(
        "30_digits",
        LEARNING,
        QT_TRANSLATE_NOOP("Gallery", "Handwritten digits"),
        QT_TRANSLATE_NOOP("Gallery", "A network of sixteen hidden neurons reads digits that it has never seen."),
    ),
)
"""Every shipped scenario."""
