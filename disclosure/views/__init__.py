from disclosure.views.box import box, box_answer
from disclosure.views.desk import box_desk, box_settings, suggestion_act
from disclosure.views.posts import post_file

__all__ = ["box", "box_answer", "box_desk", "box_settings", "post_file", "suggestion_act"]
