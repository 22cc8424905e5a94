"""What is written into the six boxes of the pipeline, and into the table that compares batch and full batch."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.core.analysis.cost import bytes_text, seconds_text
from app.core.analysis.pipeline import Answer, PipelinePicture
from app.core.arrays import Array
from app.screen.pictures.numbers import number_text

ENTRIES = 3
"""Numbers of θ shown one by one: of many, those along which the gradient is longest."""


@dataclass(frozen=True, slots=True)
class Box:
    """One stage: its name, its main number, and lines of which each has forms from long to short."""

    title: str
    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def boxes_of(picture: PipelinePicture) -> tuple[Box, ...]:
    """The six stages in order."""
    return (_data(picture), _batch(picture), _prediction(picture), _loss(picture), _gradient(picture), _update(picture))


def comparison_of(picture: PipelinePicture) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Rows of a name in its forms from long to short, and the values of full batch and batch."""
    full, batch = picture.full, picture.batch
    rows: list[tuple[tuple[str, ...], str, str]] = [
        (
            (
                QCoreApplication.translate("Pipeline", "Samples touched"),
                QCoreApplication.translate("Pipeline", "Samples"),
            ),
            f"{full.samples:,}",
            f"{batch.samples:,}",
        ),
        ((QCoreApplication.translate("Pipeline", "Loss"),), number_text(full.loss, 4), number_text(batch.loss, 4)),
        (
            (QCoreApplication.translate("Pipeline", "Gradient length"), "‖∇L‖"),
            number_text(full.gradient_norm, 4),
            number_text(batch.gradient_norm, 4),
        ),
    ]
    rows += [
        (
            (f"∂L/∂{picture.theta_names[place]}",),
            number_text(float(full.gradient[place]), 4),
            number_text(float(batch.gradient[place]), 4),
        )
        for place in _longest(full.gradient)
    ]
    memory = (QCoreApplication.translate("Pipeline", "Memory"),)
    rows.append((memory, bytes_text(full.bytes), bytes_text(batch.bytes)))
    if full.seconds is not None and batch.seconds is not None:
        names = (
            QCoreApplication.translate("Pipeline", "Time, measured"),
            QCoreApplication.translate("Pipeline", "Time"),
        )
        rows.append((names, seconds_text(full.seconds), seconds_text(batch.seconds)))
    return tuple(rows)


def _longest(gradient: Array, count: int = 2) -> list[int]:
    """Where the largest entries are, in order of place."""
    size = np.nan_to_num(np.abs(gradient))
    return sorted(int(place) for place in np.argsort(-size, kind="stable")[:count])


def comparison_sentence(picture: PipelinePicture) -> str:
    """What the comparison says."""
    if picture.is_full:
        return QCoreApplication.translate("Pipeline", "The batch is all the data: both are the same.")
    if picture.angle is None:
        return QCoreApplication.translate("Pipeline", "One of the gradients has no direction.")
    words = QCoreApplication.translate(
        "Pipeline", "The two gradients are {angle}° apart; the batch touches 1/{times} of the samples."
    )
    times = picture.full.samples / max(picture.batch.samples, 1)
    return words.format(angle=f"{picture.angle:.1f}", times=f"{times:,.0f}" if times >= 10 else f"{times:.1f}")


