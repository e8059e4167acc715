"""The page of a file that is being made by a job: how far it is, and once it is there a button to take it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.models import Branch, Job


def file_work_page(
    request: HttpRequest, branch: Branch, job: Job, *, name: Any, about: str, file_url: str
) -> HttpResponse:
    """`name` is what the file is, `about` the address of what it is about, `file_url` where it is taken."""
    context = {"branch": branch, "job": job, "is_over": job.finished_at is not None}
    return render(request, "desk/file_work.html", {**context, "name": name, "about": about, "file_url": file_url})
