"""A developer's or an office's own machine: `manage.py` uses this module."""

from .base import *  # noqa: F403
from .base import MEDIA_ROOT, STATIC_ROOT, VAR_DIR, env
from .local_keys import local_key

for folder in (VAR_DIR, STATIC_ROOT, MEDIA_ROOT):
    folder.mkdir(parents=True, exist_ok=True)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or local_key(VAR_DIR, "secret_key")
FIELD_KEYS = env.list("FIELD_KEYS", default=[]) or local_key(VAR_DIR, "field_key").split(",")
DIGEST_KEY = env.str("DIGEST_KEY", default="") or local_key(VAR_DIR, "digest_key")
AUDIT_KEY = env.str("AUDIT_KEY", default="") or local_key(VAR_DIR, "audit_key")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
