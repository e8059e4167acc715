"""What the codes of this app in the operation record are called."""

from django.utils.translation import gettext_lazy as _

from core.acts import name_acts
from members.states import EventKind

name_acts(**{f"members.membershipevent.{kind.value}": kind.label for kind in EventKind})
name_acts(
    **{
        "members.person.give_account": _("account given"),
        "members.person.erase": _("personal data erased"),
        "members.person.own_data": _("own data taken along"),
    }
)
