"""What the pages of things in stock say beside their own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.money import yuan
from core.panels import Act, Line, Panel, new_record_url, panels, print_acts, record_url
from welfare.models import StockItem, StockMovement
from welfare.selectors import ledger_of

RECORD = "desk.record"


@panels("stock-items")
def of_stock_item(item: StockItem, slug: str) -> list[Panel]:
    """What came and went of one thing, and how many are there after each; the latest first."""
    if item.is_voided:
        return []
    ledger = ledger_of(item)
    lines = [
        Line(
            line.movement.on.isoformat(),
            f"{line.movement.get_kind_display()} {'+' if line.movement.comes_in else '−'}{line.movement.quantity}",
            _("then %(balance)s, worth %(worth)s")
            % {"balance": f"{line.balance}{item.unit}", "worth": yuan(line.worth)},
            record_url(slug, "stock-movements", line.movement),
        )
        for line in reversed(ledger.lines)
    ]
    said = {"name": item.name, "specification": item.specification}
    acts = [Act(_("Enter a movement"), new_record_url(slug, "stock-movements", **said), RECORD)]
    acts += print_acts(slug, item, (gettext_lazy("Print the stocktaking list"), "stock-taking"), for_word=True)
    empty = _("Nothing came in or went out yet.")
    return [Panel(_("What came and went"), tuple(lines), tuple(acts), empty=empty)]


@panels("stock-movements")
def of_movement(movement: StockMovement, slug: str) -> list[Panel]:
    """The thing that was moved."""
    return [
        Panel(_("Stock of goods"), (Line("", str(movement.item), url=record_url(slug, "stock-items", movement.item)),))
    ]


def _to_stock(slug: str) -> list[Act]:
    return [Act(_("Stock of goods"), reverse("welfare:stock", args=[slug]), "desk.view")]
