"""What a worker may claim: compensation, damages for unlawful dismissal, double wages, overtime, unused leave."""

from datetime import date, timedelta
from decimal import Decimal

from kiosk.i18n import _
from kiosk.law.computation import Computation, joined, money, unknown
from kiosk.law.deadline import months_after
from kiosk.law.tables import read_table
from kiosk.law.wording import day, percent, plain_number, yuan

CONTRACT_LAW = "《中华人民共和国劳动合同法》"
COMPENSATION_SOURCE = f"{CONTRACT_LAW}第47条、第97条"
DAMAGES_SOURCE = f"{CONTRACT_LAW}第87条、第47条"
DOUBLE_WAGE_SOURCE = f"{CONTRACT_LAW}第82条"
OVERTIME_SOURCE = "《中华人民共和国劳动法》第44条"
LEAVE_SOURCE = "《职工带薪年休假条例》第5条；《企业职工带薪年休假实施办法》第10条、第11条"
LAW_IN_FORCE_FROM = date(2008, 1, 1)
_MOST_YEARS_OF_HIGH_WAGE = 12
_MOST_DOUBLE_MONTHS = 11
_OVERTIME_PERCENT = (150, 200, 300)
_LEAVE_PERCENT_ON_TOP = 200


def labour_compensation(
    start: date, end: date, monthly_wage: Decimal, local_average_wage: Decimal | None = None
) -> Computation:
    """Economic compensation, “N” (劳动合同法第47条).

    Args:
        start: The first day of work.
        end: The last day of work.
        monthly_wage: The average of the last twelve months, in yuan.
        local_average_wage: Last year's average monthly wage of the city, in yuan; None where it is not known, and the
            ceiling of three times is then not applied but named in the caution.

    Returns:
        Yuan: one month's wage a full year, half a month's for less than six months over, a year for six or more.
        Service before 2008 is left out and named in the caution (第97条第三款).
    """
    refusal = _refusal(start, end, monthly_wage)
    if refusal:
        return unknown(refusal, COMPENSATION_SOURCE)
    counted_from = max(start, LAW_IN_FORCE_FROM)
    if end < counted_from:
        return unknown(_("2008年以前离职的，按当时的规定算，请到窗口咨询。"), COMPENSATION_SOURCE)
    full_years, rest_months, rest_days = _service(counted_from, end)
    count = Decimal(full_years)
    if rest_months >= 6:
        count += 1
        over = _("剩下 6 个月以上不满 1 年，算 1 个月工资")
    elif rest_months or rest_days:
        count += Decimal("0.5")
        over = _("剩下不满 6 个月，算半个月工资")
    else:
        over = ""
    wage, wage_step, count, caution = _capped(monthly_wage, local_average_wage, count)
    exact = wage * count
    period = _("{start}到{end}，满 {years} 年，每满 1 年算 1 个月工资")
    steps = (
        period.format(start=day(counted_from), end=day(end), years=full_years),
        over,
        wage_step,
        _("{wage} × {count} 个月 = {amount}").format(wage=yuan(wage), count=plain_number(count), amount=yuan(exact)),
    )
    before = _("2008年以前的工龄没有算进去，那一段按当时的规定算。") if start < LAW_IN_FORCE_FROM else ""
    return money(exact, tuple(step for step in steps if step), COMPENSATION_SOURCE, joined(caution, before))


def labour_damages(
    start: date, end: date, monthly_wage: Decimal, local_average_wage: Decimal | None = None
) -> Computation:
    """Damages for unlawful dismissal, “2N”: twice the economic compensation (第87条); arguments as there."""
    once = labour_compensation(start, end, monthly_wage, local_average_wage)
    if once.exact is None:
        return unknown(once.caution, DAMAGES_SOURCE)
    exact = once.exact * 2
    step = _("违法解除的赔偿金是经济补偿的 2 倍：{once} × 2 = {twice}").format(once=yuan(once.exact), twice=yuan(exact))
    caution = joined(once.caution, _("经济补偿和赔偿金一般只能要一样，请选一样。"))
    return money(exact, (*once.steps, step), DAMAGES_SOURCE, caution)


def labour_double_wage(start: date, end: date, monthly_wage: Decimal) -> Computation:
    """The second wage for months worked without a written contract (第82条): at most eleven.

    Args:
        start: The first day of work.
        end: The day before a contract was signed, or the last day worked, or today where neither has come.
        monthly_wage: The wage of a month, in yuan.

    Returns:
        Yuan for the full months from the second to the twelfth; days over are named in the caution, not counted.
    """
    refusal = _refusal(start, end, monthly_wage)
    if refusal:
        return unknown(refusal, DOUBLE_WAGE_SOURCE)
    begins, last = months_after(start, 1), months_after(start, 12)
    if begins is None or last is None:
        return unknown(_("日子太远，算不出来，请您检查填写的日期。"), DOUBLE_WAGE_SOURCE)
    until = min(end, last - timedelta(days=1))
    if until < begins:
        step = _("用工不满 1 个月，单位还可以补签合同，没有双倍工资")
        return money(Decimal(0), (step,), DOUBLE_WAGE_SOURCE)
    months, days = _months_and_days(start, until)
    months = min(months - 1, _MOST_DOUBLE_MONTHS)
    exact = monthly_wage * months
    steps = (
        _("从用工满 1 个月的第二天起算，最多算到满 1 年：{start}到{until}").format(start=day(begins), until=day(until)),
        _("另外那一倍工资：{wage} × {months} 个月 = {amount}").format(
            wage=yuan(monthly_wage), months=months, amount=yuan(exact)
        ),
    )
    over = _("还有不满整月的 {days} 天没有算进去，可以按实际工资另外加上。").format(days=days) if days else ""
    late = _("双倍工资要注意 1 年的仲裁时效，请尽快申请。")
    return money(exact, steps, DOUBLE_WAGE_SOURCE, joined(over, late))


