"""What may be missing in the records of gifts and visits."""

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from members.models import Consent
from welfare.models import Disbursement, HardshipCase, Visit
from welfare.states import COLLECTIVE


def _gifts(scope: Scope):
    return Disbursement.objects.counted_for(scope).handed_out(scope)


def _without_people(scope: Scope):
    return _gifts(scope).filter(people_number=None)


def _without_minutes(scope: Scope):
    return _gifts(scope).filter(kind__in=sorted(COLLECTIVE), minutes_number="")


def _unsigned(scope: Scope):
    short = Q(signed_count=None) | Q(signed_count__lt=F("people_number"))
    return _gifts(scope).filter(short, evidence=Disbursement.Evidence.SIGNATURE, people_number__gt=0)


def _not_visited(scope: Scope):
    cases = Visit.objects.counted_for(scope).within("happened", scope).filter(kind=Visit.Kind.HOSPITAL)
    return cases.filter(Q(visited_to=None) | Q(visited_to__gt=scope.last_day))


def _has_file_without_consent(scope: Scope) -> bool:
    """Whether the file of somebody of the roster rests on no consent: 个人信息保护法第二十九条 asks for a separate one."""
    agreed = Consent.objects.for_purpose_on(Consent.Purpose.HEALTH, scope.last_day).filter(person=OuterRef("person"))
    files = HardshipCase.objects.in_branches(scope.branches).standing().on_file(scope).exclude(person=None)
    return files.filter(~Exists(agreed)).exists()


gap(
    Gap(
        "welfare.no_people",
        rank=25,
        sheet="disbursements",
        sentence=_("“%(name)s” does not say how many were given something."),
        sentences=_("%(count)d gifts do not say how many were given something, “%(name)s” first."),
        rows=_without_people,
    )
)
gap(
    Gap(
        "welfare.not_visited",
        rank=28,
        sheet="visits",
        sentence=_("Somebody in hospital was not visited yet."),
        sentences=_("%(count)d people in hospital were not visited yet."),
        rows=_not_visited,
    )
)
gap(
    Gap(
        "welfare.no_minutes",
        rank=45,
        sheet="disbursements",
        sentence=_("“%(name)s” names no minutes of the committee."),
        sentences=_("%(count)d gifts name no minutes of the committee, “%(name)s” first."),
        rows=_without_minutes,
    )
)
gap(
    Gap(
        "welfare.unsigned",
        rank=50,
        sheet="disbursements",
        sentence=_("“%(name)s” is not signed for by everybody yet."),
        sentences=_("%(count)d gifts are not signed for by everybody yet, “%(name)s” first."),
        rows=_unsigned,
    )
)
gap(
    Gap(
        "welfare.no_consent",
        rank=48,
        sheet="consents",
        sentence=_("A file of hardship is kept of somebody whose consent to that is not recorded."),
        holds=_has_file_without_consent,
        advice=_("Have the person sign for it, and enter the consent; whoever wants no file has it lifted."),
    )
)
