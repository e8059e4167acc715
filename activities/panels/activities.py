"""What the pages of activities, plan items and money entries say of one another."""

from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.models import OWN_MONEY, Activity, ActivityCost, ContestEntry, PlanItem
from activities.new_activity import new_activity_url
from activities.selectors import (
    activities_of,
    booked_of,
    costs_of,
    entries_of_activity,
    is_of_party,
    results_of,
    said_by,
    state_of,
)
from core.day_names import day_name
from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, print_acts, record_url
from finance.models import Account, Entry

SEE, RECORD = "desk.view", "desk.record"
CONTESTS = {Activity.Kind.SPORTS, Activity.Kind.CULTURE, Activity.Kind.READING, Activity.Kind.LABOUR}


@panels("activities")
def of_activity(activity: Activity, slug: str) -> list[Panel]:
    """Its place in the plan, who won what, and what it cost; four queries."""
    if activity.is_voided:
        return []
    return [*_standing(activity, slug), _results(activity, slug), _costs(activity, slug)]


def _standing(activity: Activity, slug: str) -> list[Panel]:
    """The item that it carries out, and that it was put off or cancelled."""
    lines = []
    if activity.plan_item:
        lines.append(
            Line(_("Plan item"), activity.plan_item.reference, url=record_url(slug, "plan", activity.plan_item))
        )
    if activity.postponed_from:
        words = _("was to be held in %(when)s") % {"when": day_name(activity.postponed_from)}
        lines.append(Line(_("Put off"), words, activity.change_reason))
    if activity.cancelled_on:
        words = _("on %(day)s; it is kept and counts nowhere") % {"day": activity.cancelled_on.isoformat()}
        lines.append(Line(_("Cancelled"), words, activity.change_reason))
    if activity.kind == Activity.Kind.OUTING and not (activity.safety_plan or activity.cancelled_on):
        lines.append(Line(_("Safety"), _("No safety plan is entered, and nobody who is responsible for it.")))
    return [Panel(_("Plan and standing"), tuple(lines))] if lines else []


def _results(activity: Activity, slug: str) -> Panel:
    """Who won what here, and what was sent to a contest of others on this occasion."""
    results, entries = results_of(activity), entries_of_activity(activity)
    lines = [
        Line(
            " ".join(filter(None, (each.event, each.result))) or "—",
            str(each.subject),
            " · ".join(filter(None, (each.prize, yuan(each.worth) if each.worth else "", _signed(each)))),
            record_url(slug, "activity-results", each),
        )
        for each in results
    ]
    lines += [
        Line(_("Entry"), entry.title, _entry_told(entry), record_url(slug, "contest-entries", entry))
        for entry in entries
    ]
    said = {"of": activity.reference}
    acts = []
    if results or activity.kind in CONTESTS or activity.role == Activity.Role.ORGANISED:
        acts.append(Act(_("Enter a result"), new_record_url(slug, "activity-results", **said), RECORD))
    if results:
        acts += print_acts(
            slug, activity, (gettext_lazy("Receipt list of the prizes"), "prize-receipts"), for_word=True
        )
    if activity.role == Activity.Role.TOOK_PART:
        told = {"activity": activity.reference, "title": activity.title, "organiser": activity.organiser}
        acts.append(
            Act(_("Enter what was sent"), new_record_url(slug, "contest-entries", **told, **_held(activity)), RECORD)
        )
    return Panel(_("Results and prizes"), tuple(lines), tuple(acts))


def _signed(result) -> str:
    return _("signed for") if result.is_received else ""


def _held(activity: Activity) -> dict[str, str]:
    return {"held": activity.held.chinese(with_year=True)} if activity.held else {}


def _entry_told(entry: ContestEntry) -> str:
    tied = _("tied") if entry.is_tied and "并列" not in entry.result else ""
    return " · ".join(filter(None, (entry.result, tied, entry.get_competed_display())))


