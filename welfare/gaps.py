"""What may be missing in the records of gifts and visits."""

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from core.periods import Period
from finance.models import MoneySetting
from members.models import Consent
from welfare.models import (
    Disbursement,
    Donation,
    GiftItem,
    HardshipCase,
    MutualAid,
    MutualAidCover,
    PlacesApplication,
    PlacesOffer,
    PlacesQuota,
    StockItem,
    StockMovement,
    Visit,
)
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


def _not_handed_over(scope: Scope):
    """What was collected is others' money: it is handed over, and a receipt tells that it was."""
    given = Donation.objects.counted_for(scope).within("held", scope).filter(Q(amount__isnull=False) | ~Q(goods=""))
    late = Q(handed_over_on=None) | Q(handed_over_on__gt=scope.last_day)
    return given.filter(late | Q(receipt_number=""))


def _has_file_without_consent(scope: Scope) -> bool:
    """Whether the file of somebody of the roster rests on no consent: 个人信息保护法第二十九条 asks for a separate one."""
    agreed = Consent.objects.for_purpose_on(Consent.Purpose.HEALTH, scope.last_day).filter(person=OuterRef("person"))
    files = HardshipCase.objects.in_branches(scope.branches).standing().on_file(scope).exclude(person=None)
    return files.filter(~Exists(agreed)).exists()


def _short_of_aid(scope: Scope) -> bool:
    """Whether a branch bought less of its festival goods of the year so far as consumption aid than it means to."""
    targets = MoneySetting.objects.in_branches(scope.branches).standing().exclude(aid_target=None)
    for branch, target in targets.values_list("branch", "aid_target"):
        year = Scope((branch,), Period.year_of(scope.last_day.year), scope.last_day)
        things = GiftItem.objects.counted_for(year).bought_for_festivals(year)
        sums = things.aggregate(all=Sum("cost"), aid=Sum("cost", filter=Q(is_consumption_aid=True)))
        if sums["all"] and (sums["aid"] or 0) * 100 < sums["all"] * target:
            return True
    return False


gap(
    Gap(
        "welfare.short_of_consumption_aid",
        rank=62,
        sheet="gift-items",
        sentence=_("Less of this year's festival goods is bought as consumption aid than the branch means to."),
        holds=_short_of_aid,
        advice=_("Mark the things that are, or buy more of them; the target is the branch's own."),
    )
)


def _schemes(scope: Scope):
    return MutualAid.objects.counted_for(scope).in_force(scope, "first_day", "last_day")


def _without_roster(scope: Scope):
    return _schemes(scope).without_roster(MutualAidCover.objects.all())


def _without_shares(scope: Scope):
    """Schemes with a roster of which somebody's shares are not told at all."""
    lacking = MutualAidCover.objects.standing().filter(own_share=None, union_share=None, upper_share=None)
    return _schemes(scope).filter(Exists(lacking.filter(mutual_aid=OuterRef("pk"))))


def _below_nothing(scope: Scope):
    return StockItem.objects.counted_for(scope).below_nothing(StockMovement.objects.all(), scope.last_day)


def _without_price(scope: Scope):
    bought = StockMovement.objects.counted_for(scope).on_the_books(scope)
    return bought.filter(kind=StockMovement.Kind.BOUGHT, amount=None).select_related("item")


def _not_told_who_went(scope: Scope):
    """What was held within the period, where it is not told of somebody with a place whether they went."""
    open_places = PlacesApplication.objects.standing().filter(went=None, withdrawn_on=None).exclude(placed_on=None)
    held = PlacesOffer.objects.counted_for(scope).within("held", scope)
    return held.filter(Exists(open_places.filter(offer=OuterRef("pk"))))


def _more_places_than_there_were(scope: Scope):
    """Offers of which more people had a place than all groups had together."""
    quotas = PlacesQuota.objects.standing().filter(offer=OuterRef("pk")).order_by().values("offer")
    had = Q(withdrawn_on=None) & (Q(went=True) | Q(placed_on__isnull=False))
    people = PlacesApplication.objects.standing().filter(had, offer=OuterRef("pk")).order_by().values("offer")
    offers = (
        PlacesOffer.objects.counted_for(scope)
        .within("held", scope)
        .annotate(
            there=Subquery(quotas.annotate(sum=Sum("places")).values("sum")),
            given=Subquery(people.annotate(number=Count("pk")).values("number")),
        )
    )
    return offers.filter(given__gt=F("there"))


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
gap(
    Gap(
        "welfare.mutual_aid_no_roster",
        rank=58,
        sheet="mutual-aid",
        sentence=_("Of “%(name)s” nobody is recorded by name: make its roster."),
        sentences=_("Of %(count)d mutual aid schemes nobody is recorded by name, “%(name)s” first."),
        rows=_without_roster,
    )
)
gap(
    Gap(
        "welfare.mutual_aid_no_shares",
        rank=59,
        sheet="mutual-aid",
        sentence=_("The roster of “%(name)s” does not say of everybody who paid what."),
        sentences=_("%(count)d rosters of mutual aid do not say of everybody who paid what, “%(name)s” first."),
        rows=_without_shares,
    )
)
gap(
    Gap(
        "welfare.stock_below",
        rank=54,
        sheet="stock-items",
        sentence=_("More of “%(name)s” went out of the stock than came in."),
        sentences=_("Of %(count)d things more went out of the stock than came in, “%(name)s” first."),
        rows=_below_nothing,
    )
)
gap(
    Gap(
        "welfare.stock_no_price",
        rank=62,
        sheet="stock-movements",
        sentence=_("What “%(name)s” cost is not recorded."),
        sentences=_("Of %(count)d purchases for the stock it is not recorded what they cost, “%(name)s” first."),
        rows=_without_price,
    )
)
gap(
    Gap(
        "welfare.places_untold",
        rank=63,
        sheet="places-offers",
        sentence=_("Of “%(name)s” it is not told of everybody with a place whether they went."),
        sentences=_(
            "Of %(count)d offers it is not told of everybody with a place whether they went, “%(name)s” first."
        ),
        rows=_not_told_who_went,
    )
)
gap(
    Gap(
        "welfare.places_over",
        rank=64,
        sheet="places-offers",
        sentence=_("Of “%(name)s” more people have a place than there are places."),
        sentences=_("Of %(count)d offers more people have a place than there are places, “%(name)s” first."),
        rows=_more_places_than_there_were,
    )
)
gap(
    Gap(
        "welfare.donation_kept",
        rank=47,
        sheet="donations",
        sentence=_("Of “%(name)s” it is not recorded that everything was handed over and a receipt came back."),
        sentences=_("Of %(count)d donations the handing over or its receipt is not recorded, “%(name)s” first."),
        rows=_not_handed_over,
    )
)
