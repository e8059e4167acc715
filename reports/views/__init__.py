from .below import below, below_file
from .drafts import chapter, compare, copy, correct, file, head, move, report, start
from .earlier import earlier, earlier_add, earlier_void
from .ledgers import ledger_file, ledger_start, ledger_volumes, ledger_work_page, ledgers
from .next_plan import next_plan
from .presets import preset_head, preset_keep, preset_void, presets
from .reading import detail, download, index
from .roll_up_files import roll_up_files, roll_up_make, roll_up_read
from .statistics import statistics, statistics_file

__all__ = [
    "below",
    "below_file",
    "chapter",
    "compare",
    "copy",
    "correct",
    "detail",
    "download",
    "earlier",
    "earlier_add",
    "earlier_void",
    "file",
    "head",
    "index",
    "ledger_file",
    "ledger_start",
    "ledger_volumes",
    "ledger_work_page",
    "ledgers",
    "move",
    "next_plan",
    "preset_head",
    "preset_keep",
    "preset_void",
    "presets",
    "report",
    "roll_up_files",
    "roll_up_make",
    "roll_up_read",
    "start",
    "statistics",
    "statistics_file",
]
