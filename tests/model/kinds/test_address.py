"""Addresses on one line."""

import pytest
from model.kinds.reading import problem, read


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("广东省梅州市梅县区某某镇某某村3组8号", "广东省梅州市梅县区某某镇某某村3组8号"),
        (" 广东省 梅州市　梅县区\t松口镇 ", "广东省梅州市梅县区松口镇"),
        ("某某路 12 号 A 座", "某某路12号A座"),
        ("No. 5  Main Street", "No. 5 Main Street"),
    ],
)
def test_chinese_addresses_have_no_spaces(typed: str, address: str) -> None:
    assert read("address", typed) == address


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("梅县", "太短"),
        ("12345", "太短"),
        ("不知道", "先跳过"),
        ("广东省\n梅州市", "一行"),
        ("村" * 121, "最多写 120 个字"),
    ],
)
def test_what_is_no_address_is_named(typed: str, reason: str) -> None:
    assert reason in problem("address", typed)
