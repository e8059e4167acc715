"""Where the records of members and organisation are filed."""

from core.volumes import Filed, filed

filed(
    Filed(
        "certificates",
        "organisation",
        ("name", "code", "issued_on", "valid_until", "legal_representative", "issuing_body"),
        number="code",
        author="issuing_body",
    )
)
filed(Filed("terms", "organisation", ("body", "number", "elected_on", "first_day", "last_day", "approval_number")))
filed(Filed("posts", "organisation", ("person", "position", "body", "first_day", "last_day", "approval_number")))
filed(Filed("groups", "organisation", ("name", "sub_union", "formed", "dissolved_on")))
filed(Filed("roster", "organisation", ("name", "number", "sex", "department", "group")))
filed(Filed("applications", "organisation", ("person", "submitted_on", "group_on", "reviewed_on"), day="submitted_on"))
filed(Filed("membership-events", "organisation", ("person", "kind", "on", "other_union", "document"), day="on"))
filed(
    Filed(
        "organisation-changes",
        "organisation",
        ("aspect", "held", "content"),
        day="held",
        line=lambda change: change.content,
    )
)
filed(
    Filed(
        "by-laws",
        "rules",
        ("title", "area", "document_number", "issued_by", "in_force"),
        number="document_number",
        author="issued_by",
    )
)
