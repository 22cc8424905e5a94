"""What is written into the six boxes of the pipeline, and into the table that compares batch and full batch."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.core.arrays import Array
from app.core.training.pipeline import Answer, PipelinePicture
from app.views.numbers import number_text


@dataclass(frozen=True, slots=True)
class Box:
    """One stage: its name, its main number, and lines of which each has forms from long to short."""

    title: str
    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def boxes_of(picture: PipelinePicture) -> tuple[Box, ...]:
    """The six stages in order."""
    return (_data(picture), _batch(picture), _prediction(picture), _loss(picture), _gradient(picture), _update(picture))


def comparison_of(picture: PipelinePicture) -> tuple[tuple[str, str, str], ...]:
    """Rows of name, full batch, batch."""
    tr, full, batch = QCoreApplication.translate, picture.full, picture.batch
    names = picture.theta_names
    rows = [
        (tr("Pipeline", "Samples touched"), f"{full.samples:,}", f"{batch.samples:,}"),
        (tr("Pipeline", "Loss"), number_text(full.loss, 4), number_text(batch.loss, 4)),
        (tr("Pipeline", "Gradient length"), number_text(full.gradient_norm, 4), number_text(batch.gradient_norm, 4)),
    ]
    rows += [
        (f"∂L/∂{name}", number_text(float(one), 4), number_text(float(other), 4))
        for name, one, other in list(zip(names, full.gradient, batch.gradient, strict=True))[:2]
    ]
    rows.append((tr("Pipeline", "Memory"), bytes_text(full.bytes), bytes_text(batch.bytes)))
    if full.seconds is not None and batch.seconds is not None:
        rows.append((tr("Pipeline", "Time, measured"), seconds_text(full.seconds), seconds_text(batch.seconds)))
    return tuple(rows)


def comparison_sentence(picture: PipelinePicture) -> str:
    """What the comparison says."""
    if picture.is_full:
        return QCoreApplication.translate("Pipeline", "The batch is all the data: both are the same.")
    if picture.angle is None:
        return QCoreApplication.translate("Pipeline", "One of the gradients has no direction.")
    words = QCoreApplication.translate("Pipeline", "The two gradients are {angle}° apart; the batch touches 1/{times}.")
    times = picture.full.samples / max(picture.batch.samples, 1)
    return words.format(angle=f"{picture.angle:.1f}", times=f"{times:,.0f}" if times >= 10 else f"{times:.1f}")


def _data(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    rows = tr("Pipeline", "{count} samples").format(count=f"{picture.samples:,}")
    lines = [(picture.dataset,)] if picture.dataset else []
    if picture.there != picture.samples:
        words = tr("Pipeline", "{count} of them are there")
        lines.append((words.format(count=f"{picture.there:,}"), f"{picture.there:,} / {picture.samples:,}"))
    count = len(picture.feature_names)
    listed = ", ".join(picture.feature_names)
    counted = tr("Pipeline", "{count} features").format(count=count)
    single = tr("Pipeline", "feature: {name}").format(name=listed)
    lines.append((single, listed) if count == 1 else (f"{counted}: {listed}", counted, f"f = {count}"))
    lines.append((tr("Pipeline", "target: {name}").format(name=picture.target_name), picture.target_name))
    if picture.class_names is not None:
        classes = tr("Pipeline", "{count} classes").format(count=len(picture.class_names))
        lines.append((f"{classes}: {', '.join(picture.class_names)}", classes))
    if picture.aside:
        words = tr("Pipeline", "{count} set aside").format(count=f"{picture.aside:,}")
        lines.append((words,))
    return Box(tr("Pipeline", "Data set"), (rows, f"n = {picture.samples:,}"), tuple(lines))


def _batch(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    head = f"m = {picture.batch_size:,}"
    lines: list[tuple[str, ...]] = []
    if picture.is_full:
        lines.append((tr("Pipeline", "all that are there"), tr("Pipeline", "all")))
    if picture.epoch is None:
        lines.append((tr("Pipeline", "drawn anew each step"), tr("Pipeline", "drawn anew")))
    else:
        assert picture.place is not None
        epoch = tr("Pipeline", "epoch {number}").format(number=f"{picture.epoch + 1:,}")
        place = tr("Pipeline", "batch {place} of {count}")
        place = place.format(place=f"{picture.place + 1:,}", count=f"{picture.batches:,}")
        lines += [(f"{epoch}, {place}",), (f"{epoch}, {picture.place + 1:,} / {picture.batches:,}", epoch)]
        lines = lines[:-2] + [(lines[-2][0], *lines[-1])]
    ids = [str(number) for number in picture.batch_ids]
    more = ", …" if picture.batch_size > len(ids) else ""
    shorter = [", ".join(ids[:count]) + (more or ", …") for count in range(len(ids) - 1, 0, -1)]
    all_ids = ", ".join(ids) + more
    named = tr("Pipeline", "samples {ids}").format(ids=all_ids)
    lines.append((named, all_ids, *shorter))
    lines.append((tr("Pipeline", "{bytes} in memory").format(bytes=bytes_text(picture.batch.bytes)),))
    return Box(tr("Pipeline", "Batch"), (head,), tuple(lines))


def _prediction(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    shapes = [f"({rows:,}, {columns})" for rows, columns in picture.shapes]
    widths = " → ".join(str(columns) for _, columns in picture.shapes)
    head = (" → ".join(shapes), f"{shapes[0]} → {shapes[-1]}", f"{picture.batch_size:,} × ({widths})", widths)
    is_class = picture.class_names is not None
    lines: list[tuple[str, ...]] = [
        (
            tr("Pipeline", "sample: predicted, true"),
            tr("Pipeline", "predicted, true"),
        )
    ]
    for answer in picture.answers:
        short = f"{_value(picture, answer.predicted)}, {_value(picture, answer.target)}"
        sign = ""
        if is_class:
            sign = "  ✓" if answer.predicted == answer.target else "  ✗"
        lines.append((f"{answer.id}: {_said(picture, answer)}, {_value(picture, answer.target)}{sign}", short))
    return Box(tr("Pipeline", "Prediction"), head, tuple(lines))


def _loss(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    title = tr("Loss", picture.loss_title)
    kind = tr("Pipeline", "summed over the batch") if picture.is_sum else tr("Pipeline", "mean over the batch")
    full = tr("Pipeline", "over all data: {value}").format(value=number_text(picture.full.loss, 4))
    lines: list[tuple[str, ...]] = [(title,), (kind,), (full, number_text(picture.full.loss, 4))]
    if picture.class_names is None and picture.answers:
        errors = [answer.predicted - answer.target for answer in picture.answers]
        texts = [number_text(error, 2) for error in errors]
        words = tr("Pipeline", "errors {values}")
        forms = [", ".join(texts[:count]) + ", …" for count in range(len(texts), 0, -1)]
        lines.append((words.format(values=forms[0]), *(words.format(values=form) for form in forms[1:]), forms[-1]))
    return Box(
        tr("Pipeline", "Loss"), (f"L = {number_text(picture.loss, 5)}", number_text(picture.loss, 4)), tuple(lines)
    )


def _gradient(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    head = (f"‖∇L‖ = {number_text(picture.gradient_norm, 5)}", number_text(picture.gradient_norm, 4))
    lines = _entries(picture, picture.gradient, "∂L/∂")
    lines.append((tr("Pipeline", "{count} numbers in all").format(count=f"{len(picture.gradient):,}"),))
    if picture.evaluations != 1:
        words = tr("Pipeline", "{count} gradients in this step")
        lines.append((words.format(count=picture.evaluations),))
    return Box(tr("Pipeline", "Gradient"), head, tuple(lines))


def _update(picture: PipelinePicture) -> Box:
    tr = QCoreApplication.translate
    head = (f"‖Δθ‖ = {number_text(picture.delta_norm, 5)}", number_text(picture.delta_norm, 4))
    rate = f"η = {picture.lr:.4g}"
    optimizer = tr("Optimizer", picture.optimizer)
    lines: list[tuple[str, ...]] = [(f"{optimizer}, {rate}", rate)]
    for name, before, after, delta in list(
        zip(picture.theta_names, picture.theta, picture.after, picture.delta, strict=True)
    )[:3]:
        moved = f"{number_text(float(before), 4)} → {number_text(float(after), 4)}"
        lines.append((f"{name}: {moved}", moved, f"Δ{name} = {number_text(float(delta), 3)}"))
    return Box(tr("Pipeline", "Update"), head, tuple(lines))


def _entries(picture: PipelinePicture, values: Array, sign: str) -> list[tuple[str, ...]]:
    return [
        (f"{sign}{name} = {number_text(float(value), 4)}", number_text(float(value), 3))
        for name, value in list(zip(picture.theta_names, values, strict=True))[:3]
    ]


def _said(picture: PipelinePicture, answer: Answer) -> str:
    text = _value(picture, answer.predicted)
    if answer.confidence is not None and math.isfinite(answer.confidence):
        text += f" ({100 * answer.confidence:.0f} %)"
    return text


def _value(picture: PipelinePicture, value: float) -> str:
    if picture.class_names is None:
        return number_text(value, 3)
    return picture.class_names[int(value)]


def bytes_text(count: int) -> str:
    """Bytes in the unit that suits them; 1 kB is 1,000 bytes."""
    size, units = float(count), ("B", "kB", "MB", "GB", "TB")
    place = 0
    while size >= 999.5 and place < len(units) - 1:
        size, place = size / 1000, place + 1
    return f"{size:.0f} {units[place]}" if place == 0 or size >= 99.95 else f"{size:.1f} {units[place]}"


def seconds_text(seconds: float) -> str:
    """Seconds in the unit that suits them."""
    if not np.isfinite(seconds):
        return "–"
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} µs"
    if seconds < 1:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds:.3g} s"
