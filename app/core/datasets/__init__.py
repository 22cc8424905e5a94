"""The catalog of data sets: a file of one's own, generators, and shipped real sets."""

from app.core.datasets.base import Data, DataError, Dataset, Standardisation
from app.core.datasets.csv_file import CsvFile
from app.core.datasets.curves import Line, Sine
from app.core.datasets.planes import Blobs, Circles, Spirals, TwoMoons, Xor
from app.core.datasets.preview import Preview, preview
from app.core.datasets.shipped import BreastCancer, Diabetes, Digits, Iris, Wine

DATASETS: tuple[type[Dataset], ...] = (
    Line,
    Sine,
    Blobs,
    TwoMoons,
    Circles,
    Spirals,
    Xor,
    Iris,
    Diabetes,
    BreastCancer,
    Wine,
    Digits,
    CsvFile,
)
AnyDataset = (
    Line | Sine | Blobs | TwoMoons | Circles | Spirals | Xor | Iris | Diabetes | BreastCancer | Wine | Digits | CsvFile
)

__all__ = [
    "DATASETS",
    "AnyDataset",
    "CsvFile",
    "Data",
    "DataError",
    "Dataset",
    "Preview",
    "Standardisation",
    "preview",
]
