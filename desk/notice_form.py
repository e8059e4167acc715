from collections.abc import Mapping

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.models import User
from core.notice_ways import Way, way_of

WAY = "way_{}"


class NoticeForm(forms.Form):
    """How a user wants to be reminded of each area (`areas`: labels of apps with their names), and whether by mail.

    Mail is offered where it is sent and the account has an address; elsewhere that choice stays as it was.
    """

    by_mail = forms.BooleanField(required=False)

    def __init__(self, *args, user: User, areas: Mapping[str, str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._user, self._areas = user, areas
        self.may_mail = bool(settings.MAIL_NOTICES and user.email)
        if self.may_mail:
            self.fields["by_mail"].initial = user.mail_notices
            self.fields["by_mail"].label = _(
                "Tell me at %(address)s that there are reminders, without what they say"
            ) % {"address": user.email}
        else:
            del self.fields["by_mail"]
        for area, name in areas.items():
            self.fields[WAY.format(area)] = forms.ChoiceField(
                label=name, choices=Way.choices, initial=way_of(user, area), required=False
            )

    @property
    def of_areas(self) -> list[forms.BoundField]:
        """The choices of the areas, one each."""
        return [self[WAY.format(area)] for area in self._areas]

    @property
    def wants_mail(self) -> bool:
        return self.cleaned_data["by_mail"] if self.may_mail else self._user.mail_notices

    @property
    def ways(self) -> dict[str, str]:
        """The way chosen for each area; what was not sent stays as it was."""
        said = {area: self.cleaned_data[WAY.format(area)] for area in self._areas}
        return {area: way for area, way in said.items() if way}
