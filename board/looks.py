"""In which language and size of type a page of the board is asked for: both stand in its address.

So a page is the same bytes for everybody who asks for that address, and whoever hands it on hands on what they saw.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

CHINESE, ENGLISH = "zh-hans", "en"
LANG, TYPE, LARGE = "lang", "type", "large"


@dataclass(frozen=True)
class Look:
    """Chinese in the usual size where the address says nothing."""

    language: str = CHINESE
    is_large: bool = False

    @classmethod
    def asked_by(cls, query: Mapping[str, str]) -> "Look":
        """What an address asks for; words that mean nothing here are passed over."""
        return cls(ENGLISH if query.get(LANG) == ENGLISH else CHINESE, query.get(TYPE) == LARGE)

    @property
    def words(self) -> dict[str, str]:
        """What an address says to be seen like this; nothing for the usual look."""
        said = {LANG: self.language} if self.language != CHINESE else {}
        return said | ({TYPE: LARGE} if self.is_large else {})

    @property
    def query(self) -> str:
        """To be put behind an address that asks for nothing else."""
        return self.with_words({})

    @property
    def more(self) -> str:
        """To be put behind an address that asks for something already."""
        return f"&{urlencode(self.words)}" if self.words else ""

    def with_words(self, own: Mapping[str, str]) -> str:
        """What stands behind the address of a page that asks for these words of its own as well."""
        said = {**own, **self.words}
        return f"?{urlencode(said)}" if said else ""

    def other_language(self) -> "Look":
        return replace(self, language=CHINESE if self.language == ENGLISH else ENGLISH)

    def other_size(self) -> "Look":
        return replace(self, is_large=not self.is_large)
