"""Reports that somebody writes: their words, what became of them, and what they said when they were settled."""

from decimal import Decimal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.figures import Figure, Rate, Scope, declared
from core.figures.declare import Declared
from core.periods import Period
from core.records import BranchRecord
from reports.comparing import amount
from reports.outlines import KINDS
from reports.slots import Shape
from reports.states import CURRENT, FROZEN, ReportState, report_dates


class Preset(BranchRecord):
    """A branch's own way of writing a kind of text: its places in their order, headings, and words that stay.

    `places` are rows of `key`, `shape`, `level`, `is_ahead`, `is_own`, `is_off` and `text`, as `ReportPart` has them;
    `head` holds what a text begun from it takes over for its head (`red_head`, `signer`, `annexes`). `word_head` is the
    office's own Word file above the text.
    """

    name = models.CharField(_("name"), max_length=40)
    kind = models.CharField(
        _("kind of text"), max_length=20, choices=[(kind.key, kind.name) for kind in KINDS.values()]
    )
    order = models.CharField(_("order of the text"), max_length=20, blank=True)
    head = models.JSONField(_("head"), default=dict, blank=True)
    places = models.JSONField(_("places"), default=list)
    word_head = models.ForeignKey(
        "core.Attachment",
        models.PROTECT,
        verbose_name=_("Word file with the head"),
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta(BranchRecord.Meta):
        verbose_name = _("preset of a text")
        verbose_name_plural = _("presets of texts")
        ordering = ["kind", "name"]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "kind", "name"],
                condition=models.Q(voided_at=None),
                name="reports_preset_once",
                violation_error_message=_("There is a preset of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class LedgerSetting(BranchRecord):
    """How a branch keeps its ledger: `volumes` are rows of `key`, `title` and `is_on` in their order."""

    volumes = models.JSONField(_("volumes of the ledger"), default=list, blank=True)

    class Meta(BranchRecord.Meta):
        verbose_name = _("volumes of the ledger")
        verbose_name_plural = _("volumes of the ledger")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch"], condition=models.Q(voided_at=None), name="reports_ledgersetting_one"
            ),
        ]

    def __str__(self) -> str:
        return str(_("volumes of the ledger"))


class Report(BranchRecord):
    """A summary or plan of one branch and period, read as of one day.

    While it is a draft its figures follow the records; when it is settled they are frozen (`FrozenFigure`) and its
    files kept (`ReportFile`). A corrected issue names the one that it corrects.
    """

    kind = models.CharField(
        _("kind of text"), max_length=20, choices=[(kind.key, kind.name) for kind in KINDS.values()]
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    as_of = models.DateField(_("as of"))
    order = models.CharField(_("order of the text"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=120, blank=True)
    day = models.DateField(_("date under the signature"), null=True, blank=True)
    red_head = models.CharField(_("red head"), max_length=60, blank=True)
    number = models.CharField(_("number of the document"), max_length=40, blank=True)
    signer = models.CharField(_("signed by"), max_length=30, blank=True)
    annexes = models.JSONField(_("annexes"), default=list, blank=True)
    preset = models.ForeignKey(
        Preset, models.PROTECT, verbose_name=_("preset"), null=True, blank=True, related_name="reports", editable=False
    )
    state = models.CharField(_("state"), max_length=12, choices=ReportState, default=ReportState.DRAFT, editable=False)
    submitted_on = models.DateField(_("handed up on"), null=True, blank=True)
    finalised_on = models.DateField(_("final since"), null=True, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    corrects = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("corrects"), null=True, blank=True, related_name="corrections"
    )
    settled_at = models.PositiveBigIntegerField(
        _("entries of the record when it was settled"), null=True, editable=False
    )
    settled_wording = models.CharField(
        _("wording of the program when it was settled"), max_length=64, blank=True, editable=False
    )
    compared_at = models.PositiveBigIntegerField(
        _("entries of the record when it was last compared"), null=True, editable=False
    )
    stale = models.PositiveIntegerField(_("sentences that no longer hold"), default=0, editable=False)
    settled_title = models.CharField(_("title when it was settled"), max_length=200, blank=True, editable=False)
    settled_issuer = models.CharField(_("issuer when it was settled"), max_length=200, blank=True, editable=False)
    settled_day = models.DateField(_("date under the settled text"), null=True, blank=True, editable=False)
    settled_head = models.JSONField(_("settled red head"), null=True, editable=False)
    settled_annexes = models.JSONField(_("settled annexes"), default=list, editable=False)

    class Meta(BranchRecord.Meta):
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-last_day", "-pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            *report_dates(),
            models.CheckConstraint(
                condition=models.Q(first_day__lte=models.F("last_day")),
                name="reports_report_days_in_order",
                violation_error_message=_("The first day lies after the last."),
            ),
            models.UniqueConstraint(
                fields=["corrects"],
                condition=~models.Q(state=ReportState.DROPPED) & models.Q(voided_at=None),
                name="reports_report_corrected_once",
                violation_error_message=_("A corrected issue is being written already."),
            ),
        ]

    def __str__(self) -> str:
        return self.settled_title or self.title or f"{self.get_kind_display()} · {self.period.label}"

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.last_day)

    @property
    def scope(self) -> Scope:
        return Scope.of(self.branch, self.period, self.as_of)

    @property
    def is_frozen(self) -> bool:
        return self.state in FROZEN

    @property
    def is_current(self) -> bool:
        """Whether it is settled and nothing has replaced it."""
        return self.state in CURRENT


