"""Interest on private loans: agreed rate, ceiling, the change of rules in 2020, lateness, judgment debts."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kiosk.law.interest import delay_interest, interest, overdue_interest
from kiosk.model.kinds.rate import Rate

LENT = Decimal(100_000)
AGREED_2021 = date(2021, 3, 1)
DAYS = st.dates(min_value=date(2020, 8, 20), max_value=date(2026, 12, 31))
PRINCIPALS = st.decimals(min_value=0, max_value=Decimal("9999999.99"), places=2)
PERCENTS = st.decimals(min_value=0, max_value=60, places=2)


TWO_FEN = Rate(Decimal(2), "month")
TWELVE_A_YEAR = Rate(Decimal(12), "year")


def test_two_percent_a_month_is_cut_down_to_the_ceiling() -> None:
    owed = interest(LENT, TWO_FEN, AGREED_2021, date(2022, 3, 1), AGREED_2021)
    assert owed.value == Decimal("15400.00")
    assert "约定的 24% 高于上限 15.4%，按 15.4% 算" in owed.steps
    assert owed.steps[-1] == (
        "2021年3月1日到2022年3月1日，算头不算尾共 365 天：100,000 元 × 15.4% × 365 ÷ 365 = 15,400 元"
    )
    assert "超过的部分法院不支持" in owed.caution


def test_a_rate_under_the_ceiling_is_kept() -> None:
    owed = interest(LENT, TWELVE_A_YEAR, AGREED_2021, date(2021, 6, 9), AGREED_2021)
    assert owed.value == Decimal("3287.67")
    assert "约定的 12% 没有超过上限 15.4%，按约定算" in owed.steps
    assert owed.caution == ""


def test_a_loan_across_the_change_of_rules_is_reckoned_in_two_stretches() -> None:
    agreed = date(2019, 8, 20)
    owed = interest(LENT, TWO_FEN, agreed, date(2021, 8, 20), agreed, filing_date=date(2024, 11, 1))
    before = LENT * 24 / 100 * 366 / 365
    after = LENT * Decimal("12.4") / 100
    assert owed.exact is not None
    assert abs(owed.exact - before - after) < Decimal("0.0001")
    assert owed.value == Decimal("36465.75")
    assert any("2020年8月19日以前" in step for step in owed.steps)
    assert "第31条" in owed.source


def test_the_last_day_under_the_old_rule_and_the_first_under_the_new_meet_without_gap() -> None:
    agreed = date(2020, 8, 1)
    two_days = interest(LENT, TWELVE_A_YEAR, date(2020, 8, 19), date(2020, 8, 21), agreed, date(2024, 11, 1))
    assert two_days.value == Decimal("65.75")
    assert [step for step in two_days.steps if "共 1 天" in step] != []


def test_interest_that_ended_under_the_old_rule_needs_no_day_of_filing() -> None:
    owed = interest(LENT, Rate(Decimal(3), "month"), date(2019, 1, 1), date(2020, 1, 1), date(2019, 1, 1))
    assert owed.value == Decimal("24000.00")
    assert "向法院提出请求" in owed.caution


def test_interest_under_the_new_rule_of_an_old_contract_needs_the_day_of_filing() -> None:
    owed = interest(LENT, TWELVE_A_YEAR, date(2019, 1, 1), date(2022, 1, 1), date(2019, 1, 1))
    assert owed.value is None
    assert "窗口" in owed.caution


def test_a_contract_from_before_the_rule_of_2015_is_not_guessed() -> None:
    owed = interest(LENT, TWELVE_A_YEAR, date(2014, 1, 1), date(2019, 1, 1), date(2014, 1, 1), date(2024, 11, 1))
    assert owed.value is None
    assert "2015年9月1日以前" in owed.caution


def test_dates_the_wrong_way_round_and_money_below_zero_get_a_reason() -> None:
    backwards = interest(LENT, TWELVE_A_YEAR, date(2022, 1, 1), date(2021, 12, 31), AGREED_2021)
    assert (backwards.value, backwards.caution) == (None, "结束的日子早于开始的日子，请您检查一下。")
    negative = interest(Decimal(-1), TWELVE_A_YEAR, AGREED_2021, AGREED_2021, AGREED_2021)
    assert (negative.value, negative.caution) == (None, "金额不能小于 0 元，请您检查一下。")
    assert overdue_interest(LENT, date(2022, 1, 1), date(2021, 12, 31), AGREED_2021).value is None
    assert delay_interest(Decimal(-1), date(2022, 1, 1), date(2022, 1, 2)).value is None


def test_lateness_without_any_rate_takes_the_prime_rate_of_the_time() -> None:
    owed = overdue_interest(LENT, date(2023, 1, 1), date(2024, 1, 1), AGREED_2021)
    assert owed.value == Decimal("3650.00")
    assert "第28条第二款第（一）项" in owed.source


def test_lateness_takes_the_rate_of_the_term_when_no_other_was_agreed() -> None:
    owed = overdue_interest(LENT, date(2023, 1, 1), date(2024, 1, 1), AGREED_2021, rate=TWELVE_A_YEAR)
    assert owed.value == Decimal("12000.00")
    assert owed.steps[0] == "没约定逾期利率，按借期内的利率算"


def test_lateness_takes_the_overdue_rate_first_and_under_the_ceiling() -> None:
    owed = overdue_interest(
        LENT, date(2023, 1, 1), date(2024, 1, 1), AGREED_2021, rate=TWELVE_A_YEAR, overdue_rate=TWO_FEN
    )
    assert owed.value == Decimal("15400.00")
    assert owed.steps[0] == "约定了逾期利率，按约定算"


def test_lateness_from_before_the_prime_rate_existed_is_not_guessed() -> None:
    owed = overdue_interest(LENT, date(2019, 8, 1), date(2024, 1, 1), date(2018, 1, 1))
    assert owed.value is None
    assert "LPR" in owed.caution


def test_a_judgment_debt_of_a_hundred_thousand_a_hundred_days_late_adds_1750_yuan() -> None:
    owed = delay_interest(LENT, date(2024, 1, 1), date(2024, 4, 10))
    assert owed.value == Decimal("1750.00")
    assert owed.steps == ("100,000 元 × 每天 0.0175% × 100 天 = 1,750 元",)


@given(PRINCIPALS, PERCENTS, DAYS, st.integers(0, 2000))
def test_interest_never_goes_above_the_ceiling_nor_the_agreed_rate(
    principal: Decimal, percent: Decimal, agreed: date, days: int
) -> None:
    end = agreed + timedelta(days=days)
    owed = interest(principal, Rate(percent, "year"), agreed, end, agreed).exact
    assert owed is not None
    assert owed <= principal * percent / 100 * days / 365 + Decimal("0.0001")
    assert owed <= principal * Decimal("15.4") / 100 * days / 365 + Decimal("0.0001")


@given(PRINCIPALS, PERCENTS, DAYS, st.integers(0, 1000), st.integers(0, 1000))
def test_two_stretches_owe_as_much_as_the_whole(
    principal: Decimal, percent: Decimal, agreed: date, first: int, second: int
) -> None:
    middle, end = agreed + timedelta(days=first), agreed + timedelta(days=first + second)
    rate = Rate(percent, "year")
    parts = [
        interest(principal, rate, *span, agreed).exact for span in ((agreed, middle), (middle, end), (agreed, end))
    ]
    one, other, whole = (part if part is not None else Decimal("NaN") for part in parts)
    assert abs(one + other - whole) < Decimal("0.0001")


def test_an_old_contract_whose_interest_starts_under_the_new_rule_has_one_stretch() -> None:
    owed = interest(LENT, TWO_FEN, date(2021, 1, 1), date(2022, 1, 1), date(2014, 1, 1), date(2024, 11, 1))
    assert owed.value == Decimal("12400.00")
    assert not any(step.startswith("合计") for step in owed.steps)
