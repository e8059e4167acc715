"""What may be missing in the records of rights work. Of disputes nothing is told, not even that something is missing."""

from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from rights.models import Participation, SupervisionLetter


def _without_representative(scope: Scope):
    return Participation.objects.counted_for(scope).within("held", scope).filter(representatives="")


def _unanswered(scope: Scope):
    return SupervisionLetter.objects.counted_for(scope).on_days("issued_on", scope).overdue_on(scope.last_day)


def _not_mended(scope: Scope):
    answered = SupervisionLetter.objects.counted_for(scope).on_days("issued_on", scope)
    return answered.filter(replied_on__lte=scope.last_day, mended="")


gap(
    Gap(
        "rights.no_representative",
        rank=66,
        sheet="participations",
        sentence=_("Who represented the union at “%(name)s” is not recorded."),
        sentences=_("Of %(count)d matters it is not recorded who represented the union, “%(name)s” first."),
        rows=_without_representative,
    )
)
gap(
    Gap(
        "rights.letter_unanswered",
        rank=67,
        sheet="supervision-letters",
        sentence=_("The term for an answer to “%(name)s” has passed; no answer is recorded."),
        sentences=_("To %(count)d letters no answer is recorded though the term has passed, “%(name)s” first."),
        rows=_unanswered,
        advice=_("Enter the answer, or remind the addressee."),
    )
)
gap(
    Gap(
        "rights.not_mended",
        rank=68,
        sheet="supervision-letters",
        sentence=_("What was mended after “%(name)s” is not recorded."),
        sentences=_("Of %(count)d letters it is not recorded what was mended, “%(name)s” first."),
        rows=_not_mended,
    )
)
