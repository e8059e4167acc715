"""What may be said of donations, of aid in hardship and of mutual aid; behind confidential files stand no names."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Distinct, QuantityTotal, Scope, Total, plain_figure, within
from welfare.models import Donation, HardshipAid, HardshipCase, MutualAid, MutualAidClaim, MutualAidCover

DONATION = ("title", "organiser", "held", "donors", "amount", "goods", "handed_over_on")
# Every officer may open the rows behind a figure: who it is, and why, is for those with the right to the files.
CASE = ("level", "approved_on", "lifted_on")
AID = ("kind", "held", "amount", "payer")
SCHEME = ("name", "provider", "first_day", "last_day", "insured", "own_share", "union_share", "upper_share")
COVER = ("mutual_aid__name", "own_share", "union_share", "upper_share", "first_day", "ended_on", "continues")
CLAIM = ("mutual_aid__name", "claimed_on", "paid_on", "amount")
EACH = ("public_id",)


def cases_on_file(scope: Scope):
    return HardshipCase.objects.counted_for(scope).on_file(scope)


def cases_on(field: str, scope: Scope):
    """Approved files whose day `field` lies in the period."""
    return HardshipCase.objects.counted_for(scope).on_days(field, scope).filter(approved_on__isnull=False)


def aids(scope: Scope):
    return HardshipAid.objects.counted_for(scope).within("held", scope).filter(case__voided_at=None)


def schemes(scope: Scope):
    return MutualAid.objects.counted_for(scope).in_force(scope, "first_day", "last_day")


def covers(scope: Scope):
    return MutualAidCover.objects.counted_for(scope).covering(scope)


def claims_paid(scope: Scope):
    return MutualAidClaim.objects.counted_for(scope).on_days("paid_on", scope).filter(mutual_aid__voided_at=None)


donation = partial(plain_figure, base=within(Donation, "held"), columns=DONATION, groups=EACH)
donation(
    "welfare.donations",
    name=_("donation campaigns"),
    unit="次",
    definition=_("Campaigns of giving for others held within the period, own ones and those of others."),
)
donation(
    "welfare.donors",
    name=_("donors"),
    unit="人次",
    definition=_("The sum of the donors of each campaign of the period, as far as they are recorded."),
    measure=QuantityTotal("donors", "人"),
)
donation(
    "welfare.donation_amount",
    name=_("money donated"),
    unit="元",
    definition=_(
        "The sum of the money given in the campaigns of the period. It passes through: it is neither income nor "
        "expenditure of the union."
    ),
    measure=Total("amount"),
)

plain_figure(
    "welfare.hardship_cases",
    name=_("files of hardship"),
    unit="人",
    definition=_("Files of hardship that are approved and not lifted on the last day of the period."),
    base=cases_on_file,
    columns=CASE,
    groups=("level",),
)
plain_figure(
    "welfare.hardship_filed",
    name=_("new files of hardship"),
    unit="人",
    definition=_("Files of hardship approved within the period."),
    base=partial(cases_on, "approved_on"),
    columns=CASE,
)
plain_figure(
    "welfare.hardship_lifted",
    name=_("files of hardship lifted"),
    unit="人",
    definition=_("Approved files of hardship lifted within the period."),
    base=partial(cases_on, "lifted_on"),
    columns=CASE,
)

aid = partial(plain_figure, base=aids, columns=AID)
aid(
    "welfare.hardship_aids",
    name=_("times of aid in hardship"),
    unit="人次",
    definition=_("How often people with a file of hardship were helped within the period."),
    groups=("kind", "payer"),
)
aid(
    "welfare.hardship_people",
    name=_("people helped in hardship"),
    unit="人",
    definition=_("Different files of hardship, one a person, to which help was given within the period."),
    measure=Distinct("case"),
    groups=("kind", "payer"),
)
aid(
    "welfare.hardship_given",
    name=_("people given money in hardship"),
    unit="人",
    definition=_("Different files of hardship, one a person, to which money was given within the period."),
    where=Q(amount__isnull=False),
    measure=Distinct("case"),
    groups=("payer",),
)
aid(
    "welfare.hardship_amount",
    name=_("money given in hardship"),
    unit="元",
    definition=_("The sum of the money given to people with a file of hardship within the period; split it by payer."),
    measure=Total("amount"),
    groups=("kind", "payer"),
)

scheme = partial(plain_figure, base=schemes, columns=SCHEME)
scheme(
    "welfare.mutual_aid_schemes",
    name=_("mutual aid schemes"),
    unit="项",
    definition=_("Schemes of mutual aid that run on the last day of the period."),
)
scheme(
    "welfare.mutual_aid_insured",
    name=_("insured by mutual aid"),
    unit="人次",
    definition=_("The sum of the insured of each scheme that runs on the last day of the period."),
    measure=QuantityTotal("insured", "人"),
)
for share, label, definition in (
    (
        "own_share",
        _("mutual aid paid by the insured"),
        _("What the insured paid themselves for the schemes that run on the last day of the period."),
    ),
    (
        "union_share",
        _("mutual aid paid by the union"),
        _("What the union paid for the schemes that run on the last day of the period."),
    ),
    (
        "upper_share",
        _("mutual aid paid by an upper union"),
        _("What an upper union paid for the schemes that run on the last day of the period."),
    ),
):
    scheme(f"welfare.mutual_aid_{share}", name=label, unit="元", definition=definition, measure=Total(share))

plain_figure(
    "welfare.mutual_aid_covered",
    name=_("people covered by mutual aid"),
    unit="人",
    definition=_(
        "Different people on the roster of a scheme that runs on the last day of the period, whose cover has begun and "
        "not ended early; those who still wait are among them."
    ),
    base=covers,
    columns=COVER,
    measure=Distinct("who"),
    groups=("mutual_aid__public_id",),
)

claim = partial(plain_figure, base=claims_paid, columns=CLAIM)
claim(
    "welfare.mutual_aid_claims",
    name=_("mutual aid claims paid"),
    unit="件",
    definition=_("Claims on schemes of mutual aid that were paid within the period."),
)
claim(
    "welfare.mutual_aid_paid",
    name=_("mutual aid paid"),
    unit="元",
    definition=_("The sum of the claims on schemes of mutual aid that were paid within the period."),
    measure=Total("amount"),
)