def labour_overtime(
    monthly_wage: Decimal,
    workday_hours: Decimal | int | None = None,
    restday_hours: Decimal | int | None = None,
    holiday_hours: Decimal | int | None = None,
) -> Computation | None:
    """Overtime pay (劳动法第44条): 150% on workdays, 200% on rest days without time off instead, 300% on holidays.

    Args:
        monthly_wage: The wage of a month, in yuan.
        workday_hours: Hours beyond the day's work on workdays.
        restday_hours: Hours on rest days for which no other rest was given.
        holiday_hours: Hours on statutory holidays.

    Returns:
        Yuan; None where no hours are given at all.
    """
    hours = (workday_hours, restday_hours, holiday_hours)
    if all(count is None for count in hours):
        return None
    if monthly_wage < 0 or any(count is not None and count < 0 for count in hours):
        return unknown(_("工资和小时数不能小于 0，请您检查一下。"), OVERTIME_SOURCE)
    paid_days, hours_a_day = _figure("paid_days_a_month"), _figure("hours_a_day")
    hourly = monthly_wage / paid_days / hours_a_day
    words = _("一小时的工资：{wage} ÷ {days} 天 ÷ {hours} 小时 = {hourly}")
    steps = [words.format(wage=yuan(monthly_wage), days=paid_days, hours=hours_a_day, hourly=yuan(hourly))]
    names = (_("平日加班"), _("休息日加班（没有补休）"), _("法定节假日加班"))
    exact = Decimal(0)
    for name, count, share in zip(names, hours, _OVERTIME_PERCENT, strict=True):
        if count:
            part = hourly * count * share / 100
            exact += part
            line = _("{name}：{hourly} × {count} 小时 × {share} = {part}")
            steps.append(
                line.format(
                    name=name,
                    hourly=yuan(hourly),
                    count=plain_number(Decimal(count)),
                    share=percent(Decimal(share)),
                    part=yuan(part),
                )
            )
    steps.append(_("合计：{amount}").format(amount=yuan(exact)))
    caution = _("单位已经付过的加班费要减掉。")
    return money(exact, tuple(steps), f"{OVERTIME_SOURCE}；人社部发〔2025〕2号", caution)


def labour_unused_leave(monthly_wage: Decimal, days: Decimal | int) -> Computation:
    """Pay for annual leave not taken: 300% of a day's wage, of which 100% is the wage usually paid already.

    Args:
        monthly_wage: The wage of a month, in yuan.
        days: Days of leave not taken.

    Returns:
        Yuan: the 200% still owed.
    """
    if monthly_wage < 0 or days < 0:
        return unknown(_("工资和天数不能小于 0，请您检查一下。"), LEAVE_SOURCE)
    paid_days = _figure("paid_days_a_month")
    daily = monthly_wage / paid_days
    exact = daily * days * _LEAVE_PERCENT_ON_TOP / 100
    steps = (
        _("一天的工资：{wage} ÷ {days} 天 = {daily}").format(
            wage=yuan(monthly_wage), days=paid_days, daily=yuan(daily)
        ),
        _("未休年休假按 300% 付，其中 100% 平时已随工资发了，还要补 200%"),
        _("{daily} × {days} 天 × 200% = {amount}").format(
            daily=yuan(daily), days=plain_number(Decimal(days)), amount=yuan(exact)
        ),
    )
    caution = _("要是那些天连平时的工资也没发，可以按 300% 要。")
    return money(exact, steps, LEAVE_SOURCE, caution)


def _capped(wage: Decimal, average: Decimal | None, count: Decimal) -> tuple[Decimal, str, Decimal, str]:
    """The wage and number of months after the ceiling of three times the local average; and words for both."""
    if average is None:
        caution = _(
            "月工资高于当地上年度职工月平均工资 3 倍的，只按 3 倍算、最多算 12 年；当地数字还没有，请向仲裁委核实。"
        )
        return wage, "", count, caution
    ceiling = average * 3
    if wage <= ceiling:
        return wage, "", count, ""
    step = _("月工资高于当地平均工资的 3 倍，按 3 倍算：{average} × 3 = {ceiling}，最多算 12 年")
    months = min(count, Decimal(_MOST_YEARS_OF_HIGH_WAGE))
    return ceiling, step.format(average=yuan(average), ceiling=yuan(ceiling)), months, ""


def _service(start: date, end: date) -> tuple[int, int, int]:
    """Full years, months and days of work, the last day included."""
    months, days = _months_and_days(start, end)
    return months // 12, months % 12, days


def _months_and_days(start: date, end: date) -> tuple[int, int]:
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    reached = months_after(start, months)
    if reached is None or reached > after:
        months -= 1
        reached = months_after(start, months)
    return months, (after - reached).days if reached is not None else 0


def _figure(name: str) -> Decimal:
    columns = ("valid_from", "figure", "value", "source", "verified")
    rows = [row for row in read_table("labour_figures.csv", columns) if row.text("figure") == name]
    return max(rows, key=lambda row: row.day("valid_from")).number("value")


def _refusal(start: date, end: date, wage: Decimal) -> str:
    if wage < 0:
        return _("工资不能小于 0 元，请您检查一下。")
    if end < start or end == date.max:
        return _("离职的日子早于入职的日子，请您检查一下。")
    return ""
