"""Tests: the same code, quick hashing, no manifest, keys of their own."""

from .base import *  # noqa: F403
from .base import DATABASES, EMBEDDED

SECRET_KEY = "test-only-secret-key-of-at-least-fifty-characters-and-more"
FIELD_KEYS = ["test-only-field-key"]
DIGEST_KEY = "test-only-digest-key"
AUDIT_KEY = "test-only-audit-key"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests that are about limits set them.
LIMITS_A_MINUTE = {}
# Tests that are about second factors switch them on.
SECOND_FACTOR = "off"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405
if EMBEDDED:
    DATABASES["default"]["TEST"] = {"NAME": None}
    DATABASES["jobs"]["TEST"] = {"NAME": None}
