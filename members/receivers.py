"""What the undoing of an import means for membership and for posts."""

from django.dispatch import receiver

from core.sheets.journal import restored
from core.signals import import_undoing, import_undone
from members.models import MembershipEvent, Person, Post
from members.services import check_appointing, check_spans, check_taking_back, rebuild_spans


@receiver(import_undoing)
def check_posts_that_go_or_come_back(sender, branch, created, changed, by, **more):
    """Refused to whoever could not void the posts that go, or give those that come back, one by one."""
    check_appointing(created.get(Post, {}).values(), branch=branch, by=by, gives=False)
    kept = changed.get(Post._meta.label, {})
    now = Post.objects.filter(public_id__in=kept).select_related("person")
    values = [restored(Post, said["before"]) for said in kept.values()]
    people = Person.objects.in_bulk([said["person"] for said in values])
    back = [Post(person=people[said["person"]], position=said["position"]) for said in values]
    check_appointing([*now, *back], branch=branch, by=by)


@receiver(import_undoing)
def check_events_that_go_or_come_back(sender, branch, created, changed, by, **more):
    """Refused to whoever could not take back, one by one, an end or an entry of somebody who holds a post."""
    kept = changed.get(MembershipEvent._meta.label, {})
    now = MembershipEvent.objects.in_branches([branch]).filter(public_id__in=kept)
    back = [restored(MembershipEvent, said["before"]) for said in kept.values()]
    was = [MembershipEvent(person_id=said["person"], kind=said["kind"]) for said in back]
    check_taking_back([*created.get(MembershipEvent, {}).values(), *now, *was], branch=branch, by=by)


@receiver(import_undone)
def project_memberships_anew(sender, branch, removed, **more):
    """Only of those who lost an event: others whose records are odd are no reason to refuse, and none to touch them.

    Refused when the events that remain cannot follow one another without those that went.
    """
    losers = {event.person_id for event in removed.get(MembershipEvent, {}).values()}
    if not losers:
        return
    for person in check_spans(branch):
        if person.pk in losers:
            rebuild_spans(person)
