"""What somebody who was hurt may claim, at every edge of age; and no sum where a figure is not known."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.computation import Computation
from kiosk.law.injury import (
    GRADES,
    death_compensation,
    dependants_cost,
    disability_compensation,
    funeral_cost,
    hospital_meals,
    lost_income,
    lost_income_average,
    lost_income_daily,
    nursing_cost,
)
from kiosk.law.tables import parse_table

BORN = date(1950, 3, 8)
YEAR, SPENDING, WAGE = Decimal(60_000), Decimal(36_000), Decimal(10_000)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2030, 12, 31))


@pytest.mark.parametrize(
    ("on", "years"),
    [
        (date(2010, 3, 7), 20),
        (date(2010, 3, 8), 20),
        (date(2011, 3, 7), 20),
        (date(2011, 3, 8), 19),
        (date(2024, 3, 8), 6),
        (date(2025, 3, 7), 6),
        (date(2025, 3, 8), 5),
        (date(2026, 3, 8), 5),
        (date(2049, 3, 8), 5),
        (date(1980, 1, 1), 20),
    ],
)
def test_twenty_years_a_year_less_from_sixty_on_five_from_seventy_five(on: date, years: int) -> None:
    assert death_compensation(BORN, on, YEAR).value == YEAR * years
    assert disability_compensation("一级", BORN, on, YEAR).value == YEAR * years


@given(DAYS, DAYS)
def test_years_are_never_fewer_than_five_or_more_than_twenty(born: date, on: date) -> None:
    paid = death_compensation(born, on, Decimal(1)).value
    if on < born:
        assert paid is None
    else:
        assert isinstance(paid, Decimal)
        assert 5 <= paid <= 20


def test_somebody_born_on_a_leap_day_is_sixty_on_the_last_of_february() -> None:
    born = date(1952, 2, 29)
    assert "满 60 岁" in death_compensation(born, date(2013, 2, 27), YEAR).steps[0]
    assert "满 61 岁" in death_compensation(born, date(2013, 2, 28), YEAR).steps[0]


@pytest.mark.parametrize(("grade", "share"), list(zip(GRADES, range(100, 0, -10), strict=True)))
def test_each_grade_is_ten_percent_less(grade: str, share: int) -> None:
    owed = disability_compensation(grade, BORN, date(2000, 1, 1), YEAR)
    assert owed.value == YEAR * 20 * share / 100
    assert "还没有核对" in owed.caution


def test_the_arithmetic_of_disability_is_written_out() -> None:
    owed = disability_compensation("十级", BORN, date(2020, 1, 1), YEAR)
    assert owed.steps == (
        "2020年1月1日满 69 岁，60 岁以上每多 1 岁少 1 年，按 11 年算",
        "十级伤残按 10% 算",
        "60,000 元 × 11 年 × 10% = 66,000 元",
    )
    assert "第12条" in owed.source
    assert "您填的" in owed.caution


def test_a_grade_or_day_that_cannot_be_is_refused() -> None:
    assert disability_compensation("十一级", BORN, date(2020, 1, 1), YEAR).value is None
    assert disability_compensation("十级", BORN, date(1949, 1, 1), YEAR).value is None
    assert death_compensation(BORN, date(1949, 1, 1), YEAR).value is None


@pytest.mark.parametrize(
    ("owed", "name"),
    [
        (disability_compensation("十级", BORN, date(2020, 1, 1)), "人均可支配收入"),
        (death_compensation(BORN, date(2020, 1, 1)), "人均可支配收入"),
        (funeral_cost(), "职工月平均工资"),
        (hospital_meals(9), "出差伙食补助"),
        (dependants_cost((BORN,), (1,), date(2020, 1, 1)), "人均消费支出"),
    ],
)
def test_a_figure_nobody_looked_up_is_named_and_not_invented(owed: Computation | None, name: str) -> None:
    assert owed is not None
    assert owed.value is None
    assert name in owed.caution
    assert "算不出来" in owed.caution


def test_figures_once_known_come_from_the_data_the_newest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        "valid_from,place,figure,value,source,verified\n"
        "2025-01-01,广东,monthly_wage,9000,s,true\n2026-01-01,广东,monthly_wage,9500,s,false\n"
        "2022-05-01,全国,funeral_months,6,s,true\n"
    )
    monkeypatch.setattr("kiosk.law.injury.read_table", lambda file, columns: parse_table(rows, file, columns))
    owed = funeral_cost()
    assert owed.value == Decimal(57_000)
    assert "还没有核对" in owed.caution
    assert funeral_cost(WAGE).value == Decimal(60_000)


def test_a_rule_that_is_not_in_the_data_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "valid_from,place,figure,value,source,verified\n2026-01-01,广东,monthly_wage,9500,s,true\n"
    monkeypatch.setattr("kiosk.law.injury.read_table", lambda file, columns: parse_table(rows, file, columns))
    with pytest.raises(LookupError, match="funeral_months"):
        funeral_cost()


def test_a_funeral_is_six_months_of_wages() -> None:
    owed = funeral_cost(WAGE)
    assert owed.steps == ("10,000 元 × 6 个月 = 60,000 元",)
    assert funeral_cost(Decimal(-1)).value is None


def test_a_fixed_wage_is_counted_by_the_day_both_ends_included() -> None:
    owed = lost_income(date(2026, 1, 1), date(2026, 1, 10), Decimal(3_650))
    assert owed.value == Decimal(1_200)
    assert owed.steps == (
        "一天的收入：3,650 元 × 12 个月 ÷ 365 天 = 120 元",
        "从2026年1月1日到2026年1月10日，头尾都算，共 10 天",
        "120 元 × 10 天 = 1,200 元",
    )
    assert lost_income(date(2026, 1, 1), date(2026, 1, 1), Decimal(3_650)).value == Decimal(120)


def test_a_years_wage_is_twelve_months_to_the_fen() -> None:
    assert lost_income(date(2025, 1, 1), date(2025, 12, 31), Decimal("4999.99")).value == Decimal("59999.88")


def test_pay_by_the_day() -> None:
    assert lost_income_daily(date(2026, 1, 30), date(2026, 2, 2), Decimal(150)).value == Decimal(600)


def test_without_a_fixed_income_the_mean_of_three_years_counts() -> None:
    incomes = (Decimal(36_500), Decimal(40_000), Decimal(33_000))
    owed = lost_income_average(date(2026, 1, 1), date(2026, 1, 10), incomes)
    assert owed is not None
    assert owed.value == Decimal(1_000)
    assert owed.steps[0] == "36,500 元 + 40,000 元 + 33,000 元 = 109,500 元"
    assert owed.steps[1] == "一天的收入：109,500 元 ÷ 3 年 ÷ 365 天 = 100 元"
    assert "相近行业" in owed.caution


@pytest.mark.parametrize("incomes", [(), (Decimal(1), Decimal(2)), (Decimal(1), Decimal(2), None)])
def test_fewer_than_three_years_give_no_mean(incomes: tuple[Decimal | None, ...]) -> None:
    assert lost_income_average(date(2026, 1, 1), date(2026, 1, 2), incomes) is None


def test_lost_income_the_wrong_way_round_is_refused() -> None:
    early, late = date(2026, 1, 1), date(2026, 1, 2)
    refused = lost_income_average(late, early, (YEAR, YEAR, YEAR))
    assert refused is not None
    assert refused.value is None
    assert lost_income(late, early, YEAR).value is None
    assert lost_income_daily(early, late, Decimal(-1)).value is None
    negative = lost_income_average(early, late, (YEAR, YEAR, Decimal(-1)))
    assert negative is not None
    assert negative.value is None


def test_one_carer_as_a_rule_more_only_with_a_paper() -> None:
    one = nursing_cost(12, Decimal(150))
    assert one.value == Decimal(1_800)
    assert one.caution == ""
    two = nursing_cost(12, Decimal(150), 2)
    assert two.value == Decimal(3_600)
    assert "意见" in two.caution
    assert nursing_cost(-1, Decimal(150)).value is None
    assert nursing_cost(1, Decimal(150), 0).value is None


def test_meals_by_the_rate_the_resident_gives() -> None:
    assert hospital_meals(12, Decimal(80)).value == Decimal(960)
    assert hospital_meals(-1, Decimal(80)).value is None
    assert hospital_meals(1, Decimal(-80)).value is None


@pytest.mark.parametrize(
    ("born", "years"),
    [
        (date(2026, 6, 1), 18),
        (date(2009, 6, 1), 1),
        (date(2008, 6, 2), 1),
        (date(2008, 6, 1), 20),
        (date(1966, 6, 1), 20),
        (date(1965, 6, 1), 19),
        (date(1951, 6, 2), 6),
        (date(1951, 6, 1), 5),
    ],
)
def test_a_child_until_eighteen_an_adult_by_age(born: date, years: int) -> None:
    owed = dependants_cost((born,), (1,), date(2026, 6, 1), None, SPENDING)
    assert owed is not None
    assert owed.value == SPENDING * years


def test_what_other_supporters_bear_is_left_out_and_the_grade_counts() -> None:
    owed = dependants_cost((date(2016, 6, 1),), (2,), date(2026, 6, 1), "八级", SPENDING)
    assert owed is not None
    assert owed.value == SPENDING * 30 / 100 / 2 * 8
    assert owed.steps == (
        "2026年6月1日满 10 岁，算到 18 岁，共 8 年",
        "每年：36,000 元 × 30% ÷ 2 人 = 5,400 元，8 年",
        "第 1 年到第 8 年：每年 5,400 元 × 8 年 = 43,200 元",
        "合计：43,200 元",
    )


def test_all_together_get_no_more_a_year_than_the_ceiling() -> None:
    births = (date(2025, 6, 1), date(2025, 6, 1), date(1950, 6, 1))
    owed = dependants_cost(births, (2, 2, 1), date(2026, 6, 1), None, SPENDING)
    assert owed is not None
    assert owed.value == SPENDING * 17
    assert (
        owed.steps[-3]
        == "第 1 年到第 5 年：几个人每年合计 72,000 元，超过了上限，只算 36,000 元。第 1 年到第 5 年：每年 36,000 元 × 5 年 = 180,000 元。"
    )
    assert owed.steps[-2] == "第 6 年到第 17 年：每年 36,000 元 × 12 年 = 432,000 元"


def test_one_year_alone_is_named_as_one() -> None:
    owed = dependants_cost((date(2008, 7, 1),), (1,), date(2026, 6, 1), None, SPENDING)
    assert owed is not None
    assert owed.steps[-2] == "第 1 年：每年 36,000 元 × 1 年 = 36,000 元"


def test_dependants_wait_for_every_birth_and_number() -> None:
    on = date(2026, 6, 1)
    assert dependants_cost((), (), on) is None
    assert dependants_cost((BORN, None), (1, 1), on) is None
    assert dependants_cost((BORN, BORN), (1, None), on) is None


@pytest.mark.parametrize(("born", "people", "grade"), [(date(2027, 1, 1), 1, None), (BORN, 0, None), (BORN, 1, "零级")])
def test_dependants_that_cannot_be_are_refused(born: date, people: int, grade: str | None) -> None:
    refused = dependants_cost((born,), (people,), date(2026, 6, 1), grade, SPENDING)
    assert refused is not None
    assert refused.value is None
    assert "检查" in refused.caution