def _data(picture: PipelinePicture) -> Box:
    rows = QCoreApplication.translate("Pipeline", "{count} samples").format(count=f"{picture.samples:,}")
    lines: list[tuple[str, ...]] = [(picture.dataset,)] if picture.dataset else []
    if picture.there != picture.samples:
        words = QCoreApplication.translate("Pipeline", "{count} of them are there")
        lines.append((words.format(count=f"{picture.there:,}"), f"{picture.there:,} / {picture.samples:,}"))
    count = len(picture.feature_names)
    listed = ", ".join(picture.feature_names)
    counted = QCoreApplication.translate("Pipeline", "{count} features").format(count=count)
    single = QCoreApplication.translate("Pipeline", "feature: {name}").format(name=listed)
    lines.append((single, listed) if count == 1 else (f"{counted}: {listed}", counted, f"f = {count}"))
    lines.append(
        (QCoreApplication.translate("Pipeline", "target: {name}").format(name=picture.target_name), picture.target_name)
    )
    if picture.class_names is not None:
        classes = QCoreApplication.translate("Pipeline", "{count} classes").format(count=len(picture.class_names))
        lines.append((f"{classes}: {', '.join(picture.class_names)}", classes))
    if picture.aside:
        words = QCoreApplication.translate("Pipeline", "{count} set aside").format(count=f"{picture.aside:,}")
        lines.append((words,))
    return Box(QCoreApplication.translate("Pipeline", "Data set"), (rows, f"n = {picture.samples:,}"), tuple(lines))


def _batch(picture: PipelinePicture) -> Box:
    head = f"m = {picture.batch_size:,}"
    lines: list[tuple[str, ...]] = []
    if picture.is_full:
        lines.append(
            (
                QCoreApplication.translate("Pipeline", "all that are there"),
                QCoreApplication.translate("Pipeline", "all"),
            )
        )
    if picture.epoch is None:
        lines.append(
            (
                QCoreApplication.translate("Pipeline", "drawn anew each step"),
                QCoreApplication.translate("Pipeline", "drawn anew"),
            )
        )
    else:
        assert picture.place is not None
        epoch = QCoreApplication.translate("Pipeline", "epoch {number}").format(number=f"{picture.epoch + 1:,}")
        place = QCoreApplication.translate("Pipeline", "batch {place} of {count}")
        place = place.format(place=f"{picture.place + 1:,}", count=f"{picture.batches:,}")
        lines.append((f"{epoch}, {place}", f"{epoch}, {picture.place + 1:,} / {picture.batches:,}", epoch))
    ids = [str(number) for number in picture.batch_ids]
    more = ", …" if picture.batch_size > len(ids) else ""
    shorter = [", ".join(ids[:count]) + (more or ", …") for count in range(len(ids) - 1, 0, -1)]
    all_ids = ", ".join(ids) + more
    named = QCoreApplication.translate("Pipeline", "samples {ids}").format(ids=all_ids)
    lines.append((named, all_ids, *shorter))
    lines.append(
        (QCoreApplication.translate("Pipeline", "{bytes} in memory").format(bytes=bytes_text(picture.batch.bytes)),)
    )
    return Box(QCoreApplication.translate("Pipeline", "Batch"), (head,), tuple(lines))


def _prediction(picture: PipelinePicture) -> Box:
    shapes = [f"({rows:,}, {columns})" for rows, columns in picture.shapes]
    widths = " → ".join(str(columns) for _, columns in picture.shapes)
    head = (" → ".join(shapes), f"{shapes[0]} → {shapes[-1]}", f"{picture.batch_size:,} × ({widths})", widths)
    is_class = picture.class_names is not None
    lines: list[tuple[str, ...]] = [
        (
            QCoreApplication.translate("Pipeline", "sample: predicted, true"),
            QCoreApplication.translate("Pipeline", "predicted, true"),
        )
    ]
    for answer in picture.answers:
        short = f"{_value(picture, answer.predicted)}, {_value(picture, answer.target)}"
        sign = ""
        if is_class:
            sign = "  ✓" if answer.predicted == answer.target else "  ✗"
        lines.append((f"{answer.id}: {_said(picture, answer)}, {_value(picture, answer.target)}{sign}", short))
    return Box(QCoreApplication.translate("Pipeline", "Prediction"), head, tuple(lines))


