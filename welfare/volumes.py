"""Where gifts, goods and mutual aid are filed: never who was ill or in need."""

from core.volumes import Filed, filed

filed(
    Filed(
        "by-law-rules",
        "rules",
        ("by_law", "benefit", "basis", "cap", "times", "form"),
    )
)
filed(
    Filed(
        "disbursements",
        "care",
        ("title", "issued", "people", "amount", "minutes_number", "voucher_number"),
        day="issued",
        number="minutes_number",
        author="approved_by_name",
    )
)
# Whom a visit was for stays in the desk: an illness is nobody's business.
filed(Filed("visits", "care", ("kind", "visited", "amount", "goods"), day="visited"))
filed(
    Filed(
        "donations",
        "care",
        ("title", "organiser", "held", "donors", "amount", "receipt_number"),
        day="held",
        number="receipt_number",
        author="organiser",
        line=lambda donation: f"组织{donation.title}",
    )
)
filed(Filed("mutual-aid", "care", ("name", "provider", "first_day", "last_day", "insured"), day="first_day"))
filed(Filed("places-offers", "care", ("kind", "title", "held", "where"), day="held"))
filed(
    Filed(
        "protective-goods",
        "safety",
        ("title", "item", "quantity", "amount", "recipients", "issued"),
        day="issued",
    )
)
