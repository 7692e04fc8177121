"""The places of the country: complete where the kiosk stands, found again in an address, refused when damaged."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.places import FILE, VILLAGES, Places, PlacesProblem, check_villages

FOLDER = Path(__file__).parents[2] / "assets" / "places"
PLACES = Places.load(FOLDER)
TREE = {"广东省": {"梅州市": {"梅县区": ["松口镇", "松口"]}, "东莞市": ["虎门镇"]}, "台湾省": []}


def _counties(province: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The paths of all places whose own places are towns."""
    paths = []
    for city in PLACES.children(province):
        within = PLACES.children((*province, city))
        paths += (
            [(*province, city)] if city in ("东莞市", "中山市") else [(*province, city, county) for county in within]
        )
    return paths


def load(folder: Path, content: bytes) -> Places:
    (folder / FILE).write_bytes(content)
    return Places.load(folder)


def test_the_country_has_34_provinces() -> None:
    provinces = PLACES.children(())
    assert len(provinces) == 34
    assert {"广东省", "台湾省", "香港特别行政区", "澳门特别行政区"} <= set(provinces)


def test_guangdong_is_complete_to_the_towns() -> None:
    cities = PLACES.children(("广东省",))
    assert len(cities) == 21
    counties = [("广东省", city, county) for city in cities for county in PLACES.children(("广东省", city))]
    without_counties = [path for path in counties if path[1] in ("东莞市", "中山市")]
    assert len(counties) - len(without_counties) == 122
    assert [len(PLACES.children(("广东省", city))) for city in ("东莞市", "中山市")] == [32, 23]
    assert all(PLACES.children(path) for path in counties if path not in without_counties)


def test_layers_that_no_address_names_are_left_out() -> None:
    assert "东城区" in PLACES.children(("北京市",))
    assert "定安县" in PLACES.children(("海南省",))


def test_towns_of_guangdong_have_their_villages() -> None:
    villages = PLACES.children(("广东省", "梅州市", "梅县区", "松口镇"))
    assert {"铜琶村", "大黄村", "繁荣社区"} <= set(villages)
    assert "南栅社区" in PLACES.children(("广东省", "东莞市", "虎门镇"))
    assert PLACES.children(("广东省", "梅州市", "梅县区", "松口镇", "铜琶村")) == ()


def test_nearly_every_town_of_guangdong_has_villages_and_no_other_town_has() -> None:
    of_counties = [
        (*path, town) for path in _counties(("广东省",)) for town in PLACES.children(path) if PLACES.children(path)
    ]
    with_villages = [town for town in of_counties if PLACES.children(town)]
    assert (len(with_villages), len(of_counties)) == (1603, 1610)
    assert PLACES.children(("北京市", "东城区", "东华门街道")) == ()


def test_villages_are_named_as_an_address_names_them() -> None:
    names = [
        name
        for path in _counties(("广东省",))
        for town in PLACES.children(path)
        for name in PLACES.children((*path, town))
    ]
    assert len(names) == 26_551
    assert not [name for name in names if name.endswith(("村委会", "村民委员会", "虚拟社区"))]
    assert sum(name.endswith(("村", "社区")) for name in names) / len(names) > 0.99


def test_villages_of_one_town_have_different_names() -> None:
    for path in _counties(("广东省",)):
        for town in PLACES.children(path):
            villages = PLACES.children((*path, town))
            assert len(set(villages)) == len(villages), town


def test_an_unknown_path_leads_nowhere() -> None:
    assert PLACES.children(("某某省",)) == ()
    assert PLACES.children(("广东省", "某某市", "某某区")) == ()
    assert PLACES.children(("广东省", "东莞市", "虎门镇", "某某村")) == ()


@pytest.mark.parametrize(
    ("address", "path", "rest"),
    [
        ("广东省梅州市梅县区松口镇某某村3组8号", ("广东省", "梅州市", "梅县区", "松口镇"), "某某村3组8号"),
        (
            "广东省梅州市梅县区松口镇铜琶村8号",
            ("广东省", "梅州市", "梅县区", "松口镇", "铜琶村"),
            "8号",
        ),
        ("广东省梅州市梅县区某某镇", ("广东省", "梅州市", "梅县区"), "某某镇"),
        ("广东省东莞市虎门镇某某路", ("广东省", "东莞市", "虎门镇"), "某某路"),
        ("北京市朝阳区", ("北京市", "朝阳区"), ""),
        ("广东梅州", (), "广东梅州"),
        ("", (), ""),
    ],
)
def test_an_address_is_split_at_the_last_place_known(address: str, path: tuple[str, ...], rest: str) -> None:
    assert PLACES.split(address) == (path, rest)


