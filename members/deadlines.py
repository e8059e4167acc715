"""What falls due in how a union is organised: re-elections, the certificate, approvals."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline, untranslated
from core.rules import rule_in_branches
from members.models import Post, Term
from members.permissions import APPROVED_FROM_ABOVE
from members.selectors.office import certificates_of_another, latest_certificates
from members.selectors.rules import APPROVAL_DAYS, CHANGE_DAYS, RENEWAL_DAYS, TERM_YEARS

RECORD = "desk.record"


def _days(key: str, branches: Sequence[int], today: date) -> dict[int, timedelta]:
    """So many days as the rule of each branch says; a branch without one is missing."""
    found = rule_in_branches(key, branches, on=today)
    return {branch: timedelta(days=int(rule.value)) for branch, rule in found.items()}


def _renewals(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    days = _days(RENEWAL_DAYS, branches, today)
    for certificate in latest_certificates(branches, today).exclude(valid_until=None):
        until = certificate.valid_until
        opens = until - days.get(certificate.branch_id, timedelta(0))
        yield DueItem(certificate, until, {"day": until.isoformat(), "opens": opens.isoformat()})


def _changes(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    days = _days(CHANGE_DAYS, branches, today)
    for certificate in certificates_of_another(days, today).exclude(chair_since=None):
        day = certificate.chair_since + days[certificate.branch_id]
        yield DueItem(certificate, day, {"chair": certificate.chair, "name": certificate.legal_representative})


def _terms(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    terms = Term.objects.in_branches(branches).latest_on(today).exclude(last_day=None).select_related("body")
    for term in terms:
        yield DueItem(term, term.last_day, {"body": untranslated(term.body), "number": term.number})


def _approvals(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    days = _days(APPROVAL_DAYS, branches, today)
    posts = Post.objects.in_branches(days).valid_on(today).lacking_approval(APPROVED_FROM_ABOVE)
    posts = posts.exclude(first_day=None).filter(person__voided_at=None).select_related("person")
    for post in posts:
        position = untranslated(Post.Position(post.position).label)
        params = {"name": post.person.name, "position": position}
        yield DueItem(post, post.first_day + days[post.branch_id], params)


deadline(
    Deadline(
        "members.certificate_renewal",
        sentence=_("Renew the legal-person certificate: valid until %(day)s, to be filed from %(opens)s on."),
        sheet="certificates",
        who=RECORD,
        remind_days=(60, 30, 7),
        items=_renewals,
        task=_("Renewal of the legal-person certificate"),
        rule=RENEWAL_DAYS,
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "members.certificate_change",
        sentence=_("Register the change of chair: the certificate names %(name)s, the chair is %(chair)s."),
        sheet="certificates",
        who=RECORD,
        remind_days=(30, 7),
        items=_changes,
        task=_("Registration of the change of legal representative"),
        rule=CHANGE_DAYS,
    )
)
deadline(
    Deadline(
        "members.term_end",
        sentence=_("Re-election: term %(number)d ends (%(body)s)."),
        sheet="terms",
        who=RECORD,
        remind_days=(183, 92, 31),
        items=_terms,
        task=_("Re-election (%(body)s)"),
        rule=TERM_YEARS,
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "members.approval",
        sentence=_("Enter the number of the upper union's approval: %(name)s, %(position)s."),
        sheet="posts",
        who=RECORD,
        remind_days=(7,),
        items=_approvals,
        rule=APPROVAL_DAYS,
        stale_days=180,
    )
)
