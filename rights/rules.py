"""Terms of consultation, mediation and contracts, as the rules set them."""

MEDIATION_DAYS = "rights.mediation_days"
OBJECTION_DAYS = "rights.contract_objection_days"
ANSWER_DAYS = "rights.contract_answer_days"
FILING_DAYS = "rights.contract_filing_days"
TERM_YEARS = "rights.contract_term_years"
