from django.contrib import admin

from board.models import BoardSetting
from core.admin import ReadOnlyAdmin


@admin.register(BoardSetting)
class BoardSettingAdmin(ReadOnlyAdmin):
    """To be seen here; opened and closed at the desk, where it is recorded who did it."""

    list_display = ["branch", "audience"]
    list_filter = ["audience"]
