from .access import AccessLog, ExportLog
from .append_only import AppendOnly
from .attachment import Attachment
from .audit import AuditChain, AuditDetail, AuditEntry
from .branch import Branch, User
from .counter import Counter
from .import_batch import ImportBatch
from .job import Job, JobEffect
from .list_columns import ListColumns
from .live_area import LiveArea
from .notice import Notice
from .rules import RuleSet

__all__ = [
    "AccessLog",
    "AppendOnly",
    "Attachment",
    "AuditChain",
    "AuditDetail",
    "AuditEntry",
    "Branch",
    "Counter",
    "ExportLog",
    "ImportBatch",
    "Job",
    "JobEffect",
    "ListColumns",
    "LiveArea",
    "Notice",
    "RuleSet",
    "User",
]
