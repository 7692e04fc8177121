"""The kinds of answer, by the name forms use."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.model.kinds.address import ADDRESS
from kiosk.model.kinds.bank_account import BANK_ACCOUNT
from kiosk.model.kinds.base import Kind
from kiosk.model.kinds.case_number import CASE_NUMBER
from kiosk.model.kinds.date import DATE
from kiosk.model.kinds.date_range import DATE_RANGE
from kiosk.model.kinds.id_number import ID_NUMBER
from kiosk.model.kinds.long_text import LONG_TEXT
from kiosk.model.kinds.money import MONEY
from kiosk.model.kinds.one_of import ONE_OF
from kiosk.model.kinds.organisation_code import ORGANISATION_CODE
from kiosk.model.kinds.person_name import PERSON_NAME
from kiosk.model.kinds.phone import PHONE
from kiosk.model.kinds.rate import RATE
from kiosk.model.kinds.several_of import SEVERAL_OF
from kiosk.model.kinds.text import TEXT
from kiosk.model.kinds.whole_number import WHOLE_NUMBER
from kiosk.model.kinds.yes_no import YES_NO

_ALL = (
    TEXT,
    LONG_TEXT,
    YES_NO,
    ONE_OF,
    SEVERAL_OF,
    DATE,
    DATE_RANGE,
    MONEY,
    RATE,
    WHOLE_NUMBER,
    PERSON_NAME,
    ID_NUMBER,
    ORGANISATION_CODE,
    PHONE,
    ADDRESS,
    BANK_ACCOUNT,
    CASE_NUMBER,
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _ALL})
