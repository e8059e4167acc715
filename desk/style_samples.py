"""Made-up things for the page on which every part of the house is seen in every state."""

from datetime import datetime
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.lists import Column, FilterForm, ListPage, Sort
from core.lists.page import Cell, Choice, Page, Row
from core.mending import GapLine
from desk.records.detail import Fact, Happening, Step

TONES = {
    "ok": gettext_lazy("closed"),
    "warn": gettext_lazy("submitted"),
    "info": gettext_lazy("assigned"),
    "hot": gettext_lazy("turned down"),
}
NOTES = {
    messages.SUCCESS: gettext_lazy("Saved."),
    messages.INFO: gettext_lazy("Nothing was filled in yet."),
    messages.WARNING: gettext_lazy("Some rows cannot be taken in; nothing was stored."),
    messages.ERROR: gettext_lazy("Choose a file first."),
}


class SampleForm(forms.Form):
    """A field of each kind, one of them with something wrong in it."""

    title = forms.CharField(label=gettext_lazy("title"), help_text=gettext_lazy("As on its seal: it signs the text."))
    kind = forms.ChoiceField(label=gettext_lazy("Kind of text"), choices=[("", "—"), ("a", "A"), ("b", "B")])
    held = forms.DateField(label=gettext_lazy("As of"), widget=forms.TextInput(attrs={"class": "short"}))
    text = forms.CharField(label=gettext_lazy("content"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    file = forms.FileField(label=gettext_lazy("Photo or scan"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class SampleFilter(FilterForm):
    q = forms.CharField(label=gettext_lazy("Search"), required=False)
    since = forms.DateField(label=gettext_lazy("from"), required=False)


def sample_list(*, filled: bool) -> Page:
    """A list as a page shows it, with rows or without."""
    columns = (
        Column("title", _("title"), "title", is_title=True),
        Column("state", _("State"), "state", tone=lambda row: row),
        Column("amount", _("amount"), "amount", is_number=True, unit=_("yuan")),
    )
    texts = [(f"示例提案{number}", str(word), f"{number * 1000:,}.00") for number, word in enumerate(TONES.values(), 1)]
    rows = tuple(
        Row(
            None,
            tuple(Cell(c, text, tone if c.name == "state" else "") for c, text in zip(columns, line, strict=True)),
            "#",
        )
        for tone, line in zip(TONES, texts, strict=True)
    )
    sorts = (Sort("newest", _("newest first"), ("pk",)),)
    declared = ListPage("style.list", _("motions") if filled else _("meetings"), columns, sorts, SampleFilter)
    form = SampleFilter({})
    form.is_valid()
    shown = rows if filled else ()
    return Page(
        declared, columns, shown, form, (Choice(sorts[0].label, "#", True),), str(len(shown)), "#" if filled else "", ""
    )


def samples() -> dict[str, Any]:
    """What the page of style shows."""
    form = SampleForm({"title": "示例工会委员会", "kind": "a", "held": "2月30日"})
    form.is_valid()
    changes = [(_("title"), "第一次会议", "第一次委员会会议")]
    return {
        "tones": TONES,
        "notes": [Message(level, text) for level, text in NOTES.items()],
        "empty_form": SampleForm(prefix="empty"),
        "wrong_form": form,
        "filled_list": sample_list(filled=True),
        "empty_list": sample_list(filled=False),
        "steps": [
            Step(_("filed"), "2024-02-20", "done"),
            Step(_("assigned"), "2024-03-01", "current"),
            Step(_("closed"), "", "coming"),
        ],
        "facts": [Fact(_("title"), "示例提案"), Fact(_("content"), "在巡查段增设饮水点。\n两处。")],
        "timeline": [Happening(make_aware(datetime(2024, 3, 1, 9, 12)), "孙示丙", _("edited"), changes)],
        "gaps": [GapLine(_("There is no roster: nothing can be said of members and rates."), "#", False)],
    }
