from .polls import poll_detail, poll_links

__all__ = ["poll_detail", "poll_links"]
