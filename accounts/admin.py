from django.contrib import admin
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import ActivationCode, PersonalLink
from core.admin import ReadOnlyAdmin

# A second factor is set up by its owner and taken off by a service, never edited here.
admin.site.unregister(TOTPDevice)


@admin.register(ActivationCode)
class ActivationCodeAdmin(ReadOnlyAdmin):
    list_display = ["person", "branch", "created_at", "created_by", "expires_at", "used_at", "revoked_at"]
    list_filter = ["branch"]
    list_select_related = ["person", "branch", "created_by"]
    exclude = ["digest"]


@admin.register(PersonalLink)
class PersonalLinkAdmin(ReadOnlyAdmin):
    list_display = ["purpose", "person", "branch", "created_at", "created_by", "expires_at", "used_at", "revoked_at"]
    list_filter = ["branch", "purpose"]
    list_select_related = ["person", "branch", "created_by"]
    exclude = ["digest"]
