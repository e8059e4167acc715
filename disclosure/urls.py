from django.urls import path

from disclosure import views

app_name = "disclosure"
urlpatterns = [
    path("board/<slug:slug>/box/", views.box, name="box"),
    path("board/<slug:slug>/box/answer/", views.box_answer, name="box_answer"),
    path("desk/<slug:slug>/box/", views.box_desk, name="box_desk"),
    path("desk/<slug:slug>/box/settings/", views.box_settings, name="box_settings"),
    path("desk/<slug:slug>/suggestions/<uuid:public_id>/<slug:action>/", views.suggestion_act, name="suggestion_act"),
    path("desk/<slug:slug>/board/posts/<uuid:public_id>/files/<uuid:file>/", views.post_file, name="post_file"),
]
