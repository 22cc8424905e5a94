"""The one stylesheet and palette, made from the roles."""

from PySide6.QtGui import QColor, QPalette

from app.core.resources import resource
from app.style.roles import Roles


def palette(roles: Roles) -> QPalette:
    """The palette Fusion paints with, and from which widgets tell their theme."""
    role, made = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: roles.window,
        role.WindowText: roles.text,
        role.Base: roles.field,
        role.AlternateBase: roles.card,
        role.Text: roles.text,
        role.PlaceholderText: roles.muted,
        role.Button: roles.raised,
        role.ButtonText: roles.text,
        role.BrightText: roles.bad,
        role.Highlight: roles.selection,
        role.HighlightedText: roles.text,
        role.Accent: roles.accent,
        role.Link: roles.link,
        role.LinkVisited: roles.link,
        role.ToolTipBase: roles.raised,
        role.ToolTipText: roles.text,
        role.Light: roles.raised,
        role.Midlight: roles.border,
        role.Mid: roles.border,
        role.Dark: roles.border,
        role.Shadow: roles.border_strong,
    }
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(roles.disabled))
    return made


def sheet(roles: Roles) -> str:
    """The stylesheet of the whole application.

    Widgets ask for a look with the dynamic properties `role` (of a label: "heading", "muted", "good",
    "warning", "bad", "symbol") and `look` (of a button: "primary", "quiet", "dashed", "segment"; of a frame:
    "card"; of a field: "title").
    """
    theme = "dark" if roles.is_dark else "light"
    chevron = resource(f"icons/sheet_chevron_{theme}.svg").as_posix()
    check = resource(f"icons/sheet_check_{theme}.svg").as_posix()
    parts = (_words(roles), _inputs(roles, chevron, check), _buttons(roles), _containers(roles), _lists(roles))
    return "\n".join(parts)


def _words(roles: Roles) -> str:
    return f"""
QToolTip {{
  background: {roles.raised}; color: {roles.text}; border: 1px solid {roles.border_strong}; padding: 4px 6px;
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFrame[look="notice"] {{ background: {roles.raised}; border-bottom: 2px solid {roles.warning}; }}
QLabel {{ background: transparent; }}
QLabel[role="muted"] {{ color: {roles.muted}; }}
QLabel[role="heading"] {{ color: {roles.muted}; font-weight: 600; }}
QLabel[role="symbol"] {{ color: {roles.muted}; }}
QLabel[role="good"] {{ color: {roles.good}; }}
QLabel[role="warning"] {{ color: {roles.warning}; }}
QLabel[role="bad"] {{ color: {roles.bad}; }}
"""


def _inputs(roles: Roles, chevron: str, check: str) -> str:
    return f"""
QLineEdit, QPlainTextEdit {{
  background: {roles.field}; color: {roles.text}; border: 1px solid {roles.border}; border-radius: 5px;
  padding: 3px 6px;
  selection-background-color: {roles.selection}; selection-color: {roles.text};
}}
QLineEdit:hover, QPlainTextEdit:hover {{ border-color: {roles.border_strong}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {roles.accent}; }}
QLineEdit:disabled {{ color: {roles.disabled}; background: transparent; }}
QLineEdit[faulty="true"] {{ border-color: {roles.bad}; }}
QLineEdit[look="title"] {{ background: transparent; border-color: transparent; font-weight: 600; padding: 2px 3px; }}
QLineEdit[look="title"]:hover {{ border-color: {roles.border}; }}
QLineEdit[look="title"]:focus {{ border-color: {roles.accent}; background: {roles.field}; }}
QComboBox {{
  background: {roles.field}; color: {roles.text}; border: 1px solid {roles.border}; border-radius: 5px;
  padding: 4px 24px 4px 8px; combobox-popup: 0;
}}
QComboBox:hover {{ border-color: {roles.border_strong}; }}
QComboBox:focus, QComboBox:on {{ border-color: {roles.accent}; }}
QComboBox:disabled {{ color: {roles.disabled}; }}
QComboBox::drop-down {{ border: none; width: 22px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
QCheckBox, QRadioButton {{ spacing: 7px; background: transparent; border: none; padding: 1px; }}
QCheckBox:focus {{ color: {roles.link}; }}
QCheckBox::indicator, QListView::indicator {{
  width: 14px; height: 14px; border: 1px solid {roles.border_strong}; border-radius: 4px; background: {roles.field};
}}
QCheckBox::indicator:hover, QListView::indicator:hover, QCheckBox::indicator:focus {{ border-color: {roles.accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{
  background: {roles.accent}; border-color: {roles.accent}; image: url("{check}");
}}
QListView::indicator:disabled {{ border-color: {roles.border}; background: transparent; }}
QCheckBox::indicator:checked:disabled {{ background: {roles.disabled}; border-color: {roles.disabled}; }}
QSlider {{ background: transparent; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {roles.track}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {roles.accent}; }}
QSlider::sub-page:horizontal:disabled {{ background: {roles.disabled}; }}
QSlider::handle:horizontal {{
  width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; background: {roles.handle};
  border: 1px solid {roles.border_strong};
}}
QSlider::handle:horizontal:hover {{ border-color: {roles.accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {roles.accent}; width: 10px; height: 10px; }}
QSlider::handle:horizontal:disabled {{ background: {roles.track}; }}
"""


