"""Which fields of a person say who somebody is, and what is left of each when it is erased: a new field stands in one of the two.

What is kept says nothing of anybody by itself, and past counts rest on it: standing, days on the staff, the place in the
unit, sex. A test asks of every field where it stands.
"""

# What a field says after the erasure; the name gets a placeholder with the beginning of the record's number.
ERASED = {
    "number": "",
    "birth_on": None,
    "id_number": "",
    "id_digest": "",
    "id_mask": "",
    "phone": "",
    "phone_mask": "",
    "id_type": "",
    "ethnic_group": "",
    "political_status": "",
    "education": "",
    "household": "",
    "household_place": "",
    "skill_level": "",
    "is_rural_migrant": None,
    "card_number": "",
    "remark": "",
    "user": None,
    # These follow from the name and the number.
    "search": "",
    "sound": "",
}
NAME = "name"
PLACEHOLDER = "已删除-{number}"
KEPT = {
    *("id", "branch", "public_id", "version", "origin", "import_batch", "rough_days", "created_at", "created_by"),
    *("voided_at", "voided_by", "void_reason", "erased_on"),
    *("sex", "department", "group", "standing", "staff_from", "staff_to", "employment", "employment_form"),
}
