"""Everything an installation is made of, read from the environment with safe defaults.

Production is this module plus variables; `dev` and `test` only loosen or quicken it.
"""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

VERSION = "0.9.0"
BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

DEBUG = False
# `make run` on an office machine: plain http on the local address, demo accounts offered.
DEMO = env.bool("UNIONHUB_DEMO", default=False)
VAR_DIR = Path(env.str("UNIONHUB_VAR", default=str(BASE_DIR / "var")))


def secret(name: str, default: str | None = None) -> str:
    """The secret called `name`, from the variable or from the file that `<name>_FILE` points to."""
    path = env.str(f"{name}_FILE", default="")
    value = Path(path).read_text().strip() if path else env.str(name, default=default or "")
    if not value:
        raise ImproperlyConfigured(f"Set {name} (or {name}_FILE): it has no safe default.")
    return value


def passphrase(name: str) -> str:
    """The passphrase called `name`, from the variable or its file; empty when none is set, refused when it is short."""
    path = env.str(f"{name}_FILE", default="")
    value = Path(path).read_text().strip() if path else env.str(name, default="")
    if value and len(value) < 12:
        raise ImproperlyConfigured(f"{name} needs 12 characters or more.")
    return value


def choice(name: str, among: tuple[str, ...]) -> str:
    """The variable called `name`, one of these words; the first of them when it is not set."""
    value = env.str(name, default=among[0])
    if value not in among:
        raise ImproperlyConfigured(f"{name} is one of {', '.join(among)}, not {value!r}.")
    return value


# As long as this file is there, everybody is told that the house is closed for a while: `manage.py maintenance on`.
MAINTENANCE_FILE = VAR_DIR / "maintenance"

INSTALLED_APPS = [
    "core",
    "members",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    # After what it builds upon, some of whose tables it takes out of the administration.
    "accounts",
    "gatherings",
    "disclosure",
    "finance",
    "correspondence",
    "activities",
    "congress",
    "welfare",
    "rights",
    "workbook",
    "reports",
    "board",
    "desk",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "core.request_log.RequestLogMiddleware",
    "core.middleware.ProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "core.middleware.MaintenanceMiddleware",
    "accounts.middleware.NoStoreMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "accounts.middleware.AdmissionMiddleware",
    "accounts.middleware.DoorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.middleware.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "unionhub.urls"
WSGI_APPLICATION = "unionhub.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
# Widgets of ours find their templates beside all others.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'unionhub.sqlite3'}")}
EMBEDDED = DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
if EMBEDDED:
    # IMMEDIATE makes racing writers wait for one another instead of failing half way.
    sqlite_options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    DATABASES["default"]["OPTIONS"] = sqlite_options
    # Progress of a job stays visible while the main file is being written.
    jobs_path = str(DATABASES["default"]["NAME"]).replace(".sqlite3", "") + "-jobs.sqlite3"
    DATABASES["jobs"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": jobs_path, "OPTIONS": sqlite_options}
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["jobs"] = dict(DATABASES["default"])
DATABASE_ROUTERS = ["core.routers.JobsRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# How often one asker may want them within a minute; without an entry, as often as they like (core/limits.py).
LIMITS_A_MINUTE = {
    "files": env.int("FILES_A_MINUTE", default=30),
    "search": env.int("SEARCHES_A_MINUTE", default=120),
    "sign_up": env.int("SIGN_UPS_A_MINUTE", default=60),
    "feed": env.int("FEEDS_A_MINUTE", default=30),
    "unit_code": env.int("UNIT_CODES_A_MINUTE", default=20),
}
# How often an hour somebody (by address) and everybody together may write to the suggestion box of a branch, and try
# codes of receipts; and the seconds that a form must have been looked at before it is sent.
BOX_AN_HOUR = {
    "one": env.int("BOX_OF_ONE_AN_HOUR", default=10),
    "all": env.int("BOX_OF_ALL_AN_HOUR", default=120),
    "codes": env.int("BOX_CODES_AN_HOUR", default=30),
}
BOX_SECONDS = 3
CACHES = {
    "default": env.cache_url("CACHE_URL", default="locmemcache://"),
    # What each process has before it asks the other; a hundred pages of 200 kB at most.
    "near": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "near",
        "OPTIONS": {"MAX_ENTRIES": 100},
    },
}

AUTH_USER_MODEL = "core.User"
AUTHENTICATION_BACKENDS = [
    "accounts.lockout.LockoutBackend",
    "django.contrib.auth.backends.ModelBackend",
    "members.backends.PostBackend",
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# ASVS: length and no rotation. 等保: kinds of characters, a history, and a new one every 90 days.
PASSWORD_POLICY = choice("PASSWORD_POLICY", ("asvs", "dengbao"))
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "accounts.validators.UsualWordsValidator"},
    {"NAME": "accounts.validators.OwnFactsValidator"},
    {"NAME": "accounts.validators.KindsOfCharactersValidator"},
    {"NAME": "accounts.validators.HistoryValidator"},
]
# Who must show a second factor. The demo's accounts are made up, and so is whom they would keep out.
SECOND_FACTOR = "off" if DEMO else choice("SECOND_FACTOR", ("admins", "officers", "off"))
OTP_TOTP_ISSUER = "unionhub"

# How long a printed code opens an account for the first time, and how long one sets a new password.
ACTIVATION_DAYS = env.int("ACTIVATION_DAYS", default=14)
RESET_MINUTES = env.int("RESET_MINUTES", default=60)

# Five wrong passwords for one name from one address close that pair for half an hour.
AXES_HANDLER = "accounts.lockout.LockoutHandler"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=30)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "accounts.lockout.hidden_name"
AXES_CLIENT_IP_CALLABLE = "accounts.lockout.address_of"
AXES_LOCKOUT_CALLABLE = "accounts.lockout.locked_response"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False

# Reminders go by mail as well where a server is named: smtp+tls://name:password@mail.example.cn:587
MAIL_NOTICES = bool(env.str("EMAIL_URL", default=""))
vars().update(env.email_url("EMAIL_URL", default="dummymail://"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="unionhub@localhost")

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR_DIR / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A list of some thousands of people is ticked on one page.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 6000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
# Without an act for so long, and at the latest after so many hours, one logs in again.
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=30)
SESSION_IDLE_MINUTES_OFFICERS = env.int("SESSION_IDLE_MINUTES_OFFICERS", default=15)
SESSION_HOURS = env.int("SESSION_HOURS", default=12)
SESSION_COOKIE_AGE = SESSION_HOURS * 3600
# Whether a proxy of the house stands before this server and says whose request it hands on.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"hide_tokens": {"()": "accounts.logs.HideTokens"}},
    "loggers": {"django.request": {"filters": ["hide_tokens"]}},
}

# What backups are sealed with; without one none is made.
BACKUP_PASSPHRASE = passphrase("UNIONHUB_BACKUP_PASSPHRASE")

# A folder with the office's own 仿宋_GB2312, 楷体_GB2312, 方正小标宋简体: they go before the free ones.
FONT_DIR = env.str("UNIONHUB_FONT_DIR", default="")
