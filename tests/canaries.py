"""What must never be read by strangers, put into every place of a branch where it could stand."""

import re

from django.db import DatabaseError, models, transaction

from core.columns import ROUGH_DAYS, stored_columns
from core.models import Branch
from core.public import PublicSection, all_public
from core.tests.factories import whole_year
from disclosure.models import BoxLetter, SuggestionMessage
from finance.models import Account
from tests.random_records import BUILDERS

# Numbers that are recognised stand in every column; names and illnesses only in those that no section lists.
NUMBERS = {"resident_id": "11010519491231002X", "phone": "13912345678", "card": "6222021234567890123"}
WORDS = {"name": "欧阳示巽", "illness": "尿毒症"}
CANARIES = NUMBERS | WORDS
KEPT = {ROUGH_DAYS, "void_reason", "origin", "state"}


def listed_columns() -> set[tuple[type[models.Model], str]]:
    """Every column that a section of the public page lists, and what the parts of its charts are called."""
    scope = whole_year(Branch(pk=0, slug="nobody", name="nobody"))
    found = {(Account, "name")}
    for section in all_public():
        if section.rows:
            model = section.rows(scope).model
            found |= {target for path in section.columns for target in _columns(model, path)}
    return found


def _columns(model: type[models.Model], path: str) -> set[tuple[type[models.Model], str]]:
    """The columns of a path, each with the model that it belongs to."""
    *relations, last = path.split("__")
    for name in relations:
        model = model._meta.get_field(name).related_model
    return {(model, name) for name in stored_columns(model, last)}


def put_canaries(branch: Branch) -> dict[tuple[type[models.Model], str], set[str]]:
    """Put them into every text of every record; tells which kinds stand where. What a constraint forbids stays out."""
    listed, put = listed_columns(), {}
    for model in (*BUILDERS, BoxLetter, SuggestionMessage):
        for field in model._meta.concrete_fields:
            if _is_text(field):
                kinds = NUMBERS if (model, field.name) in listed else CANARIES
                put[model, field.name] = _put(model, field, branch, kinds)
    return {place: kinds for place, kinds in put.items() if kinds}


def _is_text(field: models.Field) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField) and not field.choices and not field.generated
    made = field.name in KEPT or field.name.endswith(("_digest", "_unit", "_words"))
    return is_text and not made and not field.primary_key


def _put(model: type[models.Model], field: models.Field, branch: Branch, kinds: dict[str, str]) -> set[str]:
    """As many kinds as have room, the whole of them first; each is parted from the next as in a sentence."""
    room, text, put = field.max_length or 10_000, "", set()
    for kind, word in kinds.items():
        longer = f"{text}、{word}" if text else word
        if len(longer) <= room:
            text, put = longer, put | {kind}
    try:
        with transaction.atomic():
            return put if text and model.objects.filter(branch=branch).update(**{field.name: text}) else set()
    except DatabaseError:
        return set()


def kinds_in(text: str) -> set[str]:
    """The kinds that a text gives away, however it is broken into lines."""
    whole = re.sub(r"\s", "", text)
    return {kind for kind, word in CANARIES.items() if word in whole}


def private_texts(section: PublicSection) -> list[str]:
    """The texts of the model of a section that it does not list, for who wants to see what would happen if it did."""
    model = section.rows(whole_year(Branch(pk=0, slug="nobody", name="nobody"))).model
    listed = listed_columns()
    texts = (field.name for field in model._meta.concrete_fields if _is_text(field))
    return [name for name in texts if (model, name) not in listed and not name.endswith("_mask")]
