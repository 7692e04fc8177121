"""One answer editor per kind."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.model.template import Question
from kiosk.ui.aids import Aids
from kiosk.ui.editors.address import AddressEditor
from kiosk.ui.editors.bank_account import BankAccountEditor
from kiosk.ui.editors.case_number import CaseNumberEditor
from kiosk.ui.editors.date import DateEditor
from kiosk.ui.editors.date_range import DateRangeEditor
from kiosk.ui.editors.editor import Editor, Read
from kiosk.ui.editors.id_number import IdNumberEditor
from kiosk.ui.editors.long_text import LongTextEditor
from kiosk.ui.editors.money import MoneyEditor
from kiosk.ui.editors.one_of import OneOfEditor
from kiosk.ui.editors.organisation_code import OrganisationCodeEditor
from kiosk.ui.editors.person_name import PersonNameEditor
from kiosk.ui.editors.phone import PhoneEditor
from kiosk.ui.editors.rate import RateEditor
from kiosk.ui.editors.several_of import SeveralOfEditor
from kiosk.ui.editors.text import TextEditor
from kiosk.ui.editors.whole_number import WholeNumberEditor
from kiosk.ui.editors.yes_no import YesNoEditor
from kiosk.ui.theme import Theme

EDITORS: Mapping[str, type[Editor]] = MappingProxyType(
    {
        "text": TextEditor,
        "long_text": LongTextEditor,
        "yes_no": YesNoEditor,
        "one_of": OneOfEditor,
        "several_of": SeveralOfEditor,
        "date": DateEditor,
        "date_range": DateRangeEditor,
        "money": MoneyEditor,
        "rate": RateEditor,
        "whole_number": WholeNumberEditor,
        "person_name": PersonNameEditor,
        "id_number": IdNumberEditor,
        "organisation_code": OrganisationCodeEditor,
        "phone": PhoneEditor,
        "address": AddressEditor,
        "bank_account": BankAccountEditor,
        "case_number": CaseNumberEditor,
    }
)
"""The editor of each kind, by the kind's name."""


def editor_for(question: Question, theme: Theme, read: Read, aids: Aids) -> Editor:
    """The editor of a question's kind.

    Args:
        question: What is asked.
        theme: Colours and sizes.
        read: What a text means at this question.
        aids: Places and ways to write.
    """
    return EDITORS[question.kind.name](question, theme, read, aids)


__all__ = ["EDITORS", "Editor", "Read", "editor_for"]
