"""What falls due in correspondence: what a document from above asks for by a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline, untranslated
from correspondence.models import Incoming
from correspondence.states import RECORD
from members.models import Person

NOBODY = _("not assigned yet")


def _documents(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Documents with a term that were neither reported back nor filed away; their handlers are reminded. Two queries."""
    rows = list(Incoming.objects.in_branches(branches).standing().open().exclude(due_on=None))
    names = {row.handler for row in rows if row.handler}
    people = Person.objects.in_branches(branches).standing().filter(name__in=names).exclude(user=None) if names else ()
    accounts: dict[tuple[int, str], list[int]] = {}
    for person in people:
        accounts.setdefault((person.branch_id, person.name), []).append(person.user_id)
    for row in rows:
        said = {"name": row.title, "day": row.due_on.isoformat(), "handler": row.handler or untranslated(NOBODY)}
        yield DueItem(row, row.due_on, said, tuple(accounts.get((row.branch_id, row.handler), ())))


deadline(
    Deadline(
        "correspondence.incoming",
        sentence=_("“%(name)s” is to be seen to and reported back by %(day)s (%(handler)s)."),
        sheet="incoming",
        who=RECORD,
        remind_days=(7, 3, 1),
        items=_documents,
        task=_("Report back on %(name)s"),
    )
)
