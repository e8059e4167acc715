from django.urls import path

from board import views

app_name = "board"
BOARD, DESK = "board/<slug:slug>/", "desk/<slug:slug>/board/"
urlpatterns = [
    path(BOARD, views.detail, name="detail"),
    path("board/", views.landing, name="landing"),
    path(f"{BOARD}posts/", views.posts, name="posts"),
    path(f"{BOARD}topics/<uuid:public_id>/", views.topic, name="topic"),
    path(f"{BOARD}search/", views.search, name="search"),
    path(f"{BOARD}feed/", views.feed, name="feed"),
    path(f"{BOARD}unit/", views.unit, name="unit"),
    path(f"{BOARD}check/", views.check_form, name="check_form"),
    path(f"{BOARD}posts/<uuid:public_id>/", views.post, name="post"),
    path(f"{BOARD}posts/<uuid:public_id>/files/<uuid:file>/", views.post_file, name="post_file"),
    path(f"{BOARD}check/<str:code>/", views.check, name="check"),
    path(f"{BOARD}enter/", views.enter, name="enter"),
    path(f"{BOARD}texts/<uuid:public_id>/<slug:form>/", views.text, name="text"),
    path(DESK, views.settings, name="settings"),
    path(f"{DESK}audience/", views.audience, name="audience"),
    path(f"{DESK}code/", views.code, name="code"),
    path(f"{DESK}indexing/", views.indexing, name="indexing"),
    path(f"{DESK}duty/", views.duty, name="duty"),
    path(f"{DESK}screen/", views.screen, name="screen"),
    path(f"{DESK}box/poster/", views.box_poster, name="box_poster"),
    path(f"{DESK}posts/<uuid:public_id>/", views.hand_out, name="hand_out"),
    path(f"{DESK}posts/<uuid:public_id>/poster/", views.poster, name="poster"),
]
