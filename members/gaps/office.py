"""What speaks against how a union is organised: terms, seats, posts and the certificate, each with its rule."""

from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from core.rules import rule
from members.models import Body, Post, Term
from members.permissions import APPROVED_FROM_ABOVE, AUDITED, AUDITORS
from members.selectors.office import certificates_of_another, latest_certificates, renamed_certificates
from members.selectors.rules import (
    APPROVAL_DAYS,
    AUDIT_APART,
    AUDIT_COMMITTEE,
    CASH_APART,
    CHANGE_DAYS,
    ODD_SEATS,
    RENEWAL_DAYS,
    SEATS,
    TERM_YEARS,
    WOMEN_FROM,
    is_lawful_length,
    number_of,
    usual_seats,
    women_members,
    years_allowed,
)


def _terms(scope: Scope):
    return Term.objects.in_branches(scope.branches).latest_on(scope.last_day)


def _posts(scope: Scope):
    return Post.objects.in_branches(scope.branches).valid_on(scope.last_day).filter(person__voided_at=None)


def _committees(scope: Scope):
    return Body.objects.in_branches(scope.branches).there_on(scope.last_day).filter(kind=Body.Kind.COMMITTEE)


def _terms_over(scope: Scope):
    return _terms(scope).filter(last_day__lt=scope.last_day)


def _terms_of_other_length(scope: Scope):
    found = rule(TERM_YEARS, on=scope.last_day, branch=scope.branches[0])
    if found is None:
        return Term.objects.none()
    years = years_allowed(found)
    known = _terms(scope).exclude(Q(first_day=None) | Q(last_day=None)).values_list("pk", "first_day", "last_day")
    return Term.objects.filter(pk__in=[pk for pk, first, last in known if not is_lawful_length(first, last, years)])


def _has_committee_without_term(scope: Scope) -> bool:
    terms = Term.objects.standing().filter(body=OuterRef("pk"))
    return _committees(scope).exclude(Exists(terms)).exists()


def _held_with(scope: Scope, positions, others):
    beside = _posts(scope).filter(person=OuterRef("person"), position__in=others)
    return _posts(scope).filter(Exists(beside), position__in=positions)


def _second_seats(scope: Scope):
    earlier = _posts(scope).filter(person=OuterRef("person"), body=OuterRef("body"), pk__lt=OuterRef("pk"))
    return _posts(scope).exclude(body=None).filter(Exists(earlier))


def _unusual_seats(scope: Scope):
    usual = usual_seats(scope.branches[0], on=scope.last_day)
    if usual is None:
        return Body.objects.none()
    return _committees(scope).exclude(seats=None).exclude(seats__range=(usual.low, usual.high))


def _even_seats(scope: Scope):
    return _committees(scope).filter(seats__gt=1).annotate(rest=F("seats") % 2).filter(rest=0)


def _lacks_womens_committee(scope: Scope) -> bool:
    least = number_of(WOMEN_FROM, on=scope.last_day, branch=scope.branches[0])
    if least is None or women_members(scope.branches[0], on=scope.last_day) < least:
        return False
    bodies = Body.objects.in_branches(scope.branches).there_on(scope.last_day)
    return not bodies.filter(kind=Body.Kind.WOMEN).exists()


def _lacks_auditors(scope: Scope) -> bool:
    bodies = Body.objects.in_branches(scope.branches).there_on(scope.last_day)
    if not bodies.filter(kind=Body.Kind.COMMITTEE).exists() or bodies.filter(kind=Body.Kind.AUDIT).exists():
        return False
    return not _posts(scope).filter(position__in=AUDITORS).exists()


def _without_approval(scope: Scope):
    days = number_of(APPROVAL_DAYS, on=scope.last_day, branch=scope.branches[0])
    if days is None:
        return Post.objects.none()
    since = scope.last_day - timedelta(days=days)
    return _posts(scope).lacking_approval(APPROVED_FROM_ABOVE).filter(first_day__lte=since)


def _certificates_over(scope: Scope):
    return latest_certificates(scope.branches, scope.last_day).filter(valid_until__lt=scope.last_day)


