"""All filings of a forms folder: the good ones ready to use, the others with every mistake in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.catalogue.cases import Case, read_case
from kiosk.catalogue.form_folder import FormReader, ReadForm
from kiosk.catalogue.functions import Functions
from kiosk.catalogue.mistake import Mistake, Mistakes
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.source_file import Unreadable
from kiosk.model.template import Template


@dataclass(frozen=True)
class Catalogue:
    """The filings of one forms folder.

    Attributes:
        folder: The forms folder.
        templates: The filings that can be used, by id, in the order of their folders' names.
        unavailable: The folders that cannot be used, each with its mistakes.
    """

    folder: Path
    templates: Mapping[str, Template]
    unavailable: tuple[tuple[str, tuple[Mistake, ...]], ...]
    _files: ParsedFiles = field(repr=False)
    _remarks: tuple[Mistake, ...] = field(default=(), repr=False)

    @classmethod
    def open(
        cls, folder: Path, functions: Functions, *, icons: Path | None = None, cache: Path | None = None
    ) -> "Catalogue":
        """Read a forms folder. Never raises: a form that cannot be read is unavailable, and the others are not.

        Args:
            folder: The forms folder.
            functions: The functions forms may name.
            icons: The folder of icons; without it no icon's name is judged.
            cache: Where parsed files are kept for the next time.
        """
        files = ParsedFiles(folder, cache)
        reader = FormReader(folder, files, functions, _icon_names(icons))
        templates: dict[str, Template] = {}
        unavailable: list[tuple[str, tuple[Mistake, ...]]] = []
        remarks: list[Mistake] = []
        try:
            folders = sorted(each for each in folder.iterdir() if each.is_dir() and each.name[0] not in "._")
        except OSError:
            folders = []
            mistake = Mistake(folder, 1, "没有这个文件夹，或者打不开。", "请检查设置里的 folders.forms。")
            unavailable.append((folder.name, (mistake,)))
        for each in folders:
            form: ReadForm = reader.read(each)
            if form.template is None:
                unavailable.append((each.name, form.mistakes))
            else:
                templates[each.name] = form.template
            remarks += form.remarks
        files.save()
        return cls(folder, templates, tuple(unavailable), files, tuple(remarks))

    def check(self) -> tuple[Mistake, ...]:
        """Every mistake of all forms, worked examples included, each once, in the order of files and lines."""
        mistakes = Mistakes()
        for _folder, found in self.unavailable:
            mistakes.extend(found)
        mistakes.extend(self._remarks)
        for form_id in self.templates:
            self._cases(form_id, mistakes)
        self._files.save()
        return tuple(mistakes)

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


def _icon_names(folder: Path | None) -> frozenset[str]:
    try:
        return frozenset() if folder is None else frozenset(file.stem for file in folder.glob("*.svg"))
    except OSError:
        return frozenset()
