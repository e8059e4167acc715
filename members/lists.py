"""The roster as a list: who is who, found by name, its sounds, number, department or group."""

from django import forms
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.lists import Column, KindList, Sort, choice_filter, kind_list, label_of
from core.models import Branch
from members.models import Department, Group, MembershipSpan, Person
from members.states import MemberStatus, Standing

MONTHS = [(str(month), str(month)) for month in range(1, 13)]
TONES = {MemberStatus.ACTIVE: "ok", MemberStatus.RETAINED: "info"}


def people(branch: Branch) -> QuerySet:
    """The standing people of a branch with how their membership stands today."""
    rows = Person.objects.in_branches([branch]).standing()
    rows = rows.annotate(department_name=F("department__name"), group_name=F("group__name"))
    return rows.with_membership(MembershipSpan.objects.all(), timezone.localdate())


def _membership(person: Person) -> str:
    return MemberStatus(person.membership or MemberStatus.NONE).label


def _filters(branch: Branch) -> dict[str, forms.Field]:
    def place(label, model) -> forms.ChoiceField:
        rows = model.objects.in_branches([branch]).standing().values_list("public_id", "name")
        return forms.ChoiceField(label=label, required=False, choices=lambda: [("", label), *rows])

    held = (MemberStatus.ACTIVE, MemberStatus.RETAINED, MemberStatus.NONE)
    return {
        "membership": choice_filter(_("Membership"), [(status.value, status.label) for status in held]),
        "department": place(_("Department"), Department),
        "group": place(_("Union group"), Group),
        "standing": choice_filter(_("Standing"), Standing.choices),
        "sex": choice_filter(_("Sex"), Person.Sex.choices),
        "born": choice_filter(_("Month of birth"), MONTHS),
        "lacking": forms.BooleanField(label=_("Something open for the real-name register"), required=False),
    }


kind_list(
    KindList(
        sheet="roster",
        rows=people,
        columns=(
            Column("name", _("full name"), "name", is_title=True),
            Column("membership", _("membership"), _membership, tone=lambda person: TONES.get(person.membership, "")),
            Column("number", _("staff number"), "number"),
            Column("sex", _("sex"), label_of("sex", Person.Sex)),
            Column("department", _("department"), "department_name"),
            Column("group", _("union group"), "group_name"),
            Column("standing", _("standing"), label_of("standing", Standing)),
            Column("birth_on", _("date of birth"), "birth_on"),
        ),
        sorts=(
            Sort("name", _("by name"), ("sound",)),
            Sort("number", _("by staff number"), ("number",)),
            Sort("department", _("by department"), ("department__name", "sound")),
            Sort("entered", _("last entered first"), ("-created_at",)),
        ),
        fields=_filters,
        reads=("public_id", "name", "number", "sex", "standing", "birth_on", "id_mask", "phone_mask"),
        words={
            "membership": "whose_membership",
            "department": "in_department",
            "group": "in_group",
            "standing": "of_standing",
            "sex": "of_sex",
            "born": "born_in",
            "lacking": "lacking_real_name",
        },
    )
)