class ReportPart(models.Model):
    """One place of a report. While `text` is empty the records speak there; else the words that somebody wrote.

    `seen` is what the records said when the words were written or last compared. A place that is `is_off` says nothing.
    """

    report = models.ForeignKey(Report, models.CASCADE, verbose_name=_("report"), related_name="parts")
    key = models.CharField(_("place"), max_length=400)
    position = models.PositiveIntegerField(_("position"))
    shape = models.CharField(_("what stands there"), max_length=12, choices=Shape)
    level = models.PositiveSmallIntegerField(_("rank of the heading"), default=0)
    is_ahead = models.BooleanField(_("speaks of what comes next"), default=False)
    is_own = models.BooleanField(_("added by hand"), default=False)
    is_off = models.BooleanField(_("left out"), default=False)
    text = models.TextField(_("words"), blank=True)
    seen = models.TextField(_("what the records said then"), blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("changed by"), null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("place of a report")
        verbose_name_plural = _("places of reports")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="reports_part_once")]

    def __str__(self) -> str:
        return f"{self.report} · {self.key}"


class FrozenPart(models.Model):
    """What one place said when the report was settled: its words, and what the records alone said there."""

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("report"), related_name="frozen_parts")
    key = models.CharField(_("place"), max_length=400)
    position = models.PositiveIntegerField(_("position"))
    shape = models.CharField(_("what stands there"), max_length=12, choices=Shape)
    level = models.PositiveSmallIntegerField(_("rank of the heading"), default=0)
    is_ahead = models.BooleanField(_("speaks of what comes next"), default=False)
    runs = models.JSONField(_("words and figures"))
    told = models.TextField(_("what the records said"), blank=True)
    is_edited = models.BooleanField(_("in somebody's own words"), default=False)

    class Meta:
        verbose_name = _("settled place of a report")
        verbose_name_plural = _("settled places of reports")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="reports_frozen_part_once")]

    def __str__(self) -> str:
        return f"{self.report} · {self.key}"


class FrozenFigure(models.Model):
    """A figure as a settled report printed it, with the rows behind it.

    `scope` is the period, day and part that it was read for, as the address of its rows writes them; `rows` are the
    numbers of the records and `fingerprint` a SHA-256 over the columns that the figure declares of them.
    """

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("report"), related_name="frozen_figures")
    key = models.CharField(_("figure"), max_length=80)
    scope = models.CharField(_("read for"), max_length=400)
    fmt = models.CharField(_("written as"), max_length=8, default="plain")
    text = models.CharField(_("printed as"), max_length=200, blank=True)
    value = models.CharField(_("value"), max_length=200, blank=True)
    rows = models.JSONField(_("records"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64)

    class Meta:
        verbose_name = _("settled figure")
        verbose_name_plural = _("settled figures")
        constraints = [
            models.UniqueConstraint(fields=["report", "key", "scope", "fmt"], name="reports_frozen_figure_once")
        ]

    def __str__(self) -> str:
        return f"{self.report} · {self.key}"


class ReportFile(models.Model):
    """The bytes of a settled report, made once and handed out ever after."""

    class Form(models.TextChoices):
        HTML = "html", "HTML"
        PDF = "pdf", "PDF"
        WORD = "docx", "Word"

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("report"), related_name="files")
    form = models.CharField(_("form"), max_length=4, choices=Form)
    content = models.BinaryField(_("bytes"))
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    class Meta:
        verbose_name = _("file of a report")
        verbose_name_plural = _("files of reports")
        constraints = [models.UniqueConstraint(fields=["report", "form"], name="reports_file_once")]

    def __str__(self) -> str:
        return f"{self.report} · {self.get_form_display()}"


class HistoricFigure(BranchRecord):
    """A figure of days before anything was recorded here, as an old summary or an old sheet gives it.

    It is told only where the records have nothing for exactly these days.
    """

    key = models.CharField(_("figure"), max_length=80)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    value = models.DecimalField(_("value"), max_digits=15, decimal_places=2)
    source = models.CharField(_("where it stands"), max_length=200)

    class Meta(BranchRecord.Meta):
        verbose_name = _("figure of an earlier year")
        verbose_name_plural = _("figures of earlier years")
        ordering = ["-last_day", "key", "pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(first_day__lte=models.F("last_day")),
                name="reports_historic_days_in_order",
                violation_error_message=_("The first day lies after the last."),
            ),
            models.UniqueConstraint(
                fields=["branch", "key", "first_day", "last_day"],
                condition=models.Q(voided_at=None),
                name="reports_historic_once",
                violation_error_message=_("This figure is kept for these days already: void that one first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} · {self.period.label}"

    def clean(self) -> None:
        if self.key and not isinstance(self._declared, Figure | Rate):
            raise ValidationError({"key": _("There is no such figure.")})
        if self._declared and self._declared.unit == "%" and not 0 <= (self.value or 0) <= 100:
            raise ValidationError({"value": _("A share lies between 0 and 100.")})

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.last_day)

    @property
    def _declared(self) -> Declared | None:
        try:
            return declared(self.key)
        except KeyError:
            return None

    @property
    def name(self) -> str:
        """What the figure is called; its key where it is declared no more."""
        return str(self._declared.name) if self._declared else self.key

    @property
    def number(self) -> int | Decimal:
        """The value as the figure itself gives it: whole people and pieces, shares and sums with their decimals."""
        is_whole = self.value == self.value.to_integral_value() and self._declared.unit not in {"元", "%"}
        return int(self.value) if is_whole else self.value

    @property
    def written(self) -> str:
        """120人, 1,600元, 97.5%."""
        return amount(self.value, self._declared.unit) if self._declared else str(self.value)
