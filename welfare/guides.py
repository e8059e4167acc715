"""Help about the screens of this area: what each is for, how it is done, which rules stand behind it."""

from django.utils.translation import gettext_lazy as _

from core.guides import Guide, guide

guide(
    Guide(
        slug="gifts",
        rank=40,
        title=_("Gifts"),
        purpose=_("Festival and birthday gifts from the decision to the signed list."),
        steps=(
            _(
                "Take a proposal (“Proposed gifts”) or add one; name the festival, the form and the number of the minutes."
            ),
            _("Draw up the list of receivers from the roster: who is left out is named with the reason."),
            _("Submit and approve; then hand out and have the roster signed, by proxy where somebody fetched it."),
            _("Goods, money and vouchers are never added into one sum."),
        ),
        rules=(("welfare.festival_form", _("Festival gifts are things or vouchers for things, never money.")),),
        kinds=("disbursements", "gift-items", "gift-lines", "by-law-rules"),
        views=(
            "welfare:gift_proposed",
            "welfare:gift_list",
            "welfare:gift_signing",
            "welfare:gift_left_over",
            "welfare:stock",
        ),
    )
)

guide(
    Guide(
        slug="visits",
        rank=42,
        title=_("Visits"),
        purpose=_("Visits to the ill, the bereaved, those who marry or retire, with what was given."),
        steps=(
            _("Enter whom, why and when; without a day the month is enough."),
            _("The sum is compared with your by-law. What goes beyond it needs the number of the decision."),
            _("Have it approved by somebody else than who enters it."),
            _("Texts that leave the house name neither the person, nor the relation, nor the sum of a single case."),
        ),
        kinds=("visits",),
        views=("welfare:visit_approve",),
    )
)

guide(
    Guide(
        slug="hardship",
        rank=44,
        title=_("Files of hardship"),
        purpose=_("Confidential files: only who is named as a reader sees them, and every reading is noted."),
        steps=(
            _(
                "Enter the file with the day of application; visit at home, show in the unit, report upward, approval follow as days."
            ),
            _("Name the readers of the file from its page."),
            _("Enter aid as it is given: it is counted from the approval until the case is lifted."),
            _("The sums that speak for or against a level are reckoned beside; the deciding body is the upper union."),
        ),
        kinds=("hardship-cases", "hardship-aids", "hardship-readers", "hardship-sums", "mutual-aid-claims"),
        views=("welfare:aid_approve",),
    )
)
