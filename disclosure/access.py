"""Fetching and authorising in one step: a box, a suggestion, a post with its papers."""

from django.http import Http404

from core.models import Attachment, Branch
from disclosure.models import BoardPost, BoxLetter, Suggestion, SuggestionBox
from disclosure.selectors import paper_of
from disclosure.selectors.suggestions import box_of, letter_of, open_box_of
from members.access import get_branch_for, get_record_for

__all__ = ["get_box_for", "get_letter_for", "get_open_box", "get_post_file_for", "get_post_for", "get_suggestion_for"]


def get_open_box(branch: Branch) -> SuggestionBox:
    """The open box of a branch whose board is open to the asker; Http404 where it is closed."""
    return _found(open_box_of(branch))


def get_box_for(branch: Branch) -> SuggestionBox:
    """The box of a branch whose board is open: what was written while the box was open is answered after it is closed."""
    return _found(box_of(branch))


def get_letter_for(box: SuggestionBox, code: str) -> BoxLetter | None:
    """The letter of a receipt in this branch; None for any other code."""
    return letter_of(box.branch, code)


def get_suggestion_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Suggestion]:
    """The branch and one of its suggestions; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    suggestion = Suggestion.objects.in_branches([branch]).filter(public_id=public_id).first()
    if suggestion is None:
        raise Http404
    suggestion.branch = branch
    return branch, suggestion


def _found(box: SuggestionBox | None) -> SuggestionBox:
    if box is None:
        raise Http404
    return box


def get_post_for(user, slug: str, public_id, permission: str = "desk.view") -> tuple[Branch, BoardPost]:
    """The branch and a standing post of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(BoardPost, user, slug, public_id, permission)


def get_post_file_for(user, slug: str, public_id, file, permission: str) -> tuple[BoardPost, Attachment]:
    """A post and one of its papers; Http404 for a paper of anything else."""
    _branch, post = get_post_for(user, slug, public_id, permission)
    found = paper_of(post, file)
    if found is None:
        raise Http404
    return post, found
