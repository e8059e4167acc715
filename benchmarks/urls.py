"""The addresses of the house, and the bare views that its pages are measured against."""

from django.urls import include, path

from benchmarks import baselines

urlpatterns = [
    path("bench/bare/", baselines.bare),
    path("bench/table/", baselines.table),
    path("bench/list/", baselines.full_list),
    path("", include("unionhub.urls")),
]
