"""Who may take what out of a branch as a workbook."""

PROTECTED = "members.see_protected"


def may_leave(user, right: str, branch, *, in_clear: bool) -> bool:
    """Whether what asks for a right may leave in a workbook; protected columns only where they were asked for."""
    return (in_clear or right != PROTECTED) and user.has_perm(right, branch)
