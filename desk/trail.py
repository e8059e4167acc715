"""The operation record and the logs of one branch as lists, and the heads that prove them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.acts import event_choices, event_label
from core.audit import target_of
from core.columns import written
from core.lists import Column, FilterForm, ListPage, Sort
from core.models import AccessLog, AuditChain, AuditEntry, Branch, ExportLog
from core.papers import paper_named
from core.records import BranchRecord
from core.sheets import Sheet, all_sheets
from core.sheets.words import kind_name, kind_plural
from desk.happenings import changes_text, happening_of, model_of, who
from desk.records.kinds import hidden_of, may_read

READ_TRAIL = "core.read_trail"
DAY = {"required": False, "widget": forms.DateInput(attrs={"type": "date"})}


class WhoAndWhen(FilterForm):
    """Who, and between which days."""

    words = {"q": "by_somebody", "since": "since", "until": "until"}
    q = forms.CharField(
        label=_("By whom"), required=False, max_length=60, widget=forms.TextInput({"placeholder": _("By whom")})
    )
    since = forms.DateField(label=_("from"), **DAY)
    until = forms.DateField(label=_("to"), **DAY)


class EntryFilter(WhoAndWhen):
    words = {**WhoAndWhen.words, "kind": "of_kind"}
    kind = forms.ChoiceField(label=_("Kind of record"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = {sheet.model_label.lower(): kind_plural(sheet) for sheet in all_sheets()}
        self.fields["kind"].choices = [("", _("every kind")), *found.items()]


class AccessFilter(WhoAndWhen):
    words = {**WhoAndWhen.words, "event": "of_event"}
    event = forms.ChoiceField(label=_("What"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["event"].choices = [("", _("everything")), *event_choices()]


class ExportFilter(WhoAndWhen):
    words = {**WhoAndWhen.words, "kind": "of_kind", "has_protected": "with_protected"}
    kind = forms.ChoiceField(label=_("What"), required=False, choices=[("", _("everything")), *ExportLog.Kind.choices])
    has_protected = forms.BooleanField(label=_("with full numbers"), required=False)


def entries_list(branch: Branch, user) -> ListPage:
    """The operation record: of what the user may not read in this branch, only who did what and when."""
    told = _Told(branch, user)
    return ListPage(
        name="desk.trail",
        title=_("Operation record"),
        columns=(
            Column("number", _("No."), "number", is_number=True),
            Column("at", _("at"), "at", show=written, is_short=True),
            Column("who", _("Who"), lambda entry: who(entry.actor), is_short=True),
            Column("what", _("What"), lambda entry: told(entry).what, is_title=True),
            Column("record", _("Record"), told.kind),
            Column("changes", _("Old → new"), told.changes),
        ),
        sorts=(Sort("latest", _("latest first"), ("-number",)), Sort("first", _("earliest first"), ("number",))),
        filter_form=EntryFilter,
        row_url=told.address,
        meet=told.meet,
        empty_text=_("Nothing has been done in this branch yet."),
    )


class _Told:
    """What may be told of entries to one reader."""

    def __init__(self, branch: Branch, user) -> None:
        self.branch = branch
        self.sheets = {sheet.model_label.lower(): sheet for sheet in all_sheets() if may_read(user, branch, sheet)}
        self.closed = {sheet.model_label.lower() for sheet in all_sheets()} - set(self.sheets)
        self.user = user
        self.names: dict[str, str] = {}
        # Records of a kind that the reader may see, and not these.
        self.hidden: set[str] = set()

    def meet(self, entries: Sequence[AuditEntry | AccessLog]) -> None:
        """What the records of some entries are called today, voided ones too; one query a kind."""
        wanted = defaultdict(list)
        for entry in entries:
            label, _colon, number = entry.target.partition(":")
            if label in self.sheets:
                wanted[label].append(number)
        for label, numbers in wanted.items():
            self.hidden |= {f"{label}:{number}" for number in hidden_of(self.sheets[label], numbers, self.user)}
            self.names |= {target_of(record): str(record) for record in named_records(self.sheets[label], numbers)}

    def __call__(self, entry: AuditEntry):
        return happening_of(entry, model_of(self.label(entry)))

    @staticmethod
    def label(entry: AuditEntry | AccessLog) -> str:
        return entry.target.partition(":")[0]

    def kind(self, entry: AuditEntry | AccessLog) -> str:
        label = self.label(entry)
        sheet: Sheet | None = self.sheets.get(label)
        if sheet:
            return " ".join(filter(None, (kind_name(sheet), self.names.get(entry.target))))
        model = model_of(label)
        return str(model._meta.verbose_name) if model else entry.target

    def changes(self, entry: AuditEntry) -> str:
        if self.label(entry) in self.closed or entry.target in self.hidden:
            return str(_("confidential"))
        said = self(entry)
        return " ".join(part for part in (said.note, changes_text(said.changes)) if part)

    def address(self, entry: AuditEntry | AccessLog) -> str:
        label, _colon, number = entry.target.partition(":")
        sheet, model = self.sheets.get(label), model_of(label)
        if sheet is None or model is None or not issubclass(model, BranchRecord) or entry.target in self.hidden:
            return ""
        return reverse("desk:record_detail", args=[self.branch.slug, sheet.slug, number])


def accesses_list(branch: Branch, user) -> ListPage:
    told = _Told(branch, user)
    return ListPage(
        name="desk.accesses",
        title=_("Accesses"),
        columns=(
            Column("at", _("at"), "at", show=written, is_short=True),
            Column("who", _("Who"), lambda line: who(line.user), is_short=True),
            Column("event", _("What"), lambda line: event_label(line.event), is_title=True),
            Column("target", _("Target"), told.kind),
            Column("columns", _("columns"), "columns"),
            Column("reason", _("What for"), "reason"),
            Column("succeeded", _("succeeded"), "succeeded", show=written),
            Column("address", _("address"), "address"),
        ),
        sorts=(Sort("latest", _("latest first"), ("-at",)),),
        filter_form=AccessFilter,
        row_url=told.address,
        meet=told.meet,
        empty_text=_("Nobody has opened or taken away anything yet."),
    )


def exports_list() -> ListPage:
    return ListPage(
        name="desk.exports",
        title=_("Exports"),
        columns=(
            Column("at", _("at"), "at", show=written, is_short=True),
            Column("who", _("Who"), lambda line: who(line.user), is_short=True),
            Column("kind", _("What"), lambda line: line.get_kind_display(), is_title=True),
            Column("subject", _("Target"), lambda line: f"{_subject(line)} · {line.form}"),
            Column("filters", _("filter"), "filters"),
            Column("rows", _("rows"), "rows", is_number=True),
            Column("purpose", _("What for"), "purpose"),
            Column("has_protected", _("full numbers"), "has_protected", show=written),
            Column("sha256", _("fingerprint"), lambda line: line.sha256[:12]),
        ),
        sorts=(Sort("latest", _("latest first"), ("-at",)),),
        filter_form=ExportFilter,
        empty_text=_("Nothing has been taken away as a file yet."),
    )


def _subject(line: ExportLog) -> str:
    """What left, by the name of its kind of record where it is a list of one, or of the paper."""
    paper = paper_named(line.subject.partition(" ")[0]) if line.kind == ExportLog.Kind.PAPER else None
    if paper:
        return str(paper.title)
    sheet = next((sheet for sheet in all_sheets() if sheet.slug == line.subject), None)
    return kind_plural(sheet) if sheet and line.kind == ExportLog.Kind.LIST else line.subject


def named_records(sheet: Sheet, numbers: Iterable[str]) -> QuerySet:
    """The records of these numbers with what their names need."""
    others = {field.name for field in sheet.model._meta.concrete_fields if field.many_to_one}
    told = [name for name in sheet.preload if name.partition("__")[0] in others]
    return sheet.model.objects.filter(public_id__in=numbers).select_related(*told)


def entries_of(branch: Branch) -> QuerySet:
    return AuditEntry.objects.told_of(branch)


def accesses_of(branch: Branch) -> QuerySet:
    return AccessLog.objects.of_branch(branch)


def exports_of(branch: Branch) -> QuerySet:
    return ExportLog.objects.of_branch(branch)


@dataclass(frozen=True)
class Head:
    """How far a chain has come: what a copy kept elsewhere is compared with."""

    name: str
    length: int
    head: str


def chain_of(branch: Branch) -> AuditChain:
    """The branch's chain; one that says nothing before anything was done."""
    return AuditChain.objects.filter(branch=branch).first() or AuditChain(branch=branch)


def heads_of(branch: Branch) -> dict[str, Any]:
    """The branch's head and that of the installation, with the moment, to be kept outside of the house."""
    chains = [chain_of(branch), AuditChain.objects.filter(branch=None).first() or AuditChain()]
    heads = [Head(chain.branch.slug if chain.branch else "", chain.length, chain.head) for chain in chains]
    return {"at": timezone.now().isoformat(timespec="seconds"), "chains": [vars(head) for head in heads]}
