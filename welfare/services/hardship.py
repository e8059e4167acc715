"""Who is named to read files of hardship: by somebody with the right, and oneself only by a decision that is cited."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from welfare.models import HardshipReader
from welfare.permissions import READ_HARDSHIP


def take_reader_row(
    values: dict[str, Any], *, existing: HardshipReader | None, public_id: str, intake: Intake
) -> HardshipReader:
    """Store one row of the list of readers.

    Refused without the right to the files, and for naming oneself without the decision that says so.
    """
    named = existing or new_record(HardshipReader, intake, public_id)
    before = field_values(named) if existing else {}
    for attr, value in values.items():
        setattr(named, attr, value)
    by = intake.by
    if by is not None and not by.has_perm(READ_HARDSHIP, intake.branch):
        raise Refused(_("Only those with the right to files of hardship name their readers."), code="forbidden")
    if by is not None and named.reader.user_id == by.pk and not named.basis.strip():
        raise Refused(
            _(
                "Nobody opens files to themselves: cite the decision that names you, for example the committee's minutes."
            ),
            code="own",
        )
    store_record(named, existing=existing, before=before)
    return named
