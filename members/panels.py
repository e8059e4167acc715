"""What the pages of people, of their membership and of applications say beside their own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.day_names import day_name
from core.panels import Act, Line, Panel, new_record_url, panels, print_acts, record_url
from members.models import Application, MembershipEvent, Person, Post
from members.selectors import applications_of, posts_of
from members.states import UNDER_WAY, EventKind

RECORD = "desk.record"


@panels("roster")
def of_person(person: Person, slug: str) -> list[Panel]:
    """The past of a membership with its next step, the applications, the posts, and the register's form."""
    events = [event for event in person.events.all() if not event.is_voided]
    applications = list(applications_of(person))
    if events:
        change = new_record_url(slug, "membership-events", person=person.reference)
        acts = [Act(_("Enter a change of membership"), change, RECORD)]
    else:
        began = reverse("desk:record_edit", args=[slug, "roster", person.public_id])
        acts = [Act(_("Enter how membership began"), f"{began}#id_entry", RECORD)]
        if not any(application.state in UNDER_WAY for application in applications):
            acts.append(
                Act(_("Enter an application"), new_record_url(slug, "applications", person=person.reference), RECORD)
            )
    acts += print_acts(slug, person, (_("Print the registration form"), "registration"))
    return [
        Panel(
            _("Membership"),
            tuple(_event_line(event, slug) for event in reversed(events)),
            tuple(acts),
            empty=_("No member yet: nothing is recorded of a membership, so this person counts nowhere as a member."),
        ),
        Panel(_("Applications"), tuple(_application_line(one, slug) for one in applications)),
        Panel(_("Posts"), tuple(_post_line(post, slug) for post in posts_of(person))),
    ]


def _application_line(application: Application, slug: str) -> Line:
    day = application.day_known("submitted_on")
    url = record_url(slug, "applications", application)
    return Line(day_name(day) if day else _("day unknown"), application.get_state_display(), url=url)


def _roster_entry(person: Person, slug: str) -> Panel:
    """The way from what somebody did to the person."""
    line = Line("", person.name, person.number, record_url(slug, "roster", person))
    return Panel(_("In the roster"), (line,))


def _event_line(event: MembershipEvent, slug: str) -> Line:
    day = event.day_known("on")
    more = "，".join(filter(None, (event.get_cause_display(), event.reason, event.other_union, event.document)))
    url = record_url(slug, "membership-events", event)
    return Line(day_name(day) if day else _("day unknown"), event.get_kind_display(), more, url)


def _post_line(post, slug: str) -> Line:
    days = [day_name(day) if (day := post.day_known(name)) else "" for name in ("first_day", "last_day")]
    return Line(
        " – ".join(days) if any(days) else _("day unknown"),
        post.get_position_display(),
        url=record_url(slug, "posts", post),
    )


@panels("membership-events")
def of_event(event: MembershipEvent, slug: str) -> list[Panel]:
    """Whose membership it is, and the letter that goes with somebody who moves to another union."""
    roster = _roster_entry(event.person, slug)
    if event.kind != EventKind.TRANSFER_OUT or event.is_voided:
        return [roster]
    letter = print_acts(slug, event, (_("Print the letter of transfer"), "transfer"))
    return [Panel(_("To the other union"), acts=letter), roster]


@panels("applications")
def of_application(application: Application, slug: str) -> list[Panel]:
    """The application as a form to be signed, and whose it is."""
    form = print_acts(slug, application, (_("Print the application form"), "application"))
    return [Panel(_("On paper"), acts=form), _roster_entry(application.person, slug)]


@panels("posts")
def of_post(post: Post, slug: str) -> list[Panel]:
    """Who holds the post."""
    return [_roster_entry(post.person, slug)]
