"""What is already known of each form, kept for the next time: whether it is in order, its cover, its mistakes.

Judging a form takes as long as opening it. A verdict is used only while every file it rests on, and the code that judged,
has the same name, size and time. Missing, damaged or not writable, the cache costs time and nothing else; nothing in it
can run.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk.catalogue.mistake import Mistake
from kiosk.catalogue.parsed_files import cache_name, read_cache, write_cache
from kiosk.catalogue.shared import SHARED
from kiosk.catalogue.stamp import stamp_of, stamp_of_code
from kiosk.model.cover import Cover
from kiosk.model.template import Official


@dataclass(frozen=True)
class Verdict:
    """What is known of a form folder.

    Attributes:
        cover: Its front; None where it cannot be used.
        mistakes: What keeps it from being used.
        remarks: What only its author has to know.
        case_mistakes: What is wrong in its worked examples; None where nobody looked.
        leans_on: Other form folders it is made from.
        notes: What else was found out about it, plain JSON by name.
    """

    cover: Cover | None
    mistakes: tuple[Mistake, ...] = ()
    remarks: tuple[Mistake, ...] = ()
    case_mistakes: tuple[Mistake, ...] | None = None
    leans_on: tuple[str, ...] = ()
    notes: Mapping[str, Any] = field(default_factory=dict)


class Verdicts:
    """The verdicts on the forms of one folder.

    Args:
        folder: The forms folder.
        cache: The folder of the cache; None for none.
        functions: The names of the functions forms may use.
        icons: The names of the icons there are.
    """

    def __init__(self, folder: Path, cache: Path | None, functions: Iterable[str], icons: Iterable[str]) -> None:
        self._folder = folder
        self._file = None if cache is None else cache / cache_name(folder) / "_verdicts.json"
        self._common = "" if cache is None else self._common_stamp(functions, icons)
        self._stamps: dict[str, str] = {}
        self._kept = self._load()
        self._changed = False

    def find(self, form: str) -> Verdict | None:
        """The verdict on a form, None where there is none that still holds."""
        entry = self._kept.get(form)
        if not isinstance(entry, dict):
            return None
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            verdict = self._verdict(entry)
            if entry["stamp"] == self._stamp(form, verdict.leans_on):
                return verdict
        return None

    def keep(self, form: str, verdict: Verdict) -> None:
        """Keep a verdict for the next time."""
        if self._file is None:
            return
        self._kept[form] = {
            "stamp": self._stamp(form, verdict.leans_on),
            "cover": None if verdict.cover is None else asdict(verdict.cover),
            "mistakes": [self._plain(each) for each in verdict.mistakes],
            "remarks": [self._plain(each) for each in verdict.remarks],
            "case_mistakes": None
            if verdict.case_mistakes is None
            else [self._plain(each) for each in verdict.case_mistakes],
            "leans_on": list(verdict.leans_on),
            "notes": dict(verdict.notes),
        }
        self._changed = True

    def save(self, forms: Iterable[str]) -> None:
        """Write what is new; verdicts on forms that are gone are forgotten."""
        if self._file is not None and self._changed:
            kept = {form: self._kept[form] for form in forms if form in self._kept}
            write_cache(self._file, {"common": self._common, "forms": kept})
            self._changed = False

    def _common_stamp(self, functions: Iterable[str], icons: Iterable[str]) -> str:
        words = "\0".join((*sorted(functions), "", *sorted(icons)))
        return f"{stamp_of_code()}{stamp_of((self._folder / SHARED,))}{sha256(words.encode()).hexdigest()}"

    def _stamp(self, form: str, leans_on: tuple[str, ...]) -> str:
        for name in (form, *leans_on):
            if name not in self._stamps:
                self._stamps[name] = stamp_of((self._folder / name,))
        return "".join(self._stamps[name] for name in (form, *leans_on))

    def _load(self) -> dict[str, Any]:
        data = None if self._file is None else read_cache(self._file)
        if not isinstance(data, dict) or data.get("common") != self._common or not isinstance(data.get("forms"), dict):
            return {}
        return dict(data["forms"])

    def _verdict(self, entry: Mapping[str, Any]) -> Verdict:
        cover = entry["cover"]
        cases = entry["case_mistakes"]
        return Verdict(
            cover=None if cover is None else _cover(cover),
            mistakes=tuple(self._mistake(each) for each in entry["mistakes"]),
            remarks=tuple(self._mistake(each) for each in entry["remarks"]),
            case_mistakes=None if cases is None else tuple(self._mistake(each) for each in cases),
            leans_on=tuple(str(each) for each in entry["leans_on"]),
            notes=dict(entry["notes"]),
        )

    def _plain(self, mistake: Mistake) -> list[Any]:
        return [mistake.file.relative_to(self._folder).as_posix(), mistake.line, mistake.says, mistake.mend]

    def _mistake(self, plain: Any) -> Mistake:
        file, line, says, mend = plain
        return Mistake(self._folder / str(file), int(line), str(says), str(mend))


def _cover(data: Mapping[str, Any]) -> Cover:
    official = data["official"]
    texts = {name: str(data[name]) for name in ("id", "title", "subtitle", "cause", "area", "icon")}
    return Cover(
        **texts,
        plain_names=_texts(data["plain_names"]),
        minutes=int(data["minutes"]),
        official=Official(
            number=str(official["number"]),
            source=str(official["source"]),
            as_of=str(official["as_of"]),
            verified=official["verified"] is True,
            unverified=_texts(official["unverified"]),
        ),
        unverified=_texts(data["unverified"]),
    )


def _texts(data: Any) -> tuple[str, ...]:
    if not isinstance(data, list):
        raise TypeError(data)
    return tuple(str(each) for each in data)
