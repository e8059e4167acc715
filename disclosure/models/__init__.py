from .board import Place, Topic
from .board_post import BoardPost
from .box import BoxLetter, SuggestionBox, SuggestionMessage
from .lasting import Affairs
from .publication import Publication
from .voices import Channel, Contact, Suggestion

__all__ = [
    "Affairs",
    "BoardPost",
    "BoxLetter",
    "Channel",
    "Contact",
    "Place",
    "Publication",
    "Suggestion",
    "SuggestionBox",
    "SuggestionMessage",
    "Topic",
]
