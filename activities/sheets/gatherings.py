"""Who signed up for activities, and the short reports of them, as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Reference, Sheet, sheet
from gatherings.columns import BRIEF, SIGN_UP

OF = Column(
    "活动",
    "of",
    Reference(model_label="activities.Activity", attr="title", full="reference"),
    required=True,
    synonyms=("活动名称", "所属活动"),
)
sheet(
    Sheet(
        slug="activity-sign-ups",
        title="活动报名",
        model_label="activities.ActivitySignUp",
        order=53,
        key=("of", "subject"),
        purpose=_("Who signed up for activities. One row for each person; whoever stands first has the place."),
        titles=("活动报名名单",),
        preload=("of", "person"),
        columns=(OF, *SIGN_UP),
    )
)
sheet(
    Sheet(
        slug="activity-briefs",
        title="活动简讯",
        model_label="activities.ActivityBrief",
        order=53,
        key=("of", "title"),
        purpose=_("Short reports of activities: where they were sent and who took them. One row each."),
        titles=("简讯报送登记", "信息报送登记", "信息稿登记"),
        preload=("of",),
        columns=(OF, *BRIEF),
    )
)
