"""One form folder -> a `Template`, or every mistake in it at once."""

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.catalogue.answer_file import AnswerForms, MadeForm
from kiosk.catalogue.asking_order import AskingOrder
from kiosk.catalogue.companions import Companions, read_companions
from kiosk.catalogue.computations import Computations
from kiosk.catalogue.conditions import Conditions, SeatedCondition
from kiosk.catalogue.form_file import read_form
from kiosk.catalogue.functions import Functions
from kiosk.catalogue.guide_file import read_guide
from kiosk.catalogue.interview_file import Outline, Sections
from kiosk.catalogue.mistake import Mistake, Mistakes
from kiosk.catalogue.names import Names
from kiosk.catalogue.node import Node
from kiosk.catalogue.packet_file import PacketFile
from kiosk.catalogue.pages import Pages
from kiosk.catalogue.parsed_files import ParsedFiles
from kiosk.catalogue.purpose import unused_questions
from kiosk.catalogue.questions import Questions
from kiosk.catalogue.shared import SharedFiles
from kiosk.catalogue.shared_pages import SharedPages
from kiosk.catalogue.source_file import Unreadable
from kiosk.catalogue.words_file import read_words
from kiosk.model.template import Template

FILES = ("form.yaml", "interview.yaml", "packet.yaml", "guide.yaml")


@dataclass(frozen=True)
class ReadForm:
    """What became of a form folder.

    Attributes:
        template: The filing; None where there is any mistake.
        mistakes: What keeps it from being used.
        remarks: What only its author has to know: files that nothing uses.
        leans_on: Other form folders it is made from.
        conditions: Every condition in it, and where it stands.
        needless: Questions that nothing uses.
    """

    template: Template | None
    mistakes: tuple[Mistake, ...]
    remarks: tuple[Mistake, ...] = ()
    leans_on: tuple[str, ...] = ()
    conditions: tuple[SeatedCondition, ...] = ()
    needless: tuple[Mistake, ...] = ()


class FormReader:
    """Reads form folders that share blocks, pages, functions and icons.

    Args:
        folder: The forms folder.
        files: Its files.
        functions: The functions forms may name.
        icons: The names of the icons there are; none where they are not to be judged.
    """

    def __init__(self, folder: Path, files: ParsedFiles, functions: Functions, icons: frozenset[str]) -> None:
        self._files = files
        self._functions = functions
        self._icons = icons
        self._blocks = SharedFiles(folder, "blocks", files)
        self._shared_pages = SharedFiles(folder, "pages", files)
        self._companions = SharedFiles(folder, "companions", files)
        self._answers = AnswerForms(folder, files)

    def read(self, folder: Path) -> ReadForm:
        """The form of one folder."""
        mistakes = Mistakes()
        made = self._answers.make(folder, mistakes)
        return replace(self._read(folder, made, mistakes), leans_on=made.leans_on)

    def _read(self, folder: Path, made: MadeForm, mistakes: Mistakes) -> ReadForm:
        roots = {
            name: made.roots[name] if name in made.roots else self._root(folder / name, mistakes) for name in FILES
        }
        form_root, interview_root, packet_root, guide_root = (roots[name] for name in FILES)
        companions = Companions() if form_root is None else read_companions(form_root, self._companions, mistakes)
        names = Names()
        conditions = Conditions(names, mistakes)
        form = None if form_root is None else read_form(form_root, self._icons, mistakes)
        if interview_root is None:
            # Without its questions nothing can be said about its pages.
            return ReadForm(None, tuple(mistakes))
        drafts = Outline(self._blocks, self._icons, names, mistakes).read(companions.in_interview(interview_root))
        questions = Questions(conditions, Computations(names, self._functions, mistakes), mistakes)
        if not names.questions:
            return ReadForm(None, tuple(mistakes))
        sections = Sections(questions, conditions).read(drafts)
        pages = Pages(names, conditions, SharedPages(self._shared_pages, mistakes), mistakes)
        packet = PacketFile(folder, self._files, self._shared_pages, pages, names, conditions, mistakes, made.pages)
        documents = () if packet_root is None else packet.read(companions.in_packet(packet_root))
        guide = None if guide_root is None else read_guide(companions.in_guide(guide_root), conditions, mistakes)
        if form is None or guide is None:
            return ReadForm(None, tuple(mistakes))
        template = Template(
            id=folder.name, sections=sections, documents=documents, guide=guide, folder=folder, **vars(form)
        )
        AskingOrder(names, drafts, mistakes).judge(template)
        mistakes.extend(companions.misfits(mistakes))
        if mistakes:
            return ReadForm(None, tuple(mistakes))
        needless = tuple(unused_questions(template, drafts))
        # A text without a translation is shown in the source language: no reason to close the form.
        untranslated = Mistakes()
        template = replace(template, words=read_words(folder, self._files, template, untranslated))
        remarks = (*packet.unused(), *untranslated)
        return ReadForm(template, (), remarks, (), tuple(conditions.read_so_far), needless)

    def _root(self, file: Path, mistakes: Mistakes) -> Node | None:
        try:
            return self._files.read(file)
        except Unreadable as error:
            mistakes.extend(error.mistakes)
            return None
