"""What may be said of the short reports and sign-ups of every kind of gathering; each area declares them for its own."""

from functools import partial
from typing import Any

from core.figures import Scope, Total, plain_figure
from gatherings.models import Brief, SignUp

BRIEF = ("of__title", "title", "sent_to", "sent_on", "taken_by", "taken_on")
SIGNED_UP = ("of__title", "of__held", "person", "person_name", "people")


def _on_days(model: type[Brief], field: str, scope: Scope):
    """Short reports of standing gatherings of which something happened in the period."""
    return model.objects.counted_for(scope).on_days(field, scope).filter(of__voided_at=None)


def _signed_up(model: type[SignUp], scope: Scope):
    return model.objects.counted_for(scope).within("of__held", scope).filter(of__voided_at=None)


def brief_figures(app: str, model: type[Brief], *, sent: tuple[Any, Any], taken: tuple[Any, Any]) -> None:
    """How many short reports were sent and how many taken; each pair is the name and the definition."""
    for key, field, (name, definition) in (("briefs_sent", "sent_on", sent), ("briefs_taken", "taken_on", taken)):
        plain_figure(
            f"{app}.{key}",
            name=name,
            unit="篇",
            definition=definition,
            base=partial(_on_days, model, field),
            columns=BRIEF,
        )


def sign_up_figure(app: str, model: type[SignUp], *, name: Any, definition: Any) -> None:
    """How many people signed up, those brought along included."""
    plain_figure(
        f"{app}.signed_up",
        name=name,
        unit="人次",
        definition=definition,
        base=partial(_signed_up, model),
        columns=SIGNED_UP,
        measure=Total("people"),
        groups=("of__public_id",),
    )
