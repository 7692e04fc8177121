"""A person's name."""

from kiosk.ui.editors.text import TextEditor


class PersonNameEditor(TextEditor):
    """One line; the dot of minority names is on the keyboard."""
