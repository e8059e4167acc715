"""Keeping a text as the branch's own way of writing its kind."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.attachments import store
from core.errors import Refused
from core.services.records import change_record, create_record, void_record
from reports.models import Preset, Report, ReportPart
from reports.slots import Shape

STANDING_HEAD = ("red_head", "signer", "annexes")
PLACE = ("key", "shape", "level", "is_ahead", "is_own", "is_off", "text")


@transaction.atomic
def keep_preset(report: Report, *, name: str, with_words: bool, by) -> Preset:
    """Keep how a text is laid out, under a name; a preset of that name and kind becomes this one.

    Order, headings, places left out and the head are kept always; somebody's own words only `with_words`.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused(_("Give the preset a name."), code="no_name")
    values = {
        "order": report.order,
        "head": {field: getattr(report, field) for field in STANDING_HEAD},
        "places": [_place(part, with_words) for part in report.parts.all() if with_words or not _is_words(part)],
    }
    rows = Preset.objects.in_branches([report.branch]).standing()
    kept = rows.filter(kind=report.kind, name=name).first()
    try:
        if kept is not None:
            return change_record(kept, values, by=by)
        return create_record(Preset(branch=report.branch, kind=report.kind, name=name, **values), by=by)
    except ValidationError as error:
        raise Refused("%(text)s", params={"text": "；".join(error.messages)}, code="invalid") from error


def _place(part: ReportPart, with_words: bool) -> dict:
    kept = {field: getattr(part, field) for field in PLACE}
    return kept if with_words or part.shape == Shape.HEADING else kept | {"text": ""}


def _is_words(part: ReportPart) -> bool:
    """Whether a place is a paragraph that somebody added."""
    return part.is_own and part.shape != Shape.HEADING


@transaction.atomic
def keep_word_head(preset: Preset, file: File | None, *, by) -> Preset:
    """Put the office's own Word file above the texts of a preset; without a file take it away again.

    Refused for a file that cannot serve (`reports.word`); as `core.attachments.store` for the rest.
    """
    if file is None:
        return change_record(preset, {"word_head": None}, by=by)
    from reports.word.template import opened_template  # slow import

    opened_template(file.read())
    copy = store(file, branch=preset.branch, by=by, target=preset)
    try:
        return change_record(preset, {"word_head": copy}, by=by)
    except BaseException:
        # Its row goes with the transaction, the file would stay.
        default_storage.delete(copy.path)
        raise


def drop_preset(preset: Preset, *, by, reason: str) -> Preset:
    """Void a preset, with a reason; texts begun from it stay as they are."""
    return void_record(preset, by=by, reason=reason)
