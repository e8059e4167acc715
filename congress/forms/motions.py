"""What is asked for when something is done with a motion."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import Motion, MotionSetting, MotionUnit
from congress.states.motions import Rating, ReplyKind
from members.models import Department, Person

ROW_FIELDS = (
    ("number", _("Number"), 20),
    ("subject", _("Subject"), 100),
    ("category", _("Category"), 40),
    ("mover", _("Mover"), 60),
    ("seconders", _("Seconders"), 200),
    ("proposal", _("Proposal"), 2000),
    ("lead_unit", _("Lead department"), 60),
    ("filed_on", _("Filed on"), 12),
    ("replied_on", _("Replied on"), 12),
    ("reply_kind", _("Kind of reply"), 12),
    ("closed_on", _("Closed on"), 12),
)
GRID_ROWS = 12


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


def day_field(label, *, required: bool = True, **more) -> forms.DateField:
    return forms.DateField(label=label, required=required, widget=DayInput(), **more)


class ActForm(forms.Form):
    """One act with a motion: its day, and what this act fills. `names` say which of the fields it asks for."""

    on = day_field(_("Day"))
    merged_into = forms.ModelChoiceField(Motion.objects.none(), label=_("Into which motion"))
    lead = forms.CharField(label=_("Lead department"), max_length=60)
    co_units = forms.CharField(
        label=_("Co-units"), required=False, help_text=_("Several are parted by a comma."), max_length=300
    )
    due_on = day_field(_("Reply due on"), required=False, help_text=_("Empty: as many days as the rules say."))
    until = day_field(_("New day for the reply"))
    name = forms.CharField(label=_("Seconder"), max_length=60)
    unit = forms.CharField(label=_("Co-unit that signs"), widget=forms.Select)
    reply_kind = forms.ChoiceField(label=_("Kind of reply"), choices=ReplyKind)
    reply = forms.CharField(label=_("Reply"), widget=forms.Textarea(attrs={"rows": 6}))
    completion_on = day_field(_("Carried out by (kind A)"), required=False)
    plan_on = day_field(_("Planned for (kind B)"), required=False)
    rating = forms.ChoiceField(label=_("Rating"), choices=[(one.value, one.label) for one in list(Rating)[:2]])
    rating_note = forms.CharField(label=_("Words on the rating"), max_length=300, required=False)
    note = forms.CharField(label=_("Reason"), max_length=200)

    def __init__(self, *args, names: tuple[str, ...], motion: Motion, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        for name in set(self.fields) - set(names):
            del self.fields[name]
        if "merged_into" in self.fields:
            others = Motion.objects.in_branches([motion.branch_id]).mergeable().exclude(pk=motion.pk)
            self.fields["merged_into"].queryset = others
        if "unit" in self.fields:
            waiting = motion.units.standing().waiting()
            self.fields["unit"].widget.choices = [(unit.name, unit.name) for unit in waiting]
        if "on" in self.fields and not self.is_bound:
            self.initial.setdefault("on", timezone.localdate())
        for name in ("reply", "reply_kind", "completion_on", "plan_on"):
            self.initial.setdefault(name, getattr(motion, name))


class RulesForm(forms.ModelForm):
    """How the branch handles its motions."""

    class Meta:
        model = MotionSetting
        fields = (
            "is_full",
            "min_seconders",
            "mover_counts",
            "reply_days",
            "extended_days",
            "rating_days",
            "closing_days",
        )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class LinkForm(forms.Form):
    """To whom a link of one motion goes: somebody of the register who seconds it, or a department that handles it."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Seconder of the register"), required=False)
    unit = forms.ModelChoiceField(MotionUnit.objects.none(), label=_("Department"), required=False)

    def __init__(self, *args, motion: Motion, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.fields["person"].queryset = Person.objects.in_branches([motion.branch_id]).standing()
        self.fields["unit"].queryset = motion.units.standing()

    def clean(self):
        said = super().clean()
        if bool(said.get("person")) == bool(said.get("unit")):
            raise forms.ValidationError(_("Choose a person or a department."))
        return said


class MotionTextForm(forms.ModelForm):
    """What a delegate writes: one subject, why, and what should be done."""

    class Meta:
        model = Motion
        fields = ("subject", "category", "grounds", "proposal")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        for name in ("grounds", "proposal"):
            self.fields[name].widget.attrs["rows"] = 5


def departments_of(branch) -> list[str]:
    """The names to choose from; whatever else is typed is taken, too."""
    return list(Department.objects.in_branches([branch]).standing().values_list("name", flat=True))
