"""The way of a month's statement: made by the treasurer, signed by the chair."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move


class StatementState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SIGNED = "signed", _("signed")


S = StatementState
SIGN = "finance.sign"

# A signed statement is never opened again: it is voided with a reason and made anew.
MOVES = {"sign": Move(_("sign"), frozenset({S.DRAFT}), S.SIGNED, SIGN, stamps="signed_on")}

DATES = {"signed_on": (frozenset({S.SIGNED}), frozenset())}
