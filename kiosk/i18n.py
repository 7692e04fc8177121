"""Translation of the words the kiosk speaks and shows: `_`, and the switch of language."""

import gettext
from pathlib import Path

SOURCE_LANGUAGE = "zh_CN"
LANGUAGES = ("zh_CN", "zh_HK", "en")


class _Translator:
    """The one place that knows the language of the moment; the end of the visit's process forgets it."""

    def __init__(self) -> None:
        self._translations: gettext.NullTranslations = gettext.NullTranslations()
        self.language = SOURCE_LANGUAGE

    def use(self, language: str, locales: Path) -> None:
        if language == SOURCE_LANGUAGE:
            self._translations = gettext.NullTranslations()
        else:
            self._translations = gettext.translation("kiosk", locales, [language], fallback=True)
        self.language = language

    def translate(self, text: str) -> str:
        return self._translations.gettext(text) if text else ""


_translator = _Translator()


def _(text: str) -> str:
    """The text in the language of the moment; the text itself where there is no translation."""
    return _translator.translate(text)


def use_language(language: str, locales: Path) -> None:
    """Speak another language from now on.

    Args:
        language: One of `LANGUAGES`; an unknown one falls back to the source texts.
        locales: The folder that holds `<language>/LC_MESSAGES/kiosk.mo`.
    """
    _translator.use(language, locales)


def current_language() -> str:
    """The language texts are given in now."""
    return _translator.language
