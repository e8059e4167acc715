from django.urls import path

from reports import views

app_name = "reports"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:kind>/<str:period>/", views.detail, name="detail"),
    path("<slug:kind>/<str:period>/pdf/", views.pdf, name="pdf"),
    path("<slug:kind>/<str:period>/docx/", views.docx, name="docx"),
    path("<slug:kind>/<str:period>/html/", views.html, name="html"),
]
