"""One line of JSON for each request and each message, held together by the number of the request; nothing about anybody.

An address may carry a link's token, and a query what somebody searched for: a line names the kind of address instead.
"""

import json
import logging
import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

from core.masking import mask_text

logger = logging.getLogger("unionhub.requests")
_number: ContextVar[str] = ContextVar("request_number", default="")
NUMBER_BYTES = 8


class RequestLogMiddleware:
    """Gives each request a number, tells it in the answer (X-Request-ID), and writes what became of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _number.set(secrets.token_hex(NUMBER_BYTES))
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = _number.get()
            route = request.resolver_match.route if request.resolver_match else ""
            told = {"method": _method(request), "route": route, "status": response.status_code}
            logger.info("request", extra={"told": {**told, "ms": round((time.perf_counter() - began) * 1000)}})
            return response
        finally:
            _number.reset(token)


def _method(request: HttpRequest) -> str:
    """As it was sent, unless somebody made one up."""
    known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
    return request.method if request.method in known else "other"


class JsonFormatter(logging.Formatter):
    """A message as one line of JSON, with the number of the request in which it was written; numbers of people masked."""

    def format(self, message: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(message.created, UTC).isoformat(timespec="milliseconds"),
            "level": message.levelname.lower(),
            "from": message.name,
            "what": mask_text(message.getMessage()),
            **getattr(message, "told", {}),
        }
        if _number.get():
            told["request"] = _number.get()
        if message.exc_info:
            told["fault"] = mask_text(self.formatException(message.exc_info))
        return json.dumps(told, ensure_ascii=False)
