"""The program's own log names no address that is a key."""

import logging
import re

TOKEN = re.compile(r"/to/[^/\s]+")


class HideTokens(logging.Filter):
    """Takes the tokens of personal links out of what Django says of refused requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_without_token(said) if isinstance(said, str) else said for said in record.args)
        return True


def _without_token(said: str) -> str:
    return TOKEN.sub("/to/…", said)
