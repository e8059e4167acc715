from django.urls import path

from finance import views

app_name = "finance"
urlpatterns = [
    path("dues/", views.dues, name="dues"),
    path("budget/", views.budget, name="budget"),
    path("chart/", views.chart_codes, name="chart_codes"),
    path("close/", views.close_month, name="close_month"),
    path("sort/", views.entries_sort, name="entries_sort"),
    path("statements/<uuid:public_id>/remake/", views.remake_statement, name="remake_statement"),
    path("entries/<uuid:public_id>/correct/", views.entry_correct, name="entry_correct"),
]
