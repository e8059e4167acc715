"""Which post may do what: one table, read at every request for the posts that are valid that day."""

SEE_DESK = "desk.view"
EVERY_OFFICER = {SEE_DESK, "reports.view"}
RECORDS = {"workbook.import", "workbook.export", "desk.record"}
# Resident IDs, phones and account numbers in clear.
PROTECTED = {"members.see_protected"}
# Enter posts that give more rights than one's own, and let people in: accounts, codes, personal links.
APPOINT = {"members.appoint"}
# Who did, opened and took away what: the operation record, the log of accesses and that of exports.
TRAIL = {"core.read_trail"}
# Take away for good what says who somebody was.
ERASE = {"members.erase_person"}
# Write summaries and plans; settle them, which freezes what they say.
WRITE, SETTLE = {"reports.write"}, {"reports.finalise", "reports.publish"}
# Decide on applications for membership, or record what the committee decided.
ADMIT = {"members.admit"}
# Move motions; run sessions of the congress and what they resolved; hold secret polls.
CONGRESS = {"congress.handle_motion", "congress.run_session", "congress.hold_poll"}
# Answer suggestions, and talk with whoever sent them.
ANSWER = {"disclosure.answer"}
# Who is in hardship and why, and who is in dispute with whom: those who answer for it, nobody else reads it.
CONFIDENTIAL = {"welfare.read_hardship", "rights.read_cases"}

CHAIR = (
    EVERY_OFFICER
    | RECORDS
    | PROTECTED
    | CONFIDENTIAL
    | APPOINT
    | TRAIL
    | ERASE
    | ADMIT
    | WRITE
    | SETTLE
    | CONGRESS
    | ANSWER
    | {"welfare.approve", "welfare.settle", "finance.sign", "disclosure.publish", "correspondence.sign"}
)
VICE_CHAIR = (
    EVERY_OFFICER
    | RECORDS
    | CONFIDENTIAL
    | APPOINT
    | ADMIT
    | WRITE
    | SETTLE
    | CONGRESS
    | ANSWER
    | {"welfare.approve", "disclosure.publish", "correspondence.sign"}
)
OFFICER = EVERY_OFFICER | RECORDS | PROTECTED | ADMIT | WRITE | CONGRESS | ANSWER | {"disclosure.publish"}
KEEPER = EVERY_OFFICER | RECORDS | {"finance.keep"}
READER = EVERY_OFFICER | {"workbook.export"}

BY_POSITION = {
    "chair": CHAIR,
    "exec_vice_chair": VICE_CHAIR,
    "vice_chair": VICE_CHAIR,
    "officer": OFFICER,
    "organisation": OFFICER | APPOINT,
    # Where a union is too small for a committee the organiser stands in its place.
    "organiser": OFFICER | APPOINT,
    "treasurer": KEEPER | {"welfare.settle"},
    "accountant": KEEPER,
    "cashier": KEEPER,
    "publicity": READER,
    "culture_sports": READER,
    "women": READER,
    "women_chair": READER,
    "welfare": READER,
    "rights": READER,
    "democratic_mgmt": READER,
    "youth": READER,
    "audit_chair": READER | TRAIL,
    "auditor": READER | TRAIL,
    "mediator": set(),
    "sub_union_chair": set(),
    "group_leader": set(),
    "activist": set(),
}
# Posts in the committee that the upper union approves after an election; the audit committee's likewise.
APPROVED_FROM_ABOVE = (
    *("chair", "exec_vice_chair", "vice_chair", "officer", "organisation", "publicity", "culture_sports", "women"),
    *("welfare", "rights", "democratic_mgmt", "treasurer", "youth", "audit_chair", "auditor", "women_chair"),
)
AUDITORS = ("audit_chair", "auditor")
# Whoever leads the union or handles its money: nobody audits themselves.
AUDITED = ("chair", "treasurer", "accountant", "cashier")


def positions_with(permission: str) -> list[str]:
    """The posts that give a right."""
    return [position for position, rights in BY_POSITION.items() if permission in rights]


def permissions_of(positions) -> set[str]:
    """Everything that holders of these posts together may do."""
    return set().union(*(BY_POSITION[position] for position in positions))


def gives_rights(position: str) -> bool:
    """Whether a post gives any right at all."""
    return bool(BY_POSITION[position])
