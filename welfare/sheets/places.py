"""Convalescence, check-ups and tickets as worksheets: the offers, their places, and who applied and went."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import Choice, Column, Day, Held, Reference, Sheet, Text, Whole, YesNo, sheet
from members.cells import Somebody
from welfare.models import PlacesOffer
from welfare.services import take_application_row

K = PlacesOffer.Kind
OFFER = Column(
    "项目名称",
    "offer",
    Reference(model_label="welfare.PlacesOffer", attr="title"),
    required=True,
    synonyms=("项目", "疗休养名称", "批次"),
    help=_("The title of a recorded offer."),
)

sheet(
    Sheet(
        slug="places-offers",
        title="疗休养和票券",
        model_label="welfare.PlacesOffer",
        order=71,
        key=("kind", "title"),
        purpose=_("Convalescence, check-ups and tickets of which there are only so many places. One row for each."),
        titles=("疗休养", "职工疗休养", "体检安排", "普惠票券"),
        void=void_unused,
        columns=(
            Column(
                "项目类别",
                "kind",
                Choice(
                    choices=K,
                    synonyms={
                        **dict.fromkeys(("疗养", "休养", "职工疗休养"), K.CONVALESCENCE),
                        **dict.fromkeys(("健康体检", "职工体检"), K.CHECK_UP),
                        **dict.fromkeys(("门票", "电影票", "普惠票券", "票", "券"), K.TICKET),
                    },
                ),
                required=True,
                synonyms=("类别",),
            ),
            Column("名称", "title", Text(max_length=120), required=True, synonyms=("项目名称", "项目")),
            Column("时间", "held", Held(), synonyms=("日期", "出行时间", "年度")),
            Column("地点", "where", Text(max_length=100)),
            Column("报名截止日期", "apply_until", Day(), synonyms=("报名截止",)),
        ),
    )
)

sheet(
    Sheet(
        slug="places-quotas",
        title="名额分配",
        model_label="welfare.PlacesQuota",
        order=72,
        key=("offer", "group", "sub_union"),
        purpose=_("How many places of an offer are for which group or sub-union; without either, for everybody else."),
        titles=("疗休养名额", "名额分配表"),
        preload=("offer", "group", "sub_union"),
        columns=(
            OFFER,
            Column("工会小组", "group", Reference(model_label="members.Group"), synonyms=("小组",)),
            Column("分工会", "sub_union", Reference(model_label="members.SubUnion")),
            Column("名额", "places", Whole(), required=True, synonyms=("名额数", "人数")),
        ),
    )
)

sheet(
    Sheet(
        slug="places-applications",
        title="疗休养报名",
        model_label="welfare.PlacesApplication",
        order=73,
        key=("offer", "subject"),
        purpose=_("Who applied for a place, who got one and who went. One row for each person."),
        titles=("疗休养人员名单", "疗休养报名表", "疗休养历年名单", "疗休养名单"),
        preload=("offer", "person"),
        write=take_application_row,
        columns=(
            OFFER,
            Column("姓名", "subject", Somebody(), required=True, synonyms=("职工姓名", "报名人")),
            Column("报名日期", "applied_on", Day(), synonyms=("报名时间", "申请日期")),
            Column("安排日期", "placed_on", Day(), synonyms=("确定日期",)),
            Column("退出日期", "withdrawn_on", Day(), synonyms=("取消日期",)),
            Column("是否成行", "went", YesNo(default=None), synonyms=("已参加", "是否参加")),
        ),
    )
)
