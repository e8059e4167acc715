"""What came of an activity."""

from activities.models import Activity, ActivityResult, ContestEntry


def results_of(activity: Activity) -> list[ActivityResult]:
    """The results of an activity, event by event, the best first; one query."""
    rows = ActivityResult.objects.in_branches([activity.branch]).standing().filter(of=activity)
    return list(rows.select_related("person__department").ranked())


def entries_of_activity(activity: Activity) -> list[ContestEntry]:
    """What was sent to the contest of others in which the branch took part by this activity; one query."""
    return list(ContestEntry.objects.in_branches([activity.branch]).standing().filter(activity=activity))
