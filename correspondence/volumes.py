"""Where what came in and what went out is filed."""

from core.volumes import Filed, filed

filed(
    Filed(
        "incoming",
        "letters",
        ("number", "title", "sender", "received_on", "handler", "reported_on"),
        day="received_on",
        number="number",
        author="sender",
    )
)
filed(
    Filed(
        "letters",
        "letters",
        ("number", "title", "kind", "addressee", "issued_on", "signer"),
        day="issued_on",
        number="number",
        author="signer",
        papers=("letter",),
    )
)
filed(
    Filed(
        "seal-uses",
        "letters",
        ("document", "seal", "copies", "applicant", "approver", "used_on"),
        day="used_on",
        author="approver",
    )
)
