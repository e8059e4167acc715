from .board import Place, Topic
from .lasting import Affairs
from .publication import Publication
from .voices import Channel, Contact, Suggestion

__all__ = ["Affairs", "Channel", "Contact", "Place", "Publication", "Suggestion", "Topic"]
