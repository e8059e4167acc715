"""What hangs on an activity: who signed up, its notice, photos and short reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from activities.models.activity import Activity
from activities.querysets import SignUpQuerySet
from core.search import WordsField
from gatherings.models import Brief, Notice, Photo, SignUp


class ActivitySignUp(SignUp):
    """Somebody who signed up for an activity."""

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="sign_ups")
    words = WordsField(_("search text"), of=("person_name", "remark"))

    objects = SignUpQuerySet.as_manager()

    class Meta(SignUp.Meta):
        indexes = [
            *SignUp.Meta.indexes,
            # A search decides by this alone: there are a hundred thousand in a year.
            models.Index(
                fields=["branch", "id", "words", "person", "of"],
                condition=models.Q(voided_at=None),
                name="activities_signup_words",
            ),
        ]
        verbose_name = _("sign-up for an activity")
        verbose_name_plural = _("sign-ups for activities")


class ActivityNotice(Notice):
    """The notice of an activity."""

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="notices")

    class Meta(Notice.Meta):
        verbose_name = _("notice of an activity")
        verbose_name_plural = _("notices of activities")


class ActivityPhoto(Photo):
    """A photo of an activity."""

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="photos")

    class Meta(Photo.Meta):
        verbose_name = _("photo of an activity")
        verbose_name_plural = _("photos of activities")


class ActivityBrief(Brief):
    """A short report of an activity."""

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="briefs")

    class Meta(Brief.Meta):
        verbose_name = _("short report of an activity")
        verbose_name_plural = _("short reports of activities")
