"""Who signed up for meetings, and the short reports of them, as worksheets."""

from django.utils.translation import gettext_lazy as _

from congress.sheets.columns import MEETING
from core.sheets import Column, Sheet, sheet
from gatherings.columns import BRIEF, SIGN_UP

OF = Column("会议", "of", MEETING, required=True, synonyms=("会议名称", "所属会议"))
sheet(
    Sheet(
        slug="meeting-sign-ups",
        title="会议报名",
        model_label="congress.MeetingSignUp",
        order=34,
        key=("of", "subject"),
        purpose=_("Who signed up for meetings. One row for each person; whoever stands first has the place."),
        titles=("会议报名表", "会议报名名单"),
        preload=("of", "person"),
        columns=(OF, *SIGN_UP),
    )
)
sheet(
    Sheet(
        slug="meeting-briefs",
        title="会议简讯",
        model_label="congress.MeetingBrief",
        order=34,
        key=("of", "title"),
        purpose=_("Short reports of meetings: where they were sent and who took them. One row each."),
        titles=("会议信息报送",),
        preload=("of",),
        columns=(OF, *BRIEF),
    )
)