def _loss(picture: PipelinePicture) -> Box:
    title = QCoreApplication.translate("Loss", picture.loss_title)
    kind = (
        QCoreApplication.translate("Pipeline", "summed over the batch")
        if picture.is_sum
        else QCoreApplication.translate("Pipeline", "mean over the batch")
    )
    full = QCoreApplication.translate("Pipeline", "over all data: {value}").format(
        value=number_text(picture.full.loss, 4)
    )
    short = (
        QCoreApplication.translate("Pipeline", "sum")
        if picture.is_sum
        else QCoreApplication.translate("Pipeline", "mean")
    )
    all_data = QCoreApplication.translate("Pipeline", "all data: {value}").format(
        value=number_text(picture.full.loss, 4)
    )
    lines: list[tuple[str, ...]] = [(title,), (kind, short), (full, all_data, number_text(picture.full.loss, 4))]
    if picture.class_names is None and picture.answers:
        errors = [answer.predicted - answer.target for answer in picture.answers]
        texts = [number_text(error, 2) for error in errors]
        words = QCoreApplication.translate("Pipeline", "errors {values}")
        forms = [", ".join(texts[:count]) + ", …" for count in range(len(texts), 0, -1)]
        lines.append((words.format(values=forms[0]), *(words.format(values=form) for form in forms[1:]), forms[-1]))
    return Box(
        QCoreApplication.translate("Pipeline", "Loss"),
        (f"L = {number_text(picture.loss, 5)}", number_text(picture.loss, 4)),
        tuple(lines),
    )


def _gradient(picture: PipelinePicture) -> Box:
    head = (
        f"‖∇L‖ = {number_text(picture.gradient_norm, 5)}",
        f"‖∇L‖ = {number_text(picture.gradient_norm, 3)}",
        number_text(picture.gradient_norm, 4),
    )
    lines = _entries(picture)
    count = f"{len(picture.gradient):,}"
    if len(picture.gradient) > ENTRIES:
        words = QCoreApplication.translate("Pipeline", "the largest of {count} numbers")
        lines.append((words.format(count=count), f"P = {count}"))
    if picture.evaluations != 1:
        words = QCoreApplication.translate("Pipeline", "{count} gradients in this step")
        lines.append((words.format(count=picture.evaluations),))
    return Box(QCoreApplication.translate("Pipeline", "Gradient"), head, tuple(lines))


def _update(picture: PipelinePicture) -> Box:
    head = (
        f"‖Δθ‖ = {number_text(picture.delta_norm, 5)}",
        f"‖Δθ‖ = {number_text(picture.delta_norm, 3)}",
        number_text(picture.delta_norm, 4),
    )
    rate = f"η = {picture.lr:.4g}"
    optimizer = QCoreApplication.translate("Optimizer", picture.optimizer)
    lines: list[tuple[str, ...]] = [(f"{optimizer}, {rate}", rate)]
    for place in _longest(picture.gradient, ENTRIES):
        name = picture.theta_names[place]
        moved = f"{number_text(float(picture.theta[place]), 4)} → {number_text(float(picture.after[place]), 4)}"
        lines.append((f"{name}: {moved}", f"Δ{name} = {number_text(float(picture.delta[place]), 3)}", moved))
    return Box(QCoreApplication.translate("Pipeline", "Update"), head, tuple(lines))


def _entries(picture: PipelinePicture) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for place in _longest(picture.gradient, ENTRIES):
        name, value = picture.theta_names[place], float(picture.gradient[place])
        lines.append(
            (f"∂L/∂{name} = {number_text(value, 4)}", f"∂{name}: {number_text(value, 3)}", number_text(value, 3))
        )
    return lines


def _said(picture: PipelinePicture, answer: Answer) -> str:
    text = _value(picture, answer.predicted)
    if answer.confidence is not None and math.isfinite(answer.confidence):
        text += f" ({100 * answer.confidence:.0f} %)"
    return text


def _value(picture: PipelinePicture, value: float) -> str:
    if picture.class_names is None:
        return number_text(value, 3)
    return picture.class_names[int(value)]
