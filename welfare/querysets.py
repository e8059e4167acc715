"""Words for gifts and aid."""

from datetime import date, timedelta
from typing import Self
from uuid import UUID

from django.apps import apps
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from core.figures.scope import Scope
from core.grams import holding
from core.money import MoneyField
from core.querysets import BranchRecordQuerySet
from welfare.states import Kind


class DisbursementQuerySet(BranchRecordQuerySet):
    def handed_out(self, scope: Scope) -> Self:
        """Handed out within the period and not cancelled by the scope's day."""
        kept = Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day)
        return self.within("issued", scope).filter(kept)

    def open_to_all(self, scope: Scope) -> Self:
        """What strangers may hear of: neither money in hand nor aid in hardship, which are told to nobody outside."""
        return self.handed_out(scope).exclude(kind=Kind.HARDSHIP).exclude(form="cash")


class GiftLineQuerySet(BranchRecordQuerySet):
    def search(self, word: str) -> Self:
        """Lines whose thing, whose person (by name, its sounds or staff number) or whose occasion holds the word."""
        of_person = self.beside("person", Q(search__contains=word))
        of_gift = self.beside("disbursement", Q(title__contains=word))
        return holding(self, word, of_person, of_gift)

    def signed_for(self, said: str) -> Self:
        """Lines with a signature ("yes") or without one ("no")."""
        return self.filter(signed=said == "yes")

    def signed_since(self, day: date) -> Self:
        return self.filter(signed_on__gte=day)

    def signed_until(self, day: date) -> Self:
        return self.filter(signed_on__lte=day)

    def of_gifts_handed_out(self, scope: Scope) -> Self:
        """Lines of standing disbursements handed out within the period and not cancelled by the scope's day."""
        kept = Q(disbursement__cancelled_on=None) | Q(disbursement__cancelled_on__gt=scope.last_day)
        return self.within("disbursement__issued", scope).filter(kept, disbursement__voided_at=None)

    def handed_out(self) -> Self:
        """Lines of what was handed out, the latest first, each with its disbursement."""
        handed_out = self.whole().filter(disbursement__issued_from__isnull=False, disbursement__cancelled_on=None)
        return handed_out.select_related("disbursement").order_by("-disbursement__issued_from", "-pk")


class GiftItemQuerySet(BranchRecordQuerySet):
    def bought_for_festivals(self, scope: Scope) -> Self:
        """Things of festival gifts handed out within the period with what they cost for everybody (`cost`).

        What was given by others is left out; a gift that does not say to how many has no cost.
        """
        kept = Q(disbursement__cancelled_on=None) | Q(disbursement__cancelled_on__gt=scope.last_day)
        rows = self.within("disbursement__issued", scope).filter(
            kept, disbursement__voided_at=None, disbursement__kind=Kind.FESTIVAL, disbursement__payer="own"
        )
        cost = F("unit_price") * F("each_number") * F("disbursement__people_number")
        return rows.annotate(cost=ExpressionWrapper(cost, output_field=MoneyField()))


class HardshipCaseQuerySet(BranchRecordQuerySet):
    def on_file(self, scope: Scope) -> Self:
        """Files approved by the scope's day and not lifted by it: an application is no file yet."""
        kept = Q(lifted_on=None) | Q(lifted_on__gt=scope.last_day)
        return self.filter(kept, approved_on__lte=scope.last_day)

    def visible_to(self, user) -> Self:
        """Files that this user entered, or is named to read: the one or all of the branch. The post's right is asked apart."""
        named = apps.get_model("welfare.HardshipReader").objects.standing().filter(reader__user=user)
        named = named.filter(Q(case=None) | Q(case=OuterRef("pk")), branch=OuterRef("branch"))
        return self.filter(Exists(named) | Q(created_by=user))


class HardshipPartQuerySet(BranchRecordQuerySet):
    def of_standing_cases(self) -> Self:
        """What belongs to no single file or to one that was not voided: a name on a voided file opens no other."""
        return self.filter(Q(case=None) | Q(case__voided_at=None))

    def visible_to(self, user) -> Self:
        """What belongs to a file that the user may see, and what belongs to no single file."""
        cases = apps.get_model("welfare.HardshipCase").objects.visible_to(user).filter(pk=OuterRef("case"))
        return self.filter(Q(case=None) | Exists(cases))


class MutualAidQuerySet(BranchRecordQuerySet):
    def renewed(self) -> Self:
        """Schemes of which a later term is recorded: one of the same name that begins later."""
        later = self.model.objects.standing().filter(branch=OuterRef("branch"), name=OuterRef("name"))
        return self.filter(Exists(later.filter(first_day__gt=OuterRef("first_day"))))

    def before(self, scheme) -> Self:
        """The terms of the same scheme that run until the day before it begins, or longer; the latest first."""
        terms = self.in_branches([scheme.branch_id]).standing().filter(name=scheme.name)
        lasting = Q(last_day=None) | Q(last_day__gte=scheme.first_day - timedelta(days=1))
        return terms.filter(lasting, first_day__lt=scheme.first_day).order_by("-first_day", "-pk")

    def without_roster(self, covers) -> Self:
        """Schemes of which nobody is recorded by name; `covers` are all lines of rosters."""
        return self.filter(~Exists(covers.standing().filter(mutual_aid=OuterRef("pk"))))


class CoverQuerySet(BranchRecordQuerySet):
    def of_running(self, scope: Scope) -> Self:
        """Lines of schemes that run on the scope's day."""
        day = scope.last_day
        lasting = Q(mutual_aid__last_day=None) | Q(mutual_aid__last_day__gte=day)
        return self.filter(lasting, mutual_aid__first_day__lte=day, mutual_aid__voided_at=None)

    def covering(self, scope: Scope) -> Self:
        """Of these, the lines that have begun by the scope's day and have not ended before it."""
        begun = Q(first_day=None) | Q(first_day__lte=scope.last_day)
        lasting = Q(ended_on=None) | Q(ended_on__gte=scope.last_day)
        return self.of_running(scope).filter(begun, lasting)

    def lasting_to(self, day: date) -> Self:
        """Lines that did not end before a day."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gte=day))

    def of_scheme(self, public_id: str) -> Self:
        return self.filter(mutual_aid__public_id=UUID(public_id))

    def latest_first(self) -> Self:
        """Lines of standing schemes, each with its scheme; the latest scheme first."""
        return self.whole().select_related("mutual_aid").order_by("-mutual_aid__first_day", "-pk")

    def search(self, word: str) -> Self:
        return self.filter(Q(person__search__contains=word) | Q(person_name__icontains=word))


class StockItemQuerySet(BranchRecordQuerySet):
    def below_nothing(self, movements, day: date) -> Self:
        """Things of which by that day more went out than came in; `movements` are all movements."""
        moved = movements.standing().filter(item=OuterRef("pk"), on__lte=day).order_by().values("item")
        sums = moved.annotate(sum=Sum("quantity_number")).values("sum")
        came, went = sums.filter(kind__in=self._into(movements)), sums.exclude(kind__in=self._into(movements))
        told = self.annotate(came=Coalesce(Subquery(came), 0), went=Coalesce(Subquery(went), 0))
        return told.filter(went__gt=F("came"))

    @staticmethod
    def _into(movements) -> tuple[str, ...]:
        return movements.model.INTO


class StockMovementQuerySet(BranchRecordQuerySet):
    def on_the_books(self, scope: Scope) -> Self:
        """Movements within the period of things that were not voided."""
        return self.on_days("on", scope).filter(item__voided_at=None)