gap(
    Gap(
        "members.office.term_over",
        rank=62,
        sheet="terms",
        sentence=_("The term has run out: %(name)s."),
        sentences=_("%(count)d terms have run out, such as that of %(name)s."),
        rows=_terms_over,
        rule=TERM_YEARS,
        advice=_("Ask the upper union for the re-election, or to put it off; then enter the new term."),
    )
)
gap(
    Gap(
        "members.office.certificate_over",
        rank=63,
        sheet="certificates",
        sentence=_("The legal-person certificate has expired: %(name)s."),
        sentences=_("%(count)d legal-person certificates have expired."),
        rows=_certificates_over,
        rule=RENEWAL_DAYS,
        advice=_("File the renewal with the union that registered it; enter the new certificate as a new record."),
    )
)
gap(
    Gap(
        "members.office.other_chair",
        rank=64,
        sheet="certificates",
        sentence=_("The certificate names another legal representative than the chair of today: %(name)s."),
        sentences=_("%(count)d certificates name another legal representative than the chair."),
        rows=lambda scope: certificates_of_another(scope.branches, scope.last_day),
        rule=CHANGE_DAYS,
        advice=_("Have the change registered with the upper union's approval; then enter the new certificate."),
    )
)
gap(
    Gap(
        "members.office.other_name",
        rank=65,
        sheet="certificates",
        sentence=_("The certificate and the profile give the union different names: %(name)s."),
        sentences=_("%(count)d certificates give the union another name than the profile."),
        rows=lambda scope: renamed_certificates(scope.branches, scope.last_day),
        rule=CHANGE_DAYS,
        advice=_("Mend the profile, or have the change of name registered."),
    )
)
gap(
    Gap(
        "members.office.audits_self",
        rank=66,
        sheet="posts",
        sentence=_("Somebody of the audit committee leads the union or keeps its money as well: %(name)s."),
        sentences=_("%(count)d posts of the audit committee are held by people who lead the union or keep its money."),
        rows=lambda scope: _held_with(scope, AUDITORS, AUDITED),
        rule=AUDIT_APART,
        advice=_("Let somebody else audit, or end the other post."),
    )
)
gap(
    Gap(
        "members.office.cash_and_books",
        rank=67,
        sheet="posts",
        sentence=_("One person keeps both the books and the cash: %(name)s."),
        sentences=_("%(count)d people keep both the books and the cash."),
        rows=lambda scope: _held_with(scope, ("cashier",), ("accountant",)),
        rule=CASH_APART,
        advice=_("Part the two posts."),
    )
)
gap(
    Gap(
        "members.office.two_seats",
        rank=68,
        sheet="posts",
        sentence=_("One person has two seats in one body: %(name)s."),
        sentences=_("%(count)d seats are held by somebody who has a seat in the same body already."),
        rows=_second_seats,
        advice=_("End the earlier post with its last day, or void the one entered by mistake."),
    )
)
gap(
    Gap(
        "members.office.no_womens_committee",
        rank=69,
        sheet="bodies",
        sentence=_("There are enough women members for a women workers' committee, and none is entered."),
        holds=_lacks_womens_committee,
        rule=WOMEN_FROM,
        advice=_("Elect one together with the union committee, or enter the one there is."),
    )
)
gap(
    Gap(
        "members.office.no_auditors",
        rank=71,
        sheet="bodies",
        sentence=_("There is a union committee, and nobody who audits its money is entered."),
        holds=_lacks_auditors,
        rule=AUDIT_COMMITTEE,
        advice=_("Enter the audit committee, or the one auditor of a small union."),
    )
)
gap(
    Gap(
        "members.office.no_approval",
        rank=72,
        sheet="posts",
        sentence=_("The number of the upper union's approval is not entered: %(name)s."),
        sentences=_("%(count)d posts lack the number of the upper union's approval, such as that of %(name)s."),
        rows=_without_approval,
        rule=APPROVAL_DAYS,
        advice=_("Enter the number with the post, or once for all with the term."),
    )
)
gap(
    Gap(
        "members.office.no_term",
        rank=73,
        sheet="terms",
        sentence=_("No term of the union committee is entered: nobody is reminded of the re-election."),
        holds=_has_committee_without_term,
        advice=_("Enter from when to when the present committee was elected."),
    )
)
gap(
    Gap(
        "members.office.term_length",
        rank=90,
        sheet="terms",
        sentence=_("The term is not of the length that the law names: %(name)s."),
        sentences=_("%(count)d terms are not of the length that the law names, such as that of %(name)s."),
        rows=_terms_of_other_length,
        rule=TERM_YEARS,
        advice=_("Check the first and the planned last day."),
    )
)
gap(
    Gap(
        "members.office.seats",
        rank=91,
        sheet="bodies",
        sentence=_("The number of seats is unusual for so many members: %(name)s."),
        sentences=_("%(count)d bodies have a number of seats that is unusual for so many members."),
        rows=_unusual_seats,
        rule=SEATS,
        advice=_("Agree the number with the upper union before the next election."),
    )
)
gap(
    Gap(
        "members.office.even_seats",
        rank=92,
        sheet="bodies",
        sentence=_("The number of seats is even: %(name)s."),
        sentences=_("%(count)d bodies have an even number of seats."),
        rows=_even_seats,
        rule=ODD_SEATS,
        advice=_("For your information: many places ask for an odd number."),
    )
)