def test_the_longer_name_goes_first(tmp_path: Path) -> None:
    places = load(tmp_path, json.dumps(TREE).encode())
    assert places.split("广东省梅州市梅县区松口镇一村")[0][-1] == "松口镇"


@given(st.data())
def test_any_place_is_found_in_its_address(data: st.DataObject) -> None:
    path: tuple[str, ...] = ()
    while (children := PLACES.children(path)) and data.draw(st.booleans() if path else st.just(True)):
        path = (*path, data.draw(st.sampled_from(children)))
    found, rest = PLACES.split("".join(path) + "8号")
    assert "".join(found) + rest == "".join(path) + "8号"
    assert found == path


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"a": 1}', b'{"a": {"b": [1]}}', b'{"": []}', b'{"a": [""]}', b"[" * 9999],
    ids=["empty", "cut", "list", "nothing", "bytes", "number", "number within", "no name", "no town", "deep"],
)
def test_a_damaged_file_is_refused_with_its_name_and_the_cure(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PlacesProblem, match="文件坏了") as refused:
        load(tmp_path, content)
    assert str(tmp_path / FILE) in str(refused.value)
    assert "重新安装" in str(refused.value)


def test_the_shipped_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = (FOLDER / FILE).read_bytes()
    for end in (1, len(whole) // 3, len(whole) - 2):
        with pytest.raises(PlacesProblem):
            load(tmp_path, whole[:end])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlacesProblem, match="没有这个文件"):
        Places.load(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(PlacesProblem, match=r"places\.json"):
        Places.load(tmp_path)


def test_without_the_villages_everything_else_is_there(tmp_path: Path) -> None:
    places = load(tmp_path, json.dumps(TREE).encode())
    assert places.children(("广东省", "东莞市")) == ("虎门镇",)
    assert places.children(("广东省", "东莞市", "虎门镇")) == ()
    assert places.split("广东省东莞市虎门镇南栅社区")[1] == "南栅社区"
    with pytest.raises(PlacesProblem, match="没有这个文件"):
        check_villages(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        '{\n"广东省东莞市":{"虎门镇":[1]}\n}'.encode(),
        '{\n"广东省东莞市":{"虎门镇":{"a":[]}}\n}'.encode(),
        '{\n"广东省东莞市":[]\n}'.encode(),
        '{\n"广东省东莞市":{"虎门镇":["南栅'.encode(),
    ],
    ids=["bytes", "numbers", "too deep", "a list", "cut"],
)
def test_damaged_villages_are_no_villages(tmp_path: Path, content: bytes) -> None:
    (tmp_path / VILLAGES).write_bytes(content)
    places = load(tmp_path, json.dumps(TREE).encode())
    assert places.children(("广东省", "东莞市", "虎门镇")) == ()


def test_a_town_in_two_counties_has_the_villages_of_its_own(tmp_path: Path) -> None:
    tree = {"广东省": {"甲市": {"甲县": ["城镇"], "乙县": ["城镇"]}}}
    (tmp_path / VILLAGES).write_text('{\n"广东省甲市甲县":{"城镇":["甲村"]},\n"广东省甲市乙县":{"城镇":["乙村"]}\n}\n')
    places = load(tmp_path, json.dumps(tree).encode())
    assert places.children(("广东省", "甲市", "甲县", "城镇")) == ("甲村",)
    assert places.children(("广东省", "甲市", "乙县", "城镇")) == ("乙村",)


def test_the_check_reads_all_villages(tmp_path: Path) -> None:
    check_villages(FOLDER)
    (tmp_path / VILLAGES).write_bytes((FOLDER / VILLAGES).read_bytes()[:-9])
    with pytest.raises(PlacesProblem, match="文件坏了"):
        check_villages(tmp_path)
