"""A served installation: `wsgi.py` uses this module. It refuses to start without its secrets."""

from .base import *  # noqa: F403
from .base import BEHIND_PROXY, LOGGING, choice, env, secret

SECRET_KEY = secret("SECRET_KEY")
FIELD_KEYS = secret("FIELD_KEYS").split(",")
DIGEST_KEY = secret("DIGEST_KEY")
AUDIT_KEY = secret("AUDIT_KEY")
HTTPS = env.bool("HTTPS", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
if HTTPS:
    # Browsers take such a cookie only from this very host, over https.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    LANGUAGE_COOKIE_NAME = "__Host-language"
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31536000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None

# One line of JSON for each request and message on standard error; `plain` for who reads them with the eye.
LOG_FORMAT = choice("LOG_FORMAT", ("json", "plain"))
LOGGING = LOGGING | {
    "formatters": {
        "json": {"()": "core.request_log.JsonFormatter"},
        "plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT, "filters": ["hide_tokens"]},
    },
    # It tells at every start that it is there.
    "loggers": {**LOGGING["loggers"], "pikepdf": {"level": "WARNING"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
