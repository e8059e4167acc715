"""Letters about the congress and about money from above."""

from django.utils.translation import gettext_lazy as _

from correspondence.drafts.declare import Asked, Draft, Filled, draft
from correspondence.drafts.elections import PARTY, agreed
from correspondence.drafts.wording import numbered_lines, staff_word
from correspondence.models import Letter
from correspondence.selectors import Known


def session_begun(known: Known) -> str:
    return f"{staff_word(known)}代表大会"


def congress_text(said: Filled) -> tuple[str, ...]:
    where = f"在{said['place']}" if said.has("place") else ""
    points = [
        f"会议正式代表{said['delegates']}名。",
        f"会议主要议程：{numbered_lines(said['agenda'])}。",
        f"大会主席团建议名单：{said['presidium']}。" if said.has("presidium") else "",
        said.get("more", ""),
    ]
    told = [point for point in points if point]
    return (
        f"经研究{agreed(said)}，拟于{said['when']}{where}召开{said['session']}。现将有关事项请示如下：",
        *(f"{mark}、{point}" for mark, point in zip("一二三四", told, strict=False)),
    )


draft(
    Draft(
        "congress",
        _("Request to hold a congress"),
        _("召开教代会（职代会）请示: day, delegates and agenda of a session."),
        Letter.Kind.REQUEST,
        Letter.Matter.CONGRESS,
        (
            Asked(
                "session",
                _("Session"),
                session_begun,
                help=_("The session with its term and number, such as 第三届教职工代表大会第二次会议."),
            ),
            Asked("when", _("When it is to be held")),
            Asked("place", _("Place")),
            Asked("delegates", _("Number of delegates")),
            Asked("agenda", _("Agenda, one item a line"), is_long=True),
            Asked("presidium", _("Presidium proposed")),
            PARTY,
            Asked("more", _("Anything else"), is_long=True),
        ),
        lambda said: f"关于召开{said['session']}的请示",
        congress_text,
    )
)


def aid_text(said: Filled) -> tuple[str, ...]:
    return (
        f"{said['situation'].rstrip('。')}。",
        f"为此，特申请{said['purpose']}补助{said['amount']}元，主要用于{said['used_for'].rstrip('。')}。",
        "补助到账后，我会将严格按照经费使用规定专款专用，及时报告使用情况，并接受上级工会监督检查。",
    )


def size_of_branch(known: Known) -> str:
    """How many members the union has, as an application begins."""
    return f"我会现有会员{known.member_count}人。" if known.member_count else ""


draft(
    Draft(
        "subsidy",
        _("Application for a subsidy"),
        _("补助申请: what for, how much, and what it is used for."),
        Letter.Kind.REQUEST,
        Letter.Matter.AID,
        (
            Asked(
                "purpose", _("What the subsidy is for"), help=_("A short name for the project, such as 职工书屋建设.")
            ),
            Asked("situation", _("Situation and reasons"), size_of_branch, is_long=True),
            Asked("amount", _("Amount in yuan"), help=_("Such as 20000.")),
            Asked("used_for", _("What the money is used for"), is_long=True),
        ),
        lambda said: f"关于申请{said['purpose']}补助的请示",
        aid_text,
    )
)
