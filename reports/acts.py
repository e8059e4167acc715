"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts

name_acts(
    **{
        "reports.report.create": _("text begun"),
        "reports.report.write": _("words changed"),
        "reports.report.change": _("title or days changed"),
        "reports.report.submit": _("text handed up"),
        "reports.report.return": _("text given back"),
        "reports.report.finalise": _("text made final"),
        "reports.report.publish": _("text published"),
        "reports.report.drop": _("draft dropped"),
        "reports.report.replace": _("text replaced by a corrected issue"),
        "reports.report.correct": _("corrected issue begun"),
        "reports.report.copy": _("official copy kept"),
        "reports.ledgersetting.create": _("volumes of the ledger settled"),
        "reports.ledgersetting.change": _("volumes of the ledger changed"),
        "reports.preset.create": _("preset of a text kept"),
        "reports.preset.change": _("preset of a text changed"),
        "reports.preset.void": _("preset of a text voided"),
        "reports.historicfigure.create": _("figure of an earlier year written down"),
        "reports.historicfigure.change": _("figure of an earlier year changed"),
        "reports.historicfigure.void": _("figure of an earlier year voided"),
    }
)
