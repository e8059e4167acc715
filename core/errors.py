"""How a broken rule is told to the officer who broke it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext


class Refused(Exception):
    """A broken rule: a sentence an officer can act on, and where the rule comes from.

    `message` is a lazy translated sentence with named placeholders for `params`, so that one refusal can be shown in
    any language and stored in none: `stored()` keeps the untranslated sentence, `Refused.restored()` reads it back.
    `code` names the rule for programs and tests; `source` is the law, regulation or by-law behind it. `status` is
    that of the page which tells it where no view has dealt with it.
    """

    status = 400

    def __init__(
        self,
        message: str | Promise,
        *,
        params: Mapping[str, Any] | None = None,
        source: str | Promise = "",
        code: str = "refused",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.params = dict(params or {})
        self.source = source
        self.code = code

    def __str__(self) -> str:
        return str(self.message) % self.params if self.params else str(self.message)

    def stored(self) -> dict[str, Any]:
        """The refusal as plain JSON values, untranslated: for logs and import results that outlive the request."""
        with translation.override(None):
            params = {name: value if isinstance(value, int) else str(value) for name, value in self.params.items()}
            return {"code": self.code, "message": str(self.message), "params": params, "source": str(self.source)}

    @classmethod
    def restored(cls, stored: Mapping[str, Any]) -> Refused:
        """The refusal that `stored()` gave, in the language of the reader."""
        source = gettext(stored["source"]) if stored["source"] else ""
        return cls(gettext(stored["message"]), params=stored["params"], source=source, code=stored["code"])
