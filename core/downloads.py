"""Handing stored files out. Whoever calls this has checked the right to see the record they belong to."""

from django.core.files.storage import default_storage
from django.http import FileResponse

from core.models import Attachment, Job


def attachment_response(attachment: Attachment, *, inline: bool = False) -> FileResponse:
    """The file as a download; a picture may be shown in the page instead. Whatever it holds, it cannot act."""
    return _response(
        attachment.path, attachment.download_name, attachment.content_type, inline=inline and attachment.is_picture
    )


def result_response(job: Job) -> FileResponse:
    """The result file of a finished job."""
    return _response(job.result_path, job.result_name, "application/octet-stream", inline=False)


def result_content(job: Job) -> bytes:
    """The bytes of that file, to be noted before they leave. Raises FileNotFoundError."""
    with default_storage.open(job.result_path) as file:
        return file.read()


def _response(path: str, name: str, content_type: str, *, inline: bool) -> FileResponse:
    file = default_storage.open(path)
    response = FileResponse(file, as_attachment=not inline, filename=name, content_type=content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; img-src 'self'"
    response["Cache-Control"] = "private, no-store"
    return response
