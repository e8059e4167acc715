from .attachment import Attachment
from .audit import AccessLog, AuditChain, AuditDetail, AuditEntry
from .branch import Branch, User
from .import_batch import ImportBatch
from .job import Job, JobEffect
from .list_columns import ListColumns
from .live_area import LiveArea
from .notice import Notice
from .rules import RuleSet

__all__ = [
    "AccessLog",
    "Attachment",
    "AuditChain",
    "AuditDetail",
    "AuditEntry",
    "Branch",
    "ImportBatch",
    "Job",
    "JobEffect",
    "ListColumns",
    "LiveArea",
    "Notice",
    "RuleSet",
    "User",
]
