"""The gallery: the shipped scenarios, each with a small picture and a sentence."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.datasets import Data
from app.core.landscapes import Landscape
from app.core.problems.binding import load_data
from app.core.problems.declaration import Surface
from app.gallery import Shown
from app.screen.pictures.field import sample_plane, shading_of
from app.style.buttons import heading, roles_now
from app.views.colours import plane_image

MOST_POINTS = 150

THUMBNAIL = QSize(108, 76)


class GalleryDialog(QDialog):
    """Lets a person choose a scenario.

    Attributes
    ----------
    chosen : the scenario chosen, None before.
    """

    def __init__(self, scenarios: tuple[Shown, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Shown | None = None
        self._scenarios = scenarios
        self.setWindowTitle(self.tr("Gallery"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scenarios"))
        self.list.setIconSize(THUMBNAIL)
        self.list.setSpacing(3)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        chapter = ""
        for shown in scenarios:
            if shown.chapter != chapter:
                chapter = shown.chapter
                self._add_chapter(chapter)
            self._add(shown)
        self.list.setCurrentRow(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(self.accept)
        self.search.textChanged.connect(self._filter)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(720, 640)
        self.list.setFocus()

    def accept(self) -> None:
        """Choose the selected scenario."""
        item = self.list.currentItem()
        if item is not None and not item.isHidden() and item.data(Qt.ItemDataRole.UserRole) is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            super().accept()

    def _add_chapter(self, chapter: str) -> None:
        item = QListWidgetItem(self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, "")
        title = heading(QCoreApplication.translate("Gallery", chapter))
        title.setContentsMargins(8, 10, 8, 2)
        item.setSizeHint(title.sizeHint() + QSize(0, 10))
        self.list.setItemWidget(item, title)

    def _add(self, shown: Shown) -> None:
        title, lesson = gallery_words(shown)
        item = QListWidgetItem(self.list)
        item.setData(Qt.ItemDataRole.UserRole, shown)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {lesson}")
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(8, 6, 10, 6)
        row.setSpacing(14)
        picture = QLabel()
        picture.setFixedSize(THUMBNAIL)
        picture.setPixmap(thumbnail(shown))
        row.addWidget(picture)
        words = QVBoxLayout()
        name = QLabel(title)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        sentence = QLabel(lesson)
        sentence.setWordWrap(True)
        sentence.setProperty("role", "muted")
        words.addWidget(name)
        words.addWidget(sentence)
        words.addStretch(1)
        row.addLayout(words, 1)
        card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        item.setSizeHint(QSize(0, max(THUMBNAIL.height() + 16, card.sizeHint().height())))
        self.list.setItemWidget(item, card)

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        first = None
        for index in range(self.list.count()):
            item = self.list.item(index)
            words = item.data(Qt.ItemDataRole.AccessibleTextRole).casefold()
            item.setHidden(wanted not in words)
            if first is None and words and not item.isHidden():
                first = index
        if first is not None:
            self.list.setCurrentRow(first)


def gallery_words(shown: Shown) -> tuple[str, str]:
    """The translated title and sentence of a shipped scenario."""
    return (
        QCoreApplication.translate("Gallery", shown.title),
        QCoreApplication.translate("Gallery", shown.lesson),
    )


def thumbnail(shown: Shown) -> QPixmap:
    """A small picture of the scenario's problem."""
    problem = shown.scenario().problem
    pixmap = QPixmap(THUMBNAIL)
    pixmap.fill(QColor(roles_now().plot_background))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not isinstance(problem, Surface):
        _paint_samples(painter, load_data(problem, shown.scenario().seed, shown.path.parent))
    elif problem.landscape.dimension == 2:
        _paint_map(painter, problem.landscape)
    else:
        _paint_curve(painter, problem.landscape)
    painter.end()
    return pixmap


def _paint_samples(painter: QPainter, data: Data) -> None:
    """Some samples: two features with their classes, or one feature against the target."""
    roles, rows = roles_now(), slice(0, MOST_POINTS)
    has_classes = data.class_names is not None
    x = data.features[rows, 0]
    y = data.features[rows, 1] if data.features.shape[1] > 1 else np.asarray(data.target[rows], float)
    groups = np.asarray(data.target[rows], int) if has_classes else np.zeros(len(x), int)
    places = [(values - values.min()) / max(float(np.ptp(values)), 1e-300) for values in (x, y)]
    width, height = THUMBNAIL.width() - 16, THUMBNAIL.height() - 16
    painter.setPen(Qt.PenStyle.NoPen)
    for across, up, group in zip(*places, groups, strict=True):
        painter.setBrush(QColor(roles.contenders[int(group) % len(roles.contenders)]))
        painter.drawEllipse(QPointF(8 + across * width, 8 + (1 - up) * height), 1.8, 1.8)


def _paint_map(painter: QPainter, landscape: Landscape) -> None:
    (left, right), (bottom, top) = landscape.bounds
    plane = sample_plane(landscape.value, ((left, right), (bottom, top)), points=64)
    image = plane_image(plane, shading_of(plane.values, landscape.is_log_scaled), "viridis")
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(painter.viewport(), image)


def _paint_curve(painter: QPainter, landscape: Landscape) -> None:
    low, high = landscape.bounds[0]
    x = np.linspace(low, high, 160)
    with np.errstate(all="ignore"):
        y = landscape.value(x[:, None])
    y = np.where(np.isfinite(y), y, np.nan)
    bottom, top = np.nanmin(y), np.nanmax(y)
    width, height = THUMBNAIL.width(), THUMBNAIL.height()
    path = QPainterPath()
    for index, value in enumerate(y):
        point = (index / 159 * width, height - 8 - (value - bottom) / max(top - bottom, 1e-300) * (height - 16))
        path.moveTo(*point) if index == 0 else path.lineTo(*point)
    painter.setPen(QColor(roles_now().accent))
    painter.drawPath(path)
