"""The words around a picture of a fit: its legend, its sentence, what is said of one sample."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.core.analysis.pipeline import answers_of
from app.screen.pictures.fit_data import given_units
from app.screen.pictures.fit_picture import FitPicture, Kind
from app.screen.pictures.numbers import number_text
from app.style.roles import Roles
from app.views.fit.colours import class_colour, class_marker
from app.views.fit.legend import Entry

MOST_CLASSES = 10
"""Classes named in the legend."""


def kind_words(kind: Kind) -> str:
    """The name of a kind of picture."""
    match kind:
        case "curve":
            return QCoreApplication.translate("Fit", "Curve")
        case "chances":
            return QCoreApplication.translate("Fit", "Probabilities")
        case "plane":
            return QCoreApplication.translate("Fit", "Two features")
        case "agreement":
            return QCoreApplication.translate("Fit", "Predicted and true")
        case "images":
            return QCoreApplication.translate("Fit", "Images")


def sentence(picture: FitPicture) -> str:
    """One or two sentences on what is seen."""
    parts = [_subject(picture)]
    if picture.ended_at is not None:
        words = QCoreApplication.translate("Fit", "{label} ended at step {step}.")
        parts.append(words.format(label=picture.chosen.label, step=f"{picture.ended_at:,}"))
    others = len(picture.problem.data.feature_names) - 2
    if picture.kind == "plane" and others == 1:
        parts.append(QCoreApplication.translate("Fit", "The other feature stays at its mean."))
    elif picture.kind == "plane" and others > 1:
        parts.append(
            QCoreApplication.translate("Fit", "The other {count} features stay at their means.").format(count=others)
        )
    shown = len(picture.points.ids)
    if shown < picture.points.there and picture.kind != "images":
        words = QCoreApplication.translate("Fit", "{shown} of {count} samples are drawn.")
        parts.append(words.format(shown=f"{shown:,}", count=f"{picture.points.there:,}"))
    return " ".join(parts)


def _subject(picture: FitPicture) -> str:
    label = picture.chosen.label
    match picture.kind:
        case "curve":
            return QCoreApplication.translate("Fit", "Each line is what a contender predicts.")
        case "chances" if picture.chances:
            words = QCoreApplication.translate("Fit", "Each line is how probable {label} finds a class.")
        case "chances":
            assert picture.problem.class_names is not None
            words = QCoreApplication.translate("Fit", "Each line is how probable a contender finds class {name}.")
            return words.format(name=picture.problem.class_names[1])
        case "plane":
            words = QCoreApplication.translate(
                "Fit", "The shade is the class that {label} predicts; each line is a contender's border."
            )
        case "agreement":
            words = QCoreApplication.translate("Fit", "What {label} predicts, up, against what is true, across.")
        case _:
            images = picture.images
            assert images is not None
            right = int((images.said == images.true).sum())
            words = QCoreApplication.translate("Fit", "{label} gets {right} of these {count} right.")
            return words.format(label=label, right=right, count=len(images.ids))
    return words.format(label=label)


def legend_entries(picture: FitPicture, roles: Roles) -> tuple[Entry, ...]:
    """What the marks of the picture mean."""
    if picture.kind == "images":
        return _image_entries(picture, roles)
    names = picture.problem.class_names or ()
    entries = [
        Entry("dot", class_colour(number, roles), class_marker(number), name)
        for number, name in enumerate(names[:MOST_CLASSES])
    ]
    plain = class_colour(0, roles) if names else roles.plot_foreground
    if not names:
        entries.append(Entry("dot", plain, "o", QCoreApplication.translate("Fit", "Sample")))
    if len(picture.batch.ids):
        colour = plain if names else roles.link
        entries.append(Entry("chosen", colour, "o", QCoreApplication.translate("Fit", "In this batch")))
    if picture.points.is_aside.any():
        entries.append(Entry("ring", plain, "o", QCoreApplication.translate("Fit", "Set aside")))
    if len(picture.sticks):
        entries.append(Entry("line", roles.bad, "", QCoreApplication.translate("Fit", "Error")))
    if picture.kind == "agreement":
        entries.append(Entry("dashes", roles.muted, "", QCoreApplication.translate("Fit", "Right")))
    elif not picture.chances:
        entries.extend(Entry("line", one.colour, one.marker, one.label) for one in picture.contenders)
    return tuple(entries)


def _image_entries(picture: FitPicture, roles: Roles) -> tuple[Entry, ...]:
    images = picture.images
    assert images is not None
    where = (
        QCoreApplication.translate("Fit", "Samples set aside")
        if images.is_aside.any()
        else QCoreApplication.translate("Fit", "Samples to train on")
    )
    entries = [Entry("dot", roles.plot_foreground, "s", where)]
    entries.append(Entry("ring", roles.bad, "s", QCoreApplication.translate("Fit", "Wrong")))
    if images.in_batch.any():
        entries.append(Entry("dot", roles.link, "o", QCoreApplication.translate("Fit", "In this batch")))
    return tuple(entries)


def sample_words(picture: FitPicture, number: int) -> str:
    """What is known of one sample, by its number in the data set."""
    problem = picture.problem
    (answer,) = answers_of(problem, picture.chosen.theta, np.array([number]))
    parts = [QCoreApplication.translate("Fit", "Sample {number}").format(number=number)]
    names = problem.data.feature_names
    given = given_units(problem, problem.data.features[number][None])[0]
    if picture.kind == "plane":
        parts += [f"{names[axis]} {number_text(float(given[axis]))}" for axis in picture.axes]
    elif len(names) == 1:
        parts.append(f"{names[0]} {number_text(float(given[0]))}")
    said, true = number_text(answer.predicted), number_text(answer.target)
    if problem.class_names is not None:
        said, true = problem.class_names[int(answer.predicted)], problem.class_names[int(answer.target)]
    if answer.confidence is not None and math.isfinite(answer.confidence):
        said = f"{said} ({100 * answer.confidence:.1f} %)"
    parts.append(QCoreApplication.translate("Fit", "true {value}").format(value=true))
    parts.append(QCoreApplication.translate("Fit", "predicted {value}").format(value=said))
    return "   ".join(parts)
