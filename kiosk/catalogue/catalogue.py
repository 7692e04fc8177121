"""All filings of a forms folder: the good ones ready to be opened, the others with every mistake in them."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.catalogue.cases import Case, read_case
from kiosk.catalogue.form_folder import FormReader, ReadForm
from kiosk.catalogue.functions import Functions
from kiosk.catalogue.home_file import read_home
from kiosk.catalogue.mistake import Mistake, Mistakes
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.search_files import has_triage, read_sayings, read_triage
from kiosk.catalogue.services_file import read_services
from kiosk.catalogue.source_file import Unreadable
from kiosk.catalogue.verdicts import Verdict, Verdicts
from kiosk.model.cover import Cover, cover_of
from kiosk.model.finding import Sayings
from kiosk.model.service import Service
from kiosk.model.template import Template
from kiosk.model.triage import TriageQuestion


class Templates(Mapping[str, Template]):
    """The filings that can be used, by id, each opened when it is first asked for.

    Args:
        names: Their ids.
        opener: Opens one; None where it cannot be opened any more, which is as if it were not there.
    """

    def __init__(self, names: tuple[str, ...], opener: Callable[[str], Template | None]) -> None:
        self._names = dict.fromkeys(names)
        self._opener = opener
        self._open: dict[str, Template] = {}

    def __getitem__(self, name: str) -> Template:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._open:
            template = self._opener(name)
            if template is None:
                raise KeyError(name)
            self._open[name] = template
        return self._open[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names


@dataclass(frozen=True)
class Catalogue:
    """The filings of one forms folder.

    Attributes:
        folder: The forms folder.
        covers: What is known of the usable filings before they are opened, by id, in the order of their folders' names.
        templates: The usable filings themselves, opened when asked for.
        unavailable: The folders that cannot be used, each with its mistakes.
    """

    folder: Path
    covers: Mapping[str, Cover]
    templates: Mapping[str, Template]
    unavailable: tuple[tuple[str, tuple[Mistake, ...]], ...]
    _files: ParsedFiles = field(repr=False)
    _reader: FormReader = field(repr=False)
    _verdicts: Verdicts = field(repr=False)
    _known: dict[str, Verdict] = field(repr=False)
    _icons: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def open(
        cls, folder: Path, functions: Functions, *, icons: Path | None = None, cache: Path | None = None
    ) -> "Catalogue":
        """Look through a forms folder. Never raises: a form that cannot be read is unavailable, and the others are not.

        Args:
            folder: The forms folder.
            functions: The functions forms may name.
            icons: The folder of icons; without it no icon's name is judged.
            cache: Where parsed files and verdicts are kept for the next time.
        """
        files = ParsedFiles(folder, cache)
        icon_names = _icon_names(icons)
        reader = FormReader(folder, files, functions, icon_names)
        verdicts = Verdicts(folder, cache, functions, icon_names)
        known: dict[str, Verdict] = {}
        read: dict[str, Template] = {}
        unavailable: list[tuple[str, tuple[Mistake, ...]]] = []
        try:
            folders = sorted(each for each in folder.iterdir() if each.is_dir() and each.name[0] not in "._")
        except OSError:
            folders = []
            mistake = Mistake(folder, 1, "没有这个文件夹，或者打不开。", "请检查设置里的 folders.forms。")
            unavailable.append((folder.name, (mistake,)))
        for each in folders:
            verdict = verdicts.find(each.name)
            if verdict is None:
                form = reader.read(each)
                verdict = _judged(form)
                verdicts.keep(each.name, verdict)
                if form.template is not None:
                    read[each.name] = form.template
            known[each.name] = verdict
            if verdict.cover is None:
                unavailable.append((each.name, verdict.mistakes))
        files.save()
        verdicts.save(known)
        covers = {name: verdict.cover for name, verdict in known.items() if verdict.cover is not None}

        def opener(name: str) -> Template | None:
            with _no_collection():
                return read.pop(name, None) or reader.read(folder / name).template

        return cls(
            folder,
            covers,
            Templates(tuple(covers), opener),
            tuple(unavailable),
            files,
            reader,
            verdicts,
            known,
            icon_names,
        )

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """The services of other offices that are in order."""
        return self._read_services(Mistakes())

    @cached_property
    def sayings(self) -> Sayings:
        """What people say, beyond what stands with each form and service."""
        return self._read_sayings(Mistakes())

    @property
    def asks(self) -> bool:
        """Whether there is a file of questions for those who cannot name their trouble."""
        return has_triage(self.folder)

    @cached_property
    def triage(self) -> TriageQuestion | None:
        """The questions for those who cannot name their trouble; None where they are not in order."""
        return self._read_triage(Mistakes())

    @cached_property
    def home(self) -> tuple[str, ...]:
        """The filings that stand on the first page, most wanted first."""
        return read_home(self.folder, self._files, self._known, Mistakes())

    def check(self) -> tuple[Mistake, ...]:
        """Every mistake of all forms, worked examples included, each once, in the order of files and lines."""
        mistakes = Mistakes()
        for _folder, found in self.unavailable:
            mistakes.extend(found)
        for form_id, verdict in tuple(self._known.items()):
            mistakes.extend(verdict.remarks)
            if verdict.cover is None:
                continue
            if verdict.case_mistakes is None:
                of_cases = Mistakes()
                self._cases(form_id, of_cases)
                verdict = self._keep(form_id, replace(verdict, case_mistakes=tuple(of_cases)))
            mistakes.extend(verdict.case_mistakes or ())
        self._read_services(mistakes)
        self._read_sayings(mistakes)
        self._read_triage(mistakes)
        read_home(self.folder, self._files, self._known, mistakes)
        self.save()
        return tuple(mistakes)

    def read(self, form_id: str) -> ReadForm:
        """A form folder read once more, with every condition in it."""
        return self._reader.read(self.folder / form_id)

    def noted(self, form_id: str, name: str, make: Callable[[], Any]) -> Any:
        """What was once found out about a filing, made anew only when one of its files has changed.

        Args:
            form_id: One of `covers`.
            name: What the note is called.
            make: Finds it out; gives plain JSON.
        """
        verdict = self._known[form_id]
        if name not in verdict.notes:
            verdict = self._keep(form_id, replace(verdict, notes={**verdict.notes, name: make()}))
        return verdict.notes[name]

    def save(self) -> None:
        """Keep what was found out for the next time, where that is possible."""
        self._files.save()
        self._verdicts.save(self._known)

    def _read_services(self, mistakes: Mistakes) -> tuple[Service, ...]:
        return read_services(self.folder, self._files, mistakes, self._icons)

    def _read_sayings(self, mistakes: Mistakes) -> Sayings:
        known = {*self._known, *(service.id for service in self.services)}
        return read_sayings(self.folder, self._files, known, mistakes)

    def _read_triage(self, mistakes: Mistakes) -> TriageQuestion | None:
        # A form that is damaged today is still a form: the questions lead to the others all the same.
        services = [service.id for service in self.services]
        return read_triage(self.folder, self._files, self._known, services, mistakes, self._icons)

    def _keep(self, form_id: str, verdict: Verdict) -> Verdict:
        self._known[form_id] = verdict
        self._verdicts.keep(form_id, verdict)
        return verdict

    def cases(self, form_id: str) -> Mapping[str, Case]:
        """The worked examples of a filing that are in order, by name.

        Raises:
            KeyError: There is no such filing.
        """
        return self._cases(form_id, Mistakes())

    def _cases(self, form_id: str, mistakes: Mistakes) -> dict[str, Case]:
        template = self.templates[form_id]
        cases: dict[str, Case] = {}
        for file in sorted((template.folder / "cases").glob("*.yaml")):
            try:
                case = read_case(self._files.read(file), file.stem, template, mistakes)
            except Unreadable as error:
                mistakes.extend(error.mistakes)
                continue
            if case is not None:
                cases[case.name] = case
        return cases


@contextmanager
def _no_collection() -> Iterator[None]:
    """Opening a form makes tens of thousands of small objects that all stay: looking for dead ones doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _judged(form: ReadForm) -> Verdict:
    cover = None if form.template is None else cover_of(form.template)
    return Verdict(cover, form.mistakes, form.remarks, leans_on=form.leans_on)


def _icon_names(folder: Path | None) -> frozenset[str]:
    try:
        return frozenset() if folder is None else frozenset(file.stem for file in folder.glob("*.svg"))
    except OSError:
        return frozenset()
