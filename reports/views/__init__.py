from .below import below, below_file
from .drafts import chapter, compare, copy, correct, file, head, move, report, start
from .earlier import earlier, earlier_add, earlier_void
from .next_plan import next_plan
from .presets import preset_head, preset_keep, preset_void, presets
from .reading import detail, download, index

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
    "move",
    "next_plan",
    "preset_head",
    "preset_keep",
    "preset_void",
    "presets",
    "report",
    "start",
]
