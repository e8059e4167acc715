"""What hangs on a meeting: who signed up, its notice, photos and short reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from congress.models.meeting import Meeting
from gatherings.models import Brief, Notice, Photo, SignUp


class MeetingSignUp(SignUp):
    """Somebody who signed up for a meeting."""

    of = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="sign_ups")

    class Meta(SignUp.Meta):
        verbose_name = _("sign-up for a meeting")
        verbose_name_plural = _("sign-ups for meetings")


class MeetingNotice(Notice):
    """The notice of a meeting."""

    of = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="notices")

    class Meta(Notice.Meta):
        verbose_name = _("notice of a meeting")
        verbose_name_plural = _("notices of meetings")


class MeetingPhoto(Photo):
    """A photo of a meeting."""

    of = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="photos")

    class Meta(Photo.Meta):
        verbose_name = _("photo of a meeting")
        verbose_name_plural = _("photos of meetings")


class MeetingBrief(Brief):
    """A short report of a meeting."""

    of = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="briefs")

    class Meta(Brief.Meta):
        verbose_name = _("short report of a meeting")
        verbose_name_plural = _("short reports of meetings")
