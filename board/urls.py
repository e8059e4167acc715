from django.urls import path

from board import views

app_name = "board"
urlpatterns = [
    path("board/<slug:slug>/", views.detail, name="detail"),
    path("board/<slug:slug>/texts/<uuid:public_id>/<slug:form>/", views.text, name="text"),
    path("desk/<slug:slug>/board/", views.settings, name="settings"),
    path("desk/<slug:slug>/board/audience/", views.audience, name="audience"),
]
