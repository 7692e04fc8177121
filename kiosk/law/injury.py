"""What somebody who was hurt may claim: 最高人民法院人身损害赔偿解释 (2022), Articles 7 to 17."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kiosk.i18n import _, sentences
from kiosk.law.computation import Computation, joined, money, unknown
from kiosk.law.deadline import months_after
from kiosk.law.fee_tables import COUNTRY, PROVINCE
from kiosk.law.tables import Row, read_table
from kiosk.law.wording import day, percent, sum_of, yuan

RULES = "《最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释》（2022年修正）"
LOST_INCOME_SOURCE = f"{RULES}第7条"
NURSING_SOURCE = f"{RULES}第8条"
MEALS_SOURCE = f"{RULES}第10条"
DISABILITY_SOURCE = f"{RULES}第12条、第22条"
FUNERAL_SOURCE = f"{RULES}第14条、第22条"
DEATH_SOURCE = f"{RULES}第15条、第22条"
DEPENDANTS_SOURCE = f"{RULES}第16条、第17条、第22条"
GRADES = ("一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级")
_COLUMNS = ("valid_from", "place", "figure", "value", "source", "verified")
_MONTHS_A_YEAR, _DAYS_A_YEAR, _YEARS_OF_INCOME = 12, 365, 3


def lost_income(start: date, end: date, monthly_income: Decimal) -> Computation:
    """What a fixed wage came short by (第7条第三款); a day's is twelve months' divided by 365.

    Args:
        start: The first day without work.
        end: The last, itself counted; where somebody stays disabled, at most the day before the grade was given.
        monthly_income: What a month brought before, in yuan.
    """
    words = _("一天的收入：{income} × 12 个月 ÷ 365 天 = {daily}")
    daily = monthly_income * _MONTHS_A_YEAR / _DAYS_A_YEAR
    step = words.format(income=yuan(monthly_income), daily=yuan(daily))
    caution = _("误工期间单位照发的钱要减掉。一个月按多少天算，各地法院做法不同。")
    return _days_of_income(start, end, daily, (step,), caution)


def lost_income_daily(start: date, end: date, daily_income: Decimal) -> Computation:
    """What was lost by somebody paid by the day (第7条); every day of the period counts.

    Args:
        start: The first day without work.
        end: The last, itself counted.
        daily_income: What a day brought, in yuan.
    """
    caution = _("这是按天天都能干活算的。平时不是天天干活的，法院会少算。")
    return _days_of_income(start, end, daily_income, (), caution)


def lost_income_average(start: date, end: date, yearly_incomes: Sequence[Decimal | None]) -> Computation | None:
    """What was lost by somebody without a fixed income: the mean of the last three years (第7条第三款).

    Args:
        start: The first day without work.
        end: The last, itself counted.
        yearly_incomes: The income of each of the last three years, in yuan.

    Returns:
        Yuan; None until all three are known.
    """
    incomes = [income for income in yearly_incomes if income is not None]
    if len(incomes) < _YEARS_OF_INCOME or len(incomes) < len(yearly_incomes):
        return None
    if any(income < 0 for income in incomes):
        return unknown(_below_zero(), LOST_INCOME_SOURCE)
    total = sum(incomes, Decimal(0))
    daily = total / len(incomes) / _DAYS_A_YEAR
    step = _("一天的收入：{total} ÷ {years} 年 ÷ 365 天 = {daily}").format(
        total=yuan(total), years=len(incomes), daily=yuan(daily)
    )
    caution = _("证明不了这三年收入的，法院可以参照相同或者相近行业上一年度职工的平均工资来算。")
    return _days_of_income(start, end, daily, (sum_of(incomes, total), step), caution)


def nursing_cost(days: int, daily_pay: Decimal, people: int | None = None) -> Computation:
    """The cost of being looked after (第8条).

    Args:
        days: How many days somebody looked after the person hurt.
        daily_pay: What a carer is paid a day, or what a day away from work costs the relative who cares, in yuan.
        people: How many carers; one as a rule, more only where the hospital or the expert says so.
    """
    carers = 1 if people is None else people
    if days < 0 or daily_pay < 0 or carers < 1:
        return unknown(_("天数和金额不能小于 0，护理至少 1 个人，请您检查一下。"), NURSING_SOURCE)
    exact = daily_pay * days * carers
    step = _("{pay} × {days} 天 × {people} 人 = {amount}").format(
        pay=yuan(daily_pay), days=days, people=carers, amount=yuan(exact)
    )
    more = _("护理一般只算 1 个人，要有医院或者鉴定机构的意见才能多算。") if carers > 1 else ""
    return money(exact, (step,), NURSING_SOURCE, more)


def hospital_meals(days: int, daily_rate: Decimal | None = None) -> Computation:
    """The allowance for meals in hospital (第10条).

    Args:
        days: Days in hospital.
        daily_rate: The allowance a day the court goes by, in yuan; None for the dated figure, if there is one.
    """
    if days < 0 or (daily_rate is not None and daily_rate < 0):
        return unknown(_("天数和金额不能小于 0，请您检查一下。"), MEALS_SOURCE)
    rate, caution = _statistic("meals_a_day", daily_rate)
    if daily_rate is not None:
        caution = _("一天的标准是您填的，法院会按当地的标准来算。")
    if rate is None:
        words = _("参照当地国家机关一般工作人员的出差伙食补助标准算，这个数还没有核对，算不出来。请向法院核实。")
        return unknown(words, MEALS_SOURCE)
    exact = rate * days
    step = _("{rate} × {days} 天 = {amount}").format(rate=yuan(rate), days=days, amount=yuan(exact))
    return money(exact, (step,), MEALS_SOURCE, caution)


def disability_compensation(grade: str, born: date, on: date, yearly_income: Decimal | None = None) -> Computation:
    """Compensation for disability (第12条): a year's income × years by age × the share of the grade.

    Args:
        grade: One of `GRADES`.
        born: When the person hurt was born.
        on: The day the grade was given.
        yearly_income: Last year's average disposable income of townspeople, in yuan; None for the dated figure.
    """
    share, unchecked = _share(grade)
    years = _years_by_age(born, on)
    if share is None or years is None:
        return unknown(_("伤残等级或者日子不对，请您检查一下。"), DISABILITY_SOURCE)
    income, caution = _statistic("townspeople_income", yearly_income)
    if income is None:
        return unknown(_no_income(), DISABILITY_SOURCE)
    count, step = years
    exact = income * count * share / 100
    words = _("{income} × {years} 年 × {share} = {amount}")
    steps = (
        step,
        _("{grade}伤残按 {share} 算").format(grade=grade, share=percent(share)),
        words.format(income=yuan(income), years=count, share=percent(share), amount=yuan(exact)),
    )
    several = _("有几处伤残的，比例会高一些，由法院定。")
    return money(exact, steps, DISABILITY_SOURCE, joined(caution, unchecked, several))


def death_compensation(born: date, on: date, yearly_income: Decimal | None = None) -> Computation:
    """Compensation for a death (第15条): a year's income × years by age.

    Args:
        born: When the person who died was born.
        on: The day of the death.
        yearly_income: Last year's average disposable income of townspeople, in yuan; None for the dated figure.
    """
    years = _years_by_age(born, on)
    if years is None:
        return unknown(_("日子不对，请您检查一下。"), DEATH_SOURCE)
    income, caution = _statistic("townspeople_income", yearly_income)
    if income is None:
        return unknown(_no_income(), DEATH_SOURCE)
    count, step = years
    exact = income * count
    last = _("{income} × {years} 年 = {amount}").format(income=yuan(income), years=count, amount=yuan(exact))
    return money(exact, (step, last), DEATH_SOURCE, caution)


def funeral_cost(monthly_wage: Decimal | None = None) -> Computation:
    """The cost of a funeral (第14条): six months of the average wage.

    Args:
        monthly_wage: Last year's average monthly wage of employees, in yuan; None for the dated figure.
    """
    if monthly_wage is not None and monthly_wage < 0:
        return unknown(_below_zero(), FUNERAL_SOURCE)
    wage, caution = _statistic("monthly_wage", monthly_wage)
    if wage is None:
        return unknown(
            _("要用上一年度职工月平均工资来算，这个数还没有核对，算不出来。请向法院或者统计部门核实。"), FUNERAL_SOURCE
        )
    months = _rule("funeral_months")
    exact = wage * months
    step = _("{wage} × {months} 个月 = {amount}").format(wage=yuan(wage), months=months, amount=yuan(exact))
    return money(exact, (step,), FUNERAL_SOURCE, caution)


def dependants_cost(
    births: Sequence[date | None],
    supporters: Sequence[int | None],
    on: date,
    grade: str | None = None,
    yearly_spending: Decimal | None = None,
) -> Computation | None:
    """The living cost of those the person hurt had to support (第17条), year by year under the yearly ceiling.

    Args:
        births: When each dependant was born: children, and adults who can neither work nor have an income.
        supporters: How many people have to support each of them, the person hurt included.
        on: The day the grade was given, or the day of the death.
        grade: One of `GRADES`; None for a death, which counts in full.
        yearly_spending: Last year's average spending of townspeople, in yuan; None for the dated figure.

    Returns:
        Yuan; None while the birth or the supporters of somebody are not known.
    """
    known = [
        (born, people)
        for born, people in zip(births, supporters, strict=True)
        if born is not None and people is not None
    ]
    if not known or len(known) < len(births):
        return None
    share, unchecked = (Decimal(100), "") if grade is None else _share(grade)
    years = [_years_of_support(born, on) for born, _people in known]
    if share is None or None in years or any(people < 1 for _born, people in known):
        return unknown(_("日子、伤残等级或者扶养的人数不对，请您检查一下。"), DEPENDANTS_SOURCE)
    spending, caution = _statistic("townspeople_spending", yearly_spending)
    if spending is None:
        return unknown(
            _("要用上一年度城镇居民人均消费支出来算，这个数还没有核对，算不出来。请向法院或者统计部门核实。"),
            DEPENDANTS_SOURCE,
        )
    counted = [each for each in years if each is not None]
    steps = [step for _count, step in counted]
    parts = [
        (count, spending * share / 100 / people) for (count, _step), (_born, people) in zip(counted, known, strict=True)
    ]
    for (_born, people), (count, yearly) in zip(known, parts, strict=True):
        words = _("每年：{spending} × {share} ÷ {people} 人 = {yearly}，{years} 年")
        steps.append(
            words.format(spending=yuan(spending), share=percent(share), people=people, yearly=yuan(yearly), years=count)
        )
    exact = Decimal(0)
    for first, last in _stretches([count for count, _yearly in parts]):
        together = sum((yearly for count, yearly in parts if count >= last), Decimal(0))
        steps.append(_stretch_step(first, last, together, spending))
        exact += min(together, spending) * (last - first + 1)
    steps.append(_("合计：{amount}").format(amount=yuan(exact)))
    whole = _("孩子不满一年的部分按一整年算，法院可能按月算。")
    return money(exact, tuple(steps), DEPENDANTS_SOURCE, joined(caution, unchecked, whole))


def _stretches(counts: list[int]) -> list[tuple[int, int]]:
    """Runs of years, first and last, in which the same dependants count."""
    ends = sorted({count for count in counts if count > 0})
    return [(before + 1, end) for before, end in zip([0, *ends], ends, strict=False)]


def _stretch_step(first: int, last: int, together: Decimal, ceiling: Decimal) -> str:
    period = (
        _("第 {first} 年到第 {last} 年").format(first=first, last=last)
        if first < last
        else _("第 {first} 年").format(first=first)
    )
    years = last - first + 1
    kept = min(together, ceiling)
    sum_words = _("{period}：每年 {together} × {years} 年 = {amount}")
    step = sum_words.format(period=period, together=yuan(kept), years=years, amount=yuan(kept * years))
    if together <= ceiling:
        return step
    over = _("{period}：几个人每年合计 {together}，超过了上限，只算 {ceiling}")
    return sentences(over.format(period=period, together=yuan(together), ceiling=yuan(ceiling)), step)


def _days_of_income(start: date, end: date, daily: Decimal, before: tuple[str, ...], caution: str) -> Computation:
    if daily < 0:
        return unknown(_below_zero(), LOST_INCOME_SOURCE)
    if end < start:
        return unknown(_("误工结束的日子早于开始的日子，请您检查一下。"), LOST_INCOME_SOURCE)
    days = (end - start).days + 1
    exact = daily * days
    steps = (
        *before,
        _("从{start}到{end}，头尾都算，共 {days} 天").format(start=day(start), end=day(end), days=days),
        _("{daily} × {days} 天 = {amount}").format(daily=yuan(daily), days=days, amount=yuan(exact)),
    )
    return money(exact, steps, LOST_INCOME_SOURCE, caution)


def _years_by_age(born: date, on: date) -> tuple[int, str] | None:
    """For how many years is paid (第12、15条), and the step; None where the days cannot be."""
    age = _age(born, on)
    if age is None:
        return None
    full, fewer_from = _rule("full_years"), _rule("fewer_years_from_age")
    if age >= _rule("fewest_years_from_age"):
        years = _rule("fewest_years")
        return years, _("{day}满 {age} 岁，75 岁以上按 {years} 年算").format(day=day(on), age=age, years=years)
    if age <= fewer_from:
        return full, _("{day}满 {age} 岁，按 {years} 年算").format(day=day(on), age=age, years=full)
    years = full - (age - fewer_from)
    words = _("{day}满 {age} 岁，60 岁以上每多 1 岁少 1 年，按 {years} 年算")
    return years, words.format(day=day(on), age=age, years=years)


def _years_of_support(born: date, on: date) -> tuple[int, str] | None:
    """As `_years_by_age`, but a child is counted until he is of age (第17条)."""
    age, of_age = _age(born, on), _rule("child_until_age")
    if age is None or age >= of_age:
        return _years_by_age(born, on)
    years = of_age - age
    return years, _("{day}满 {age} 岁，算到 {until} 岁，共 {years} 年").format(
        day=day(on), age=age, until=of_age, years=years
    )


def _age(born: date, on: date) -> int | None:
    """Whole years lived; None before the birth."""
    if on < born:
        return None
    years = on.year - born.year
    reached = months_after(born, years * _MONTHS_A_YEAR)
    return years - 1 if reached is None or reached > on else years


def _share(grade: str) -> tuple[Decimal | None, str]:
    """The percent of a grade of disability, and what to beware of."""
    if grade not in GRADES:
        return None, ""
    first, less = _row("percent_of_grade_one", COUNTRY), _row("percent_less_a_grade", COUNTRY)
    if first is None or less is None:
        return None, ""
    unchecked = _("伤残等级对应的百分比是办案的通行做法，还没有核对，以法院为准。")
    share = first.number("value") - less.number("value") * GRADES.index(grade)
    return share, "" if first.flag("verified") and less.flag("verified") else unchecked


def _statistic(figure: str, given: Decimal | None) -> tuple[Decimal | None, str]:
    """The figure the resident brought, else the newest of the province; and what to beware of."""
    if given is not None:
        return given, _("这个平均数是您填的，法院会按审理时上一年度公布的数来算。")
    row = _row(figure, PROVINCE)
    if row is None:
        return None, ""
    return row.number("value"), "" if row.flag("verified") else _("用来算的平均数还没有核对，请向法院核实。")


def _rule(figure: str) -> int:
    row = _row(figure, COUNTRY)
    if row is None:
        raise LookupError(f"kiosk/law/data/injury_figures.csv has no “{figure}”")
    return int(row.number("value"))


def _row(figure: str, place: str) -> Row | None:
    rows = [
        row
        for row in read_table("injury_figures.csv", _COLUMNS)
        if row.text("figure") == figure and row.text("place") == place
    ]
    return max(rows, key=lambda row: row.day("valid_from")) if rows else None


def _no_income() -> str:
    return _("要用上一年度城镇居民人均可支配收入来算，这个数还没有核对，算不出来。请向法院或者统计部门核实。")


def _below_zero() -> str:
    return _("收入不能小于 0 元，请您检查一下。")
