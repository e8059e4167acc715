"""What is typed on the pages of a campaign and of a plan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from activities.models import Criterion, PlanItem
from activities.selectors.wording import plain_number
from activities.services import Scored
from core.dates import PreciseDay
from core.errors import Refused
from core.quantities import Quantity


class ScoreForm(forms.Form):
    """One line of the checklist: the own score and how far it is; `version` is the one that was seen."""

    own_score = forms.DecimalField(
        label=_("own score"), required=False, min_value=0, max_digits=8, decimal_places=2, widget=forms.NumberInput
    )
    progress = forms.ChoiceField(label=_("progress"), choices=Criterion.Progress.choices)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data, criterion: Criterion) -> None:
        said = {name: getattr(criterion, name) for name in self.base_fields}
        said["own_score"] = plain_number(criterion.own_score)
        super().__init__(data, initial=said, prefix=criterion.public_id.hex)
        self.criterion = criterion
        for name, style in (("own_score", "form-control"), ("progress", "form-select")):
            field = self.fields[name]
            field.widget.attrs |= {"aria-label": f"{criterion} · {field.label}", "class": style}
        self.fields["own_score"].widget.attrs["step"] = "any"

    @property
    def scored(self) -> Scored:
        """What was typed."""
        said = self.cleaned_data
        return Scored(self.criterion.public_id, said["version"], said["own_score"], said["progress"])


O = PlanItem.Outcome  # noqa: E741
# Takes back what was said of an item.
NOTHING = "nothing"


class MarkForm(forms.Form):
    """What became of one item; the button that was pressed is the outcome.

    The page writes its fields itself: a plan may have a hundred items, each with its own.
    """

    outcome = forms.ChoiceField(choices=[*O.choices, (NOTHING, "")])
    actual = forms.CharField(label=_("Actual quantity"), required=False, max_length=40)
    words = forms.CharField(label=_("Reason, or how far it has come"), required=False, max_length=100)
    moved_to = forms.CharField(label=_("Moved to"), required=False, max_length=40)

    def __init__(self, *args, item: PlanItem, **kwargs):
        super().__init__(*args, **kwargs)
        self.item = item

    def clean_outcome(self) -> str:
        said = self.cleaned_data["outcome"]
        return "" if said == NOTHING else said

    def clean_actual(self) -> Quantity | None:
        text = self.cleaned_data["actual"].strip()
        unit = self.item.target.unit if self.item.target else self.item.actual_unit
        return self._read(text, lambda: Quantity.parse(text, unit))

    def clean_moved_to(self) -> PreciseDay | None:
        text = self.cleaned_data["moved_to"].strip()
        return self._read(text, lambda: PreciseDay.parse(text, self.item.last_day.year))

    def clean(self):
        said = super().clean()
        if said.get("outcome") in {O.MOVED, O.DROPPED} and not said.get("words", "").strip():
            self.add_error("words", _("Say why the item was moved or dropped."))
        return said

    def _read(self, text, read):
        try:
            return read() if text else None
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    @property
    def faults(self) -> list[str]:
        return [fault for faults in self.errors.values() for fault in faults] if self.is_bound else []
