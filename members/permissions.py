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
# Decide on applications for membership, or record what the committee decided.
ADMIT = {"members.admit"}
# Who is in hardship and why, and who is in dispute with whom: those who answer for it, nobody else reads it.
CONFIDENTIAL = {"welfare.read_hardship", "rights.read_cases"}

BY_POSITION = {
    "chair": EVERY_OFFICER
    | RECORDS
    | PROTECTED
    | CONFIDENTIAL
    | APPOINT
    | TRAIL
    | ERASE
    | ADMIT
    | {"congress.handle_motion", "welfare.approve", "welfare.settle", "finance.sign", "disclosure.publish"},
    "vice_chair": EVERY_OFFICER
    | RECORDS
    | CONFIDENTIAL
    | APPOINT
    | ADMIT
    | {"congress.handle_motion", "welfare.approve", "disclosure.publish"},
    "officer": EVERY_OFFICER | RECORDS | PROTECTED | ADMIT | {"congress.handle_motion", "disclosure.publish"},
    "treasurer": EVERY_OFFICER | RECORDS | {"welfare.settle", "finance.keep"},
    "women": EVERY_OFFICER | {"workbook.export"},
    "auditor": EVERY_OFFICER | TRAIL | {"workbook.export"},
    "group_leader": set(),
}


def positions_with(permission: str) -> list[str]:
    """The posts that give a right."""
    return [position for position, rights in BY_POSITION.items() if permission in rights]


def permissions_of(positions) -> set[str]:
    """Everything that holders of these posts together may do."""
    return set().union(*(BY_POSITION[position] for position in positions))
