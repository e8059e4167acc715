from .branch import Branch, User

__all__ = ["Branch", "User"]
