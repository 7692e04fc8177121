"""The words the kiosk speaks and shows: `_`, the switch of language, the language of paper, sentences in a row."""

import gettext
import re
import struct
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

SOURCE_LANGUAGE = "zh_CN"
LANGUAGES = ("zh_CN", "zh_HK", "en")

_ENDINGS = "。？！…：；.?!:;\n"
_CLOSING = '”」）)"'

_source_only: ContextVar[bool] = ContextVar("source_only", default=False)
_PARTS = re.compile(r"([，。、：；？！,.:;?!]+\s*|\n)")


class _Translator:
    """The one place that knows the language of the moment; the end of the visit's process forgets it."""

    def __init__(self) -> None:
        self._translations: gettext.NullTranslations = gettext.NullTranslations()
        self._language = SOURCE_LANGUAGE
        self._words: Mapping[str, Mapping[str, str]] = {}
        self._sources: Mapping[str, str] | None = None

    @property
    def language(self) -> str:
        return SOURCE_LANGUAGE if _source_only.get() else self._language

    def use(self, language: str, locales: Path) -> None:
        self._translations = _translations(language, locales)
        self._language = language
        self._sources = None

    def sources(self) -> Mapping[str, str]:
        """From a text of the language of the moment back to that of the source, where only one is said like this."""
        if self._sources is None:
            known = getattr(self._translations, "_catalog", {})
            pairs = [(said, text) for text, said in known.items() if isinstance(text, str) and said]
            often = Counter(said for said, _text in pairs)
            self._sources = {said: text for said, text in pairs if often[said] == 1}
        own = {said: text for text, said in self._words.get(self._language, {}).items()}
        return {**self._sources, **own}

    def use_words(self, words: Mapping[str, Mapping[str, str]]) -> None:
        self._words = words

    def translate(self, text: str) -> str:
        if not text or _source_only.get():
            return text
        own = self._words.get(self._language)
        return own[text] if own and text in own else self._translations.gettext(text)


def _translations(language: str, locales: Path) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    try:
        return gettext.translation("kiosk", locales, [language], fallback=True)
    except (OSError, ValueError, struct.error):
        # A damaged catalogue: the texts of the source language are better than no kiosk.
        return gettext.NullTranslations()


_translator = _Translator()


def _(text: str) -> str:
    """The text in the language of the moment; the text itself where there is no translation."""
    return _translator.translate(text)


def N_(text: str) -> str:
    """Marks a text for the translators; it is translated when it is shown, in the language of that moment."""
    return text


def use_language(language: str, locales: Path) -> None:
    """Speak another language from now on.

    Args:
        language: One of `LANGUAGES`; an unknown one falls back to the source texts.
        locales: The folder that holds `<language>/LC_MESSAGES/kiosk.mo`.
    """
    _translator.use(language, locales)


def use_words(words: Mapping[str, Mapping[str, str]]) -> None:
    """Know the words of one filing too from now on, and forget those of the one before.

    Args:
        words: Language -> text -> the same in that language.
    """
    _translator.use_words(words)


@contextmanager
def in_language(language: str, locales: Path) -> Iterator[None]:
    """Inside, every text comes in another language than that of the screen: the voice's."""
    before = _translator.language
    if before == language:
        yield
        return
    use_language(language, locales)
    try:
        yield
    finally:
        use_language(before, locales)


def restated(text: str, language: str, locales: Path) -> str:
    """A text of the screen in the language of the voice: whole where it is known, else part by part; names stay."""
    if current_language() == language:
        return text
    sources = _translator.sources()
    source = sources.get(text)
    parts = [source] if source is not None else [sources.get(part, part) for part in _PARTS.split(text)]
    with in_language(language, locales):
        return "".join(_(part) for part in parts)


def current_language() -> str:
    """The language texts are given in now."""
    return _translator.language


@contextmanager
def in_source_language() -> Iterator[None]:
    """Inside, every text comes in the source language, whatever the screen speaks.

    What goes to a court is in Chinese, so answers are worked out and documents made inside this. It holds for the
    thread that entered it only: the screen goes on in its own language while the worker writes.
    """
    token = _source_only.set(True)
    try:
        yield
    finally:
        _source_only.reset(token)


def sentences(*texts: str) -> str:
    """Texts in a row, to be read out or shown as one; empty ones fall away.

    A text without an ending of its own gets a full stop; after an ending as narrow as in English a space follows.
    """
    said = [text if _ended(text) else text + _("。") for text in texts if text]
    return "".join(text + " " if _narrow(text[-1]) else text for text in said[:-1]) + "".join(said[-1:])


def _narrow(ending: str) -> bool:
    return ending.isascii() and not ending.isspace()


def _ended(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(tuple(_ENDINGS))
