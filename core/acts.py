"""What the codes of the operation record and of the access log are called: code → sentence, translated when shown.

An app names its own codes in its `acts.py`, which is found as `sheets.py` is; the moves of states bring their labels.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.sheets import all_sheets

# What may be done with a record of any kind: the end of the code.
ENDINGS: dict[str, Any] = {
    "create": _("entered"),
    "change": _("edited"),
    "void": _("voided"),
    "store": _("paper added"),
}
_acts: dict[str, Any] = {
    "core.attachment.store": _("paper added"),
    "core.erase_detail": _("words of an operation erased, as law requires"),
    "core.seal_access_log": _("log of a day sealed"),
    "core.purge_access_log": _("old lines of the log thrown away"),
    "core.user.create": _("account made"),
    "core.user.change": _("account changed"),
    "core.user.password": _("password set by an administrator"),
    "core.user.set_login": _("own name and password set"),
    "core.user.groups": _("role of an administrator given or taken"),
    "core.branch.create": _("branch made"),
    "core.branch.change": _("branch changed"),
    "core.branch.place": _("branch put below another"),
    "core.ruleset.create": _("rule entered"),
    "core.ruleset.change": _("rule changed"),
    "core.installation.backed_up": _("backup of the installation made"),
    "core.installation.restored": _("installation brought back from a backup"),
    "core.livearea.create": _("area set live"),
    "core.livearea.change": _("day of going live changed"),
}
_events: dict[str, Any] = {
    "login": _("logged in"),
    "logout": _("logged out"),
    "refused": _("refused"),
    "csrf": _("form without its token refused"),
    "reveal": _("full numbers opened"),
    "read": _("confidential record opened"),
    "file": _("picture opened"),
    "export": _("taken away as a file"),
    "verify": _("operation record verified"),
}


def name_acts(**named: Any) -> None:
    """Name codes of the operation record: `name_acts(**{"workbook.import": _("…")})`. Raises ValueError for a second name."""
    _name(_acts, named)


def name_events(**named: Any) -> None:
    """Name events of the access log."""
    _name(_events, named)


def act_label(code: str) -> str:
    """The sentence of a code; the code itself where nobody named it."""
    model, _dot, ending = code.rpartition(".")
    return str(_acts.get(code) or _moves(model).get(ending) or ENDINGS.get(ending) or code)


def event_label(code: str) -> str:
    return str(_events.get(code) or code)


def event_choices() -> list[tuple[str, Any]]:
    """Every event by name, for a filter."""
    return list(_events.items())


def _moves(label: str) -> dict[str, Any]:
    """The moves of the model's states, each by its label."""
    flows = [sheet.flow for sheet in all_sheets() if sheet.flow and sheet.model_label.lower() == label]
    return {action: move.label for flow in flows for action, move in flow.moves.items()}


def _name(names: dict[str, Any], named: dict[str, Any]) -> None:
    for code, sentence in named.items():
        if names.setdefault(code, sentence) is not sentence:
            raise ValueError(f"Two sentences for {code!r}.")