def _costs(activity: Activity, slug: str) -> Panel:
    """Each sum with its entry, and all of the union's money against the budget."""
    costs = costs_of(activity)
    lines = [
        Line(yuan(cost.amount), str(cost), _cost_told(cost), record_url(slug, "activity-costs", cost)) for cost in costs
    ]
    own = sum((cost.amount for cost in costs if cost.paid_by in OWN_MONEY), Decimal(0))
    if costs or activity.budget is not None:
        more = ""
        if activity.budget is not None:
            more = _("budget %(budget)s") % {"budget": yuan(activity.budget)}
            more += _(", exceeded by %(more)s") % {"more": yuan(own - activity.budget)} if own > activity.budget else ""
        lines.append(Line(_("Union money in all"), yuan(own), more))
    if is_of_party(activity):
        lines.append(Line(_("Note"), _("An activity of the Party is not paid for with the union's money.")))
    acts = (Act(_("Enter a cost"), new_record_url(slug, "activity-costs", of=activity.reference), RECORD),)
    return Panel(_("Costs"), tuple(lines), acts)


def _cost_told(cost: ActivityCost) -> str:
    entry = cost.entry
    voucher = (entry.voucher_number or entry.summary) if entry else ""
    voucher += _(" (voided)") if entry and entry.is_voided else ""
    return " · ".join(filter(None, (str(cost.get_paid_by_display()), voucher)))


@panels("plan")
def of_item(item: PlanItem, slug: str) -> list[Panel]:
    """The activities that carry an item out, with what they make of its target; one query."""
    if item.is_voided:
        return []
    today, activities = timezone.localdate(), list(activities_of(item.branch, [item.pk]))
    lines = [
        Line(day_name(one.held) if one.held else "", one.title, _stands(one), record_url(slug, "activities", one))
        for one in activities
    ]
    said = said_by(activities, item.target.unit, today) if item.target else None
    if said is not None:
        lines.append(Line(_("By the records"), str(said), _("planned: %(target)s") % {"target": item.target}))
    period = f"?{urlencode({'period': f'{item.first_day:%Y-%m}/{item.last_day:%Y-%m}'})}"
    acts = [
        Act(_("See it in the plan"), f"{reverse('activities:plan', args=[slug])}{period}#item-{item.public_id}", SEE)
    ]
    if item.kind != PlanItem.Kind.GOAL:
        acts.append(Act(_("Make the activity"), new_activity_url(slug, item), RECORD))
    return [Panel(_("Activities of this item"), tuple(lines), tuple(acts), empty=str(state_of(item, today).label))]


def _stands(activity: Activity) -> str:
    words = {"cancelled": _("cancelled"), "postponed": _("put off"), "ahead": _("still ahead")}
    return words.get(activity.stands_on(timezone.localdate()), "")


@panels("entries")
def of_entry(entry: Entry, slug: str) -> list[Panel]:
    """The activities that an entry paid for, and what of it is left; one query."""
    costs, rest = booked_of(entry)
    if entry.is_voided or entry.account.direction == Account.Direction.INCOME:
        return []
    lines = [
        Line(yuan(cost.amount), cost.of.title, cost.what, record_url(slug, "activities", cost.of)) for cost in costs
    ]
    if lines and rest:
        lines.append(Line(yuan(rest), _("of no activity")))
    said = {"entry": entry.voucher_number} if entry.voucher_number else {}
    acts = () if rest <= 0 else (Act(_("Book on an activity"), new_record_url(slug, "activity-costs", **said), RECORD),)
    return [Panel(_("Activities it paid for"), tuple(lines), acts)]


@panels("activity-costs")
def of_cost(cost: ActivityCost, slug: str) -> list[Panel]:
    """The activity, and the entry that paid for it."""
    lines = [Line(_("Activity"), cost.of.title, url=record_url(slug, "activities", cost.of))]
    if cost.entry:
        lines.append(
            Line(_("Money entry"), str(cost.entry), cost.entry.voucher_number, record_url(slug, "entries", cost.entry))
        )
    return [Panel(_("Belongs to"), tuple(lines))]


def _to_plan(slug: str) -> list[Act]:
    return [Act(_("Work plan by months"), reverse("activities:plan", args=[slug]), SEE)]


list_acts("plan")(_to_plan)
list_acts("activities")(_to_plan)