def _buttons(roles: Roles) -> str:
    return f"""
QPushButton, QToolButton {{
  background: {roles.raised}; color: {roles.text}; border: 1px solid {roles.border}; border-radius: 6px;
  padding: 5px 10px;
}}
QToolButton {{ padding: 4px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {roles.border_strong}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {roles.border}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {roles.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {roles.disabled}; }}
QPushButton[look="primary"] {{
  background: {roles.accent}; color: {roles.accent_text}; border-color: {roles.accent}; font-weight: 600;
  padding: 5px 14px;
}}
QPushButton[look="primary"]:hover {{ background: {roles.accent_hover}; border-color: {roles.accent_hover}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {roles.text}; padding: 4px 13px; }}
QPushButton[look="primary"]:disabled {{
  background: {roles.track}; color: {roles.disabled}; border-color: {roles.track};
}}
QPushButton[look="quiet"], QToolButton[look="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[look="quiet"] {{ color: {roles.muted}; padding: 2px 4px; text-align: left; }}
QToolButton[look="quiet"] {{ color: {roles.muted}; padding: 2px; }}
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{ background: {roles.raised}; color: {roles.text}; }}
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{ border-color: {roles.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QFrame[look="segments"] {{ background: {roles.field}; border: 1px solid {roles.border}; border-radius: 7px; }}
QPushButton[look="segment"] {{
  background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px 8px; color: {roles.muted};
}}
QPushButton[look="segment"][tight="true"] {{ padding: 3px; }}
QPushButton[look="segment"]:hover {{ color: {roles.text}; }}
QPushButton[look="segment"]:checked {{
  background: {roles.raised}; color: {roles.text}; border-color: {roles.border_strong}; font-weight: 600;
}}
QPushButton[look="segment"]:focus {{ border-color: {roles.accent}; }}
"""


def _containers(roles: Roles) -> str:
    return f"""
QFrame[look="card"] {{ background: {roles.card}; border: 1px solid {roles.border}; border-radius: 8px; }}
QFrame[look="chosen card"] {{ background: {roles.card}; border: 1px solid {roles.accent}; border-radius: 8px; }}
QFrame[look="popup"] {{ background: {roles.raised}; border: 1px solid {roles.border_strong}; }}
QFrame[look="line"] {{ background: {roles.border}; border: none; max-height: 1px; min-height: 1px; }}
QScrollArea, QWidget[look="column"] {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {roles.border_strong}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {roles.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {roles.window}; }}
QSplitter::handle:hover {{ background: {roles.accent}; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
  background: transparent; color: {roles.muted}; border: none; border-bottom: 2px solid {roles.border};
  padding: 7px 6px;
}}
QTabBar::tab:hover {{ color: {roles.text}; }}
QTabBar::tab:selected {{ color: {roles.text}; border-bottom-color: {roles.accent}; }}
QTabBar::tab:focus {{ color: {roles.link}; }}
QTabBar::tab:disabled {{ color: {roles.disabled}; }}
QGroupBox {{ border: 1px solid {roles.border}; border-radius: 8px; margin-top: 8px; padding-top: 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; color: {roles.muted}; }}
QProgressBar {{
  background: {roles.track}; border: none; border-radius: 3px; text-align: center; color: {roles.text}; min-height: 6px;
}}
QProgressBar::chunk {{ background: {roles.accent}; border-radius: 3px; }}
QStatusBar {{ color: {roles.muted}; }}
"""


def _lists(roles: Roles) -> str:
    return f"""
QMenuBar {{ background: {roles.window}; color: {roles.text}; }}
QMenuBar::item {{ padding: 4px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {roles.raised}; }}
QMenu {{ background: {roles.raised}; color: {roles.text}; border: 1px solid {roles.border_strong}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {roles.selection}; }}
QMenu::item:disabled {{ color: {roles.disabled}; }}
QMenu::separator {{ height: 1px; background: {roles.border}; margin: 4px 8px; }}
QAbstractItemView {{
  background: {roles.field}; color: {roles.text}; border: 1px solid {roles.border}; outline: none;
  selection-background-color: {roles.selection}; selection-color: {roles.text};
}}
QComboBox QAbstractItemView {{ background: {roles.raised}; border: 1px solid {roles.border_strong}; padding: 3px; }}
QListView::item {{ padding: 3px 6px; }}
QTableView {{ background: {roles.window}; border: none; gridline-color: {roles.grid}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
  background: {roles.window}; color: {roles.muted}; border: none; border-bottom: 1px solid {roles.border};
  padding: 4px 8px;
}}
QTableCornerButton::section {{ background: {roles.window}; border: none; }}
"""
