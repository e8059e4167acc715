"""What the pages of files of hardship, of aid and of reckonings say beside their own facts."""

from django.utils.translation import gettext as _

from core.day_names import day_name
from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, record_url
from core.sheets import with_number
from welfare.models import HardshipAid, HardshipCase, HardshipSum
from welfare.panels.approval import approval_of
from welfare.panels.by_laws import by_law_of
from welfare.selectors.hardship import advice_of, aids_of_case, readers_of_case, sums_of_aid, sums_of_case

RECORD = "desk.record"


@panels("hardship-cases")
def of_case(case: HardshipCase, slug: str) -> list[Panel]:
    """How the person was helped and with how much, what was reckoned, and who may read this."""
    if case.is_voided:
        return []
    number = with_number(str(case.subject), case)
    return [_history(case, slug, number), _reckoned(case, slug, number), _readers(case, slug, number)]


def _history(case: HardshipCase, slug: str, number: str) -> Panel:
    lines = [
        Line(
            day_name(aid.held) if aid.held else "",
            f"{aid.get_kind_display()} {yuan(aid.amount) if aid.amount is not None else aid.goods}",
            str(aid.get_payer_display()),
            record_url(slug, "hardship-aids", aid),
        )
        for aid in aids_of_case(case)
    ]
    sums = sums_of_aid(case)
    if sums:
        parts = "、".join(f"{payer} {yuan(total)}" for payer, total in sums)
        whole = yuan(sum(total for _payer, total in sums))
        lines.append(Line("", _("Given in all: %(sum)s") % {"sum": whole}, parts if len(sums) > 1 else ""))
    act = Act(_("Enter aid"), new_record_url(slug, "hardship-aids", case=number), RECORD)
    return Panel(_("Aid given"), tuple(lines), (act,), _("No aid is entered yet."))


def _reckoned(case: HardshipCase, slug: str, number: str) -> Panel:
    # What the latest speaks for; of the earlier ones the sums tell enough.
    found = sums_of_case(case)
    lines = [line for each in found[:1] for line in _sum_lines(each, slug)]
    lines += [_sum_line(each, slug) for each in found[1:]]
    act = Act(_("Reckon"), new_record_url(slug, "hardship-sums", case=number), RECORD)
    empty = _("Nothing was reckoned. It need not be: the level is what came back from the county.")
    return Panel(_("What the family has"), tuple(lines), (act,), empty)


def _sum_lines(found: HardshipSum, slug: str) -> list[Line]:
    return [_sum_line(found, slug), Line("", *_advice(found))]


def _sum_line(found: HardshipSum, slug: str) -> Line:
    said = _("%(sum)s a month and person, the line %(line)s")
    said %= {"sum": yuan(found.monthly), "line": yuan(found.line)}
    return Line(found.reckoned_on.isoformat(), said, found.line_source, record_url(slug, "hardship-sums", found))


def _advice(found: HardshipSum) -> tuple[str, str]:
    """The level that it speaks for, and whose rule that is."""
    advice = advice_of(found)
    if advice.rule is None:
        return _("No rule is entered by which it would speak for a level."), ""
    said = _("It would speak for: %(level)s. It advises only; cause and income are looked at, too.")
    none = _("It lies above the lines of both levels. It advises only; a sudden misfortune counts otherwise.")
    level = dict(HardshipCase.Level.choices).get(advice.level)
    return (said % {"level": level} if level else none), advice.rule.source


def _readers(case: HardshipCase, slug: str, number: str) -> Panel:
    lines = [
        Line(
            each.named_on.isoformat() if each.named_on else "",
            str(each.reader),
            " · ".join(filter(None, ("" if each.case_id else _("all files"), each.basis))),
            record_url(slug, "hardship-readers", each),
        )
        for each in readers_of_case(case)
    ]
    if case.created_by_id:
        lines.append(Line("", case.created_by.first_name or case.created_by.username, _("entered the file")))
    act = Act(_("Name a reader"), new_record_url(slug, "hardship-readers", case=number), RECORD)
    return Panel(_("Who may read this file"), tuple(lines), (act,), _("Nobody is named."))


@panels("hardship-sums")
def of_sum(found: HardshipSum, slug: str) -> list[Panel]:
    """What it comes to, and what that would speak for."""
    return [] if found.is_voided else [Panel(_("What the family has"), tuple(_sum_lines(found, slug)))]


@list_acts("hardship-cases")
def of_cases(slug: str) -> list[Act]:
    """Who reads all files is named beside their list."""
    return [Act(_("Name a reader"), new_record_url(slug, "hardship-readers"), RECORD)]


@panels("hardship-aids")
def of_aid(aid: HardshipAid, slug: str) -> list[Panel]:
    """Who approved what was given, and what the by-law says of it."""
    return [] if aid.is_voided else [*approval_of(aid, "welfare:aid_approve", slug), *by_law_of(aid)]
