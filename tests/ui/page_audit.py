"""Looks at a page of the real window as a strict eye would: nothing cut, nothing too small to touch, nothing overlapping."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.ui.components import Button, Text
from kiosk.ui.shell import Shell
from kiosk.ui.theme import KEY_MM, TOUCH_MM, Theme


def findings(shell: Shell, theme: Theme) -> list[str]:
    """What is wrong on the page; empty when nothing is."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    top = shell.over if shell.over is not None else shell
    texts = [text for text in top.findChildren(Text) if text.isVisible() and text.text()]
    buttons = [button for button in top.findChildren(Button) if button.isVisible()]
    return [
        *_cut_texts(texts),
        *_cut_words(buttons),
        *_off_screen(shell, [*texts, *buttons]),
        *_small_targets(buttons, theme),
        *_overlaps(shell, buttons),
    ]


def _cut_texts(texts: list[Text]) -> Iterator[str]:
    for text in texts:
        needed = text.heightForWidth(text.width())
        if text.height() + 1 < needed:
            yield f"cut: “{text.text()[:30]}” has {text.height()} px of {needed}"
        widest = max(
            (
                text.fontMetrics().horizontalAdvance(word)
                for line in text.text().splitlines()
                for word in line.split()[:1]
            ),
            default=0,
        )
        if text.width() < min(widest, text.fontMetrics().height()):
            yield f"squeezed: “{text.text()[:30]}” is {text.width()} px wide"


def _cut_words(buttons: list[Button]) -> Iterator[str]:
    for button in buttons:
        needed = QSize(button.width(), button.heightForWidth(button.width()))
        if button.height() + 2 < needed.height():
            yield f"cut: button “{button.text()}” has {button.height()} px of {needed.height()}"


def _off_screen(shell: Shell, widgets: list[Text] | list[Button] | list[QWidget]) -> Iterator[str]:
    for widget in widgets:
        if _scroller(widget) is None and not shell.rect().contains(_place(shell, widget)):
            yield f"off screen: {_name(widget)} at {_place(shell, widget)}"
        area = _scroller(widget)
        if area is not None:
            inner = _place(area.widget(), widget)
            if inner.left() < 0 or inner.right() > area.viewport().width():
                yield f"sideways: {_name(widget)} is wider than its page"


def _small_targets(buttons: list[Button], theme: Theme) -> Iterator[str]:
    for button in buttons:
        least = theme.mm(KEY_MM if button.role == "key" else TOUCH_MM)
        if button.width() < least or button.height() < least:
            yield f"small: “{button.text()}” is {button.width()} x {button.height()} px, not {least}"


def _overlaps(shell: Shell, buttons: list[Button]) -> Iterator[str]:
    seen = [(button, _seen(shell, button)) for button in buttons]
    for (one, first), (other, second) in combinations(seen, 2):
        if first.intersects(second):
            yield f"overlap: “{one.text()}” and “{other.text()}”"


def _place(of: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(of, QPoint(0, 0)), widget.size())


def _seen(shell: Shell, widget: QWidget) -> QRect:
    """Where it can be seen: what is scrolled away takes no room."""
    area = _scroller(widget)
    place = _place(shell, widget)
    return place if area is None else place.intersected(_place(shell, area.viewport()))


def _scroller(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def _name(widget: QWidget) -> str:
    return f"“{widget.text()[:30]}”" if isinstance(widget, Text | Button) else type(widget).__name__
