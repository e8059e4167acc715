"""The three administrators of an installation, apart from one another: who keeps it, who lets in, who looks on.

三员分立 (GB/T 22239-2019, 安全计算环境): 系统管理员 keeps branches, settings and jobs, and neither records nor rights;
安全管理员 gives the roles, resets passwords and lifts locks; 审计员 reads the logs and writes nothing. They are Django
groups by name alone, without permission rows: what a role may do stands here. Whoever sets an installation up is a
superuser, who may do all of it but delete, and is best switched off afterwards.
"""

from django.contrib.auth.models import Group
from django.db import router

SYSTEM, SECURITY, AUDITOR = "系统管理员", "安全管理员", "审计员"
ROLES = (SYSTEM, SECURITY, AUDITOR)
SEE, ADD, CHANGE = "view", "add", "change"
KEEP = frozenset({SEE, ADD, CHANGE})
LOOK = frozenset({SEE})
EDIT = frozenset({SEE, CHANGE})

# Of each model what each role may do; what is not here is for superusers.
RIGHTS: dict[str, dict[str, frozenset[str]]] = {
    "core.branch": {SYSTEM: KEEP},
    "core.ruleset": {SYSTEM: KEEP},
    "core.livearea": {SYSTEM: KEEP},
    "core.job": {SYSTEM: LOOK},
    "core.user": {SYSTEM: EDIT, SECURITY: EDIT},
    "auth.group": {SECURITY: LOOK},
    "core.auditchain": {AUDITOR: LOOK},
    "core.auditentry": {AUDITOR: LOOK},
    "core.accesslog": {AUDITOR: LOOK},
    "core.exportlog": {AUDITOR: LOOK},
    "admin.logentry": {AUDITOR: LOOK},
}


def roles_of(user) -> frozenset[str]:
    """The administrator's roles of a user, read once a request."""
    if "_admin_roles" not in user.__dict__:
        names = user.groups.filter(name__in=ROLES).values_list("name", flat=True) if user.is_active else ()
        user.__dict__["_admin_roles"] = frozenset(names)
    return user.__dict__["_admin_roles"]


def may(user, operation: str, label: str) -> bool:
    """Whether an administrator may see, add or change rows of a model in the Django admin."""
    if user.is_superuser:
        return user.is_active
    rights = RIGHTS.get(label, {})
    return any(operation in rights.get(role, ()) for role in roles_of(user))


def make_roles(using: str, **kwargs) -> None:
    """Make the three groups where they are missing, after each `migrate`."""
    if router.allow_migrate_model(using, Group):
        for name in ROLES:
            Group.objects.using(using).get_or_create(name=name)
