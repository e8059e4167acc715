from .duty import duty
from .enter import enter
from .handing import box_poster, hand_out, poster, screen
from .landing import landing
from .public import check, check_form, detail, feed, post, post_file, posts, search, text, topic, unit
from .settings import audience, code, indexing, settings

__all__ = [
    "audience",
    "box_poster",
    "check",
    "check_form",
    "code",
    "detail",
    "duty",
    "enter",
    "feed",
    "hand_out",
    "indexing",
    "landing",
    "post",
    "post_file",
    "poster",
    "posts",
    "screen",
    "search",
    "settings",
    "text",
    "topic",
    "unit",
]
