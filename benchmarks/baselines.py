"""The limit: what Django takes at least for bytes, for a table and for a list of the same rows, with nothing of ours."""

from functools import cache

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.views.decorators.http import require_GET

from members.models import Person

ROWS = 50
READY = b"0123456789abcdef" * 64 * 30
SHOWN = ("name", "number", "sex", "standing", "staff_from", "staff_to", "birth_on", "created_at")
PAGE = (
    "<!doctype html><html><head><title>table</title></head><body><p>{{ count }}</p><table>{% for row in rows %}<tr>"
    + "".join(f"<td>{{{{ row.{name} }}}}</td>" for name in SHOWN)
    + "</tr>{% endfor %}</table></body></html>"
)


@cache
def _page():
    return engines["django"].from_string(PAGE)


def _answer(request: HttpRequest, rows, count: int | str = "") -> HttpResponse:
    return HttpResponse(_page().render({"rows": rows, "count": count}, request))


@login_not_required
@require_GET
def bare(request: HttpRequest) -> HttpResponse:
    """30 kB of ready bytes through the full middleware; no query."""
    return HttpResponse(READY)


@login_not_required
@require_GET
def table(request: HttpRequest) -> HttpResponse:
    """One keyset query, 50 rows of 8 cells through a plain template."""
    rows = Person.objects.order_by("pk").only("pk", *SHOWN)
    return _answer(request, rows.filter(pk__gt=int(request.GET.get("after", 0)))[:ROWS])


@require_GET
def full_list(request: HttpRequest) -> HttpResponse:
    """Session, user, a full count and the first page of the rows of a branch; with `q`, of those whose name has it."""
    rows = Person.objects.filter(branch__slug=request.GET["branch"]).order_by("pk").only("pk", *SHOWN)
    if request.GET.get("q"):
        rows = rows.filter(name__icontains=request.GET["q"])
    page = Paginator(rows, ROWS).page(1)
    return _answer(request, page.object_list, f"{request.user} {page.paginator.count}")
