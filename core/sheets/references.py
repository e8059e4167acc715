"""Cells that name another record of the branch, whether it stands above or further down."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets.cells import Cell, Intake, plain, squeezed

# A name that is not enough is followed by the 编号 of the record that is meant: 赵示甲 #6f6a5a0e-….
NUMBER = re.compile(r"\s*#(?P<number>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$", re.IGNORECASE)


def numbered(model: type[models.Model], raw: Any, intake: Intake) -> models.Model | None:
    """The record of the branch whose 编号 follows the name in a cell."""
    text = plain(raw)
    found = NUMBER.search(squeezed(text)) if "#" in text else None
    known = intake.named(model, "public_id").get(found["number"].lower(), []) if found else []
    return known[0] if known else None


def unnumbered(raw: Any) -> str:
    """The text of a cell without the 编号 behind it."""
    text = plain(raw)
    return NUMBER.sub("", text) if "#" in text else text


def with_number(name: str, record: models.Model) -> str:
    return f"{name} #{record.public_id}"


def is_gone(value: Any, intake: Intake) -> bool:
    """Whether a record was voided, or is part of one that was: no file has a row for it, so none can name it."""
    return isinstance(value, models.Model) and str(value.public_id) not in intake.named(type(value), "public_id")


def apart(cell: Cell, value: models.Model | None, intake: Intake) -> str:
    """What `cell` writes for a record, with its 编号 where the name alone would be read otherwise."""
    if value is None or is_gone(value, intake):
        return ""
    text = cell.write(value)
    try:
        is_enough = cell.read(text, intake) == value
    except Refused:
        is_enough = False
    return text if is_enough else with_number(text, value)


@dataclass(frozen=True)
class Reference(Cell):
    """The name of another record of the branch.

    `full` is an attribute that tells records of one name apart, as 张三（S001）; it is what is written, and either may
    be typed. Two of one name are refused when only the name is typed, and told apart by their 编号 in an export.
    """

    model_label: str = ""
    attr: str = "name"
    full: str = ""

    def read(self, raw: Any, intake: Intake) -> models.Model:
        if isinstance(raw, models.Model):
            return raw
        model = apps.get_model(self.model_label)
        found = numbered(model, raw, intake)
        if found is not None:
            return found
        text = squeezed(unnumbered(raw))
        told_apart = text.replace("(", "（").replace(")", "）")
        known = intake.named(model, self.full).get(told_apart, []) if self.full else []
        known = known or intake.named(model, self.attr).get(text, [])
        if len(known) == 1:
            return known[0]
        params = {"what": model._meta.verbose_name, "text": text}
        if known:
            raise Refused(
                _("There are several records “%(text)s” (%(what)s): tell them apart first."),
                params=params,
                code="ambiguous",
            )
        raise Refused(
            _("There is no “%(text)s” (%(what)s) in this branch or earlier in the workbook."),
            params=params,
            code="unknown_reference",
        )

    def write(self, value: models.Model | None) -> str:
        return str(getattr(value, self.full or self.attr)) if value else ""

    def write_apart(self, value: models.Model | None, intake: Intake) -> str:
        return apart(self, value, intake)

    def known(self, intake: Intake, most: int) -> list[str]:
        """What may be typed, for a page to offer; nothing when there is more of it than `most`. One query."""
        rows = apps.get_model(self.model_label).objects.in_branches([intake.branch]).standing()[: most + 1]
        found = [self.write(row) for row in rows]
        return found if len(found) <= most else []


@dataclass(frozen=True)
class Coming(Reference):
    """The name of a record of the same sheet, which may stand further down: until it is met, the name itself."""

    def read(self, raw: Any, intake: Intake) -> models.Model | str:
        try:
            return super().read(raw, intake)
        except Refused as refusal:
            if refusal.code != "unknown_reference":
                raise
            return squeezed(raw)

    def write(self, value: models.Model | str | None) -> str:
        return value if isinstance(value, str) else super().write(value)


def known_or_none(value: Any) -> models.Model | None:
    """The record that a cell named, or None for a name that is not met yet."""
    return value if isinstance(value, models.Model) else None


def wait_for(record: models.Model, attr: str, value: Any, intake: Intake) -> None:
    """Remember that the stored `record` named one in `attr` that is not met yet; `named_in_vain` tells what stays so."""
    name = value if isinstance(value, str) else ""
    record.awaited = unnumbered(name)
    if name:
        found = NUMBER.search(name)
        key = found["number"].lower() if found else squeezed(name)
        intake.waiting.setdefault((type(record), attr, key), []).append(record)


def point_to(found: models.Model, attr: str, names: Iterable[str], intake: Intake) -> None:
    """Let the records that waited for one of these names, or for its 编号, point to `found`, now that it is stored.

    Whoever may not, by a rule of its own, is left as it is and goes on waiting for what never comes.
    """
    for name in (str(found.public_id), *names):
        key = (type(found), attr, squeezed(name))
        for record in intake.waiting.pop(key, []):
            setattr(record, attr, found)
            try:
                with transaction.atomic():
                    record.full_clean()
                    record.version += 1
                    record.save(update_fields=[attr, "version"])
            except ValidationError:
                setattr(record, attr, None)
            else:
                record.awaited = ""


def named_in_vain(record: models.Model) -> list[Refused]:
    """The name in a row by which no record was met, above it or below."""
    name = getattr(record, "awaited", "")
    if not name:
        return []
    params = {"what": record._meta.verbose_name, "text": name}
    return [Refused(_("There is no “%(text)s” (%(what)s): the cell was left empty."), params=params, code="in_vain")]
