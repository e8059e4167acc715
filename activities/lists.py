"""The list of activities: each with how it stands, so that what was put off or cancelled is seen."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, Level
from core.day_names import day_name
from core.lists import Column, KindList, Sort, choice_filter, kind_list, label_of, span_filters
from core.models import Branch

STANDS = {"cancelled": _("cancelled"), "postponed": _("put off"), "ahead": _("still ahead"), "": _("was held")}
TONES = {"cancelled": "", "postponed": "warn", "ahead": "info", "": "ok"}


def rows(branch: Branch) -> QuerySet:
    """The standing activities of a branch."""
    return Activity.objects.in_branches([branch]).standing()


def _stand(activity: Activity) -> str:
    return activity.stands_on(timezone.localdate())


def _filters(branch: Branch) -> dict[str, forms.Field]:
    stands = [(name, label) for name, label in STANDS.items() if name in {"cancelled", "postponed", "ahead"}]
    return {
        "kind": choice_filter(_("Kind of activity"), Activity.Kind.choices),
        "role": choice_filter(_("Role of the union"), Activity.Role.choices),
        "level": choice_filter(_("Level"), Level.choices),
        "stand": choice_filter(_("How it stands"), stands),
        **span_filters(),
    }


kind_list(
    KindList(
        sheet="activities",
        rows=rows,
        columns=(
            Column("title", _("title"), "title", is_title=True),
            Column(
                "stand", _("how it stands"), lambda activity: STANDS[_stand(activity)], tone=lambda a: TONES[_stand(a)]
            ),
            Column("held", _("held"), "held", day_name, is_short=True),
            Column("kind", _("kind of activity"), label_of("kind", Activity.Kind)),
            Column("role", _("role of the union"), label_of("role", Activity.Role)),
            Column("attendance", _("attendance"), "attendance"),
            Column("place", _("place"), "place"),
        ),
        sorts=(
            Sort("newest", _("newest first"), ("-held_from",)),
            Sort("oldest", _("oldest first"), ("held_from",)),
            Sort("name", _("by name"), ("title",)),
            Sort("entered", _("last entered first"), ("-pk",)),
        ),
        fields=_filters,
        reads=(
            "public_id",
            "title",
            "kind",
            "role",
            "place",
            "cancelled_on",
            *(
                f"{name}_{part}"
                for name in ("held", "postponed_from")
                for part in ("from", "to", "precision", "festival")
            ),
            *(f"attendance_{part}" for part in ("number", "unit", "approximate", "words")),
        ),
        words={
            "kind": "of_kind",
            "role": "in_role",
            "level": "of_level",
            "stand": "standing_as",
            "since": "held_since",
            "until": "held_until",
        },
    )
)
