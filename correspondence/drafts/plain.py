"""Letters of which only the form is given: a request, a report, a letter between equals, a notice."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from correspondence.drafts.declare import Asked, Draft, Filled, draft
from correspondence.models import Letter
from correspondence.selectors import Known

K = Letter.Kind
SUBJECT = Asked("subject", _("Subject"), help=_("What stands between 关于 and the kind of letter."), required=True)
BODY = Asked("body", _("Text"), help=_("A line for each paragraph."), is_long=True)


def body_text(said: Filled) -> tuple[str, ...]:
    return (said["body"],)


def no_addressee(known: Known) -> str:
    return ""


def groups(known: Known) -> str:
    return "各工会小组"


def plain(slug: str, word: str, label: Any, purpose: Any, kind: str, addressee) -> None:
    """A letter with nothing but a subject and a text."""
    draft(
        Draft(
            slug,
            label,
            purpose,
            kind,
            Letter.Matter.OTHER,
            (SUBJECT, BODY),
            lambda said: f"关于{said['subject']}的{word}",
            body_text,
            addressee,
        )
    )


plain(
    "request",
    "请示",
    _("Request"),
    _("请示: one matter that an upper body decides on."),
    K.REQUEST,
    lambda known: known.upper,
)
plain("report", "报告", _("Report"), _("报告: what an upper body is told."), K.REPORT, lambda known: known.upper)
plain("letter", "函", _("Letter"), _("函: to a body that is neither above nor below."), K.LETTER, no_addressee)
plain("notice", "通知", _("Notice to groups"), _("通知: what groups and members are told."), K.NOTICE, groups)
