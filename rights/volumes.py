"""Where contracts, oversight and letters are filed; of disputes nothing leaves the committee."""

from core.volumes import Filed, filed

filed(
    Filed(
        "consultations",
        "contracts",
        ("title", "kind", "offered_on", "signed_on", "passed_on", "filed_on"),
        day="signed_on",
        line=lambda contract: f"签订{contract.title}" if contract.signed_on else "",
    )
)
filed(
    Filed(
        "participations",
        "rights",
        ("project", "matter", "held", "representatives", "opinion", "result"),
        day="held",
        author="representatives",
    )
)
filed(
    Filed(
        "supervision-letters",
        "rights",
        ("kind", "number", "issued_on", "addressee", "matter", "replied_on"),
        day="issued_on",
        number="number",
        papers=("supervision-letter",),
    )
)
