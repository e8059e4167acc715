"""Boring documents, letters and uses of a seal."""

from datetime import date
from itertools import count

from core.models import Branch
from correspondence.models import Incoming, Letter, SealUse

_numbers = count(1)


def make_incoming(branch: Branch, **over) -> Incoming:
    return Incoming.objects.create(
        **{
            "branch": branch,
            "title": f"关于报送材料的通知（{next(_numbers)}）",
            "received_on": date(2024, 3, 5),
            **over,
        }
    )


def make_letter(branch: Branch, **over) -> Letter:
    """A draft of a request."""
    return Letter.objects.create(
        **{
            "branch": branch,
            "kind": Letter.Kind.REQUEST,
            "title": f"关于有关事项的请示（{next(_numbers)}）",
            "addressee": "示例市总工会",
            "text": "现将有关事项请示如下。\n妥否，请批示。",
            **over,
        }
    )


def make_issued(branch: Branch, **over) -> Letter:
    """A request that was issued."""
    return make_letter(
        branch,
        **{
            "state": "issued",
            "issued_on": date(2024, 3, 10),
            "number": f"示工〔2024〕{next(_numbers)}号",
            "signer": "赵示甲",
            **over,
        },
    )


def make_seal_use(branch: Branch, **over) -> SealUse:
    return SealUse.objects.create(
        **{"branch": branch, "document": f"会费证明{next(_numbers)}", "applied_on": date(2024, 3, 5), **over}
    )
