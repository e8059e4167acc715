"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts

name_acts(**{
    "disclosure.suggestion.receive": _("received through the box"),
    "disclosure.suggestion.message": _("written on by its sender"),
    "disclosure.suggestion.ask_again": _("asked again by its sender"),
    "disclosure.suggestion.rate": _("rated by its sender"),
    "disclosure.suggestion.note": _("note added"),
    "disclosure.suggestionbox.change": _("suggestion box changed"),
})  # fmt: skip
name_acts(**{"disclosure.boardpost.file": _("paper of a post shown or no longer shown")})
