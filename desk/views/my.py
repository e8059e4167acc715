import json

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from core.access_log import note_access
from core.audit import target_of
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from desk.my.entry import own_data, own_entry, own_numbers
from members.access import get_own_person
from members.selectors import own_people


@require_GET
def my_home(request):
    """To one's own page; who is in several branches changes there."""
    people = own_people(request.user)
    return redirect("desk:my", people[0].branch.slug) if people else render(request, "my/nobody.html")


@never_cache
@require_GET
def my(request, slug):
    """What the house knows of oneself, numbers masked."""
    person = get_own_person(request.user, slug)
    context = {"entry": own_entry(person), "people": own_people(request.user), "branch": person.branch}
    return render(request, "my/detail.html", context)


@never_cache
@require_POST
def my_reveal(request, slug):
    """One's own numbers in clear, for this once."""
    person = get_own_person(request.user, slug)
    columns = ["id_number", "phone"]
    note_access("reveal", user=request.user, branch=person.branch, target=target_of(person), columns=columns)
    context = {"entry": own_entry(person), "people": own_people(request.user), "branch": person.branch}
    return render(request, "my/detail.html", context | {"numbers": own_numbers(person)})


@require_POST
@limited(FILES)
def my_export(request, slug):
    """One's own data as a file."""
    person = get_own_person(request.user, slug)
    content = json.dumps(own_data(person), ensure_ascii=False, indent=1).encode()
    told = {"user": request.user, "branch": person.branch, "has_protected": True, "purpose": "own data"}
    note_export(kind=Kind.OWN, subject=target_of(person), form="json", content=content, **told)
    name = f"{person.branch.slug}-my-data-{timezone.localdate():%Y-%m-%d}.json"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/json", headers=disposition)
