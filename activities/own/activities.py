"""What somebody may sign up for, took part in and won, for their own page."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ActivityAttendance, ActivityResult
from activities.selectors import OpenActivity, hours_by_year, open_to
from core.day_names import day_name
from core.own import OwnAct, OwnLine, own_part
from members.models import Person

SHOWN = 50
SHEET = "activities"


@own_part("open_activities", _("What I can sign up for"), empty=_("Nothing asks for signing up at present."))
def open_activities(person: Person) -> list[OwnLine]:
    """Activities to come whose notice asks people to sign up, with a button, and those that one is on the list of."""
    return [_open_line(each, person) for each in open_to(person, today=timezone.localdate())]


def _open_line(each: OpenActivity, person: Person) -> OwnLine:
    activity, act = each.activity, ()
    if each.sign_up is not None:
        act = (OwnAct(_("Cancel my sign-up"), _address("my_cancel", person, activity)),)
    elif not each.is_closed:
        act = (OwnAct(_("Sign up"), _address("my_sign_up", person, activity)),)
    return OwnLine(day_name(activity.held) if activity.held else "", activity.title, _stand(each), act)


def _stand(each: OpenActivity) -> str:
    if each.sign_up is not None:
        waits = _("number %(number)d of those who wait") % {"number": each.waits}
        return str(waits if each.waits else _("I am on the list"))
    if each.is_closed:
        return str(_("signing up is over"))
    return str(_("until %(day)s") % {"day": each.closes_on.isoformat()}) if each.closes_on else each.activity.place


def _address(name: str, person: Person, activity: Activity) -> str:
    return reverse(f"gatherings:{name}", args=[person.branch.slug, SHEET, activity.public_id])


@own_part("activities", _("What I took part in"), empty=_("No sign-in sheet names you yet."))
def activities(person: Person) -> list[OwnLine]:
    """Activities on whose sign-in sheets the person stands, the training hours of each year before them."""
    came = ActivityAttendance.objects.whole().filter(person=person, presence=ActivityAttendance.Presence.PRESENT)
    rows = came.select_related("of").order_by("-of__held_from", "-pk")
    hours = [
        OwnLine(str(year), str(_("Training hours in all")), _hours(number)) for year, number in hours_by_year(person)
    ]
    return hours + [_came_line(row.of) for row in rows[:SHOWN]]


def _came_line(activity: Activity) -> OwnLine:
    told = _hours(activity.hours) if activity.kind == Activity.Kind.TRAINING and activity.hours else ""
    return OwnLine(day_name(activity.held) if activity.held else "", activity.title, told)


def _hours(number: int) -> str:
    return str(_("%(count)d hours") % {"count": number})


@own_part("results", _("What I won"), empty=_("No list of results names you yet."))
def results(person: Person) -> list[OwnLine]:
    """The person's own results in contests of the branch."""
    rows = ActivityResult.objects.whole().filter(person=person).select_related("of").order_by("-of__held_from", "-pk")
    return [_result_line(row) for row in rows[:SHOWN]]


def _result_line(result: ActivityResult) -> OwnLine:
    of = result.of
    told = (result.event, result.result, result.prize)
    return OwnLine(day_name(of.held) if of.held else "", of.title, " · ".join(part for part in told if part))
