"""Consents as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Sheet, Text, YesNo, sheet
from members.cells import PERSON
from members.models import Consent

P = Consent.Purpose
sheet(
    Sheet(
        slug="consents",
        kept="members.consents_kept",
        title="个人信息同意书",
        model_label="members.Consent",
        order=21,
        key=("person", "purpose", "given_on"),
        purpose=_(
            "Separate consents: to which use of their data somebody agreed, when, and when they withdrew it. Publishing "
            "a full name and keeping sensitive data ask for one."
        ),
        titles=("个人信息授权", "单独同意"),
        preload=("person",),
        columns=(
            Column("姓名", "person", PERSON, required=True),
            Column(
                "同意事项",
                "purpose",
                Choice(
                    choices=P,
                    synonyms={"公示姓名": P.PUBLISH, "公开姓名": P.PUBLISH, "银行卡": P.BANK, "子女信息": P.CHILDREN},
                ),
                required=True,
                synonyms=("授权事项",),
            ),
            Column(
                "告知书版本", "text_version", Text(max_length=20), help=_("Of the notice that was read out or signed.")
            ),
            Column("同意日期", "given_on", Day(), required=True, synonyms=("授权日期", "签署日期")),
            Column("同意方式", "how", Choice(choices=Consent.How, default=Consent.How.PAPER)),
            Column(
                "监护人同意",
                "by_guardian",
                YesNo(),
                help=_(
                    "For children under 14 a parent or guardian agrees (Personal Information Protection Law, article 31)."
                ),
            ),
            Column("撤回日期", "withdrawn_on", Day(), help=_("From this day on it holds no more.")),
        ),
    )
)
