"""Making the ledger of a year: long work, with how far it is, and a file that is kept for a month."""

import tempfile
from pathlib import Path
from uuid import UUID

from django.core.files import File
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as later
from django.utils.translation import override

from core.errors import Refused
from core.jobs import Progress, ResultFile, job_kind, start
from core.models import Branch, Job, User
from reports.ledgers.binding import bind_all, name_of, whole_pdf, zip_of
from reports.ledgers.shelf import kept_volumes

LEDGER = "reports.make_ledger"
FORMS = ("pdf", "zip")


def start_ledger(branch: Branch, year: int, form: str, volume: str, *, by: User) -> Job:
    """Queue the making of a year's ledger as one PDF or as a zip of its volumes; of one `volume` alone where one is named."""
    return start(LEDGER, {"year": year, "form": form, "volume": volume}, by=by, branch=branch)


def ledger_work(branch: Branch, user: User, number: UUID) -> Job | None:
    """The work on a ledger that this user asked for in the branch."""
    return Job.objects.filter(kind=LEDGER, branch_id=branch.pk, user_id=user.pk, public_id=number).first()


@job_kind(LEDGER)
def make_ledger(job: Job, progress: Progress) -> ResultFile:
    branch, asked = Branch.objects.get(pk=job.branch_id), job.params
    volumes = [each for each in kept_volumes(branch) if asked["volume"] in ("", each.key)]
    progress.say(later("Making the pages …"))
    folder = tempfile.TemporaryDirectory(prefix="ledger-")
    try:
        # Ledgers are Chinese, whatever language the page is in.
        with override("zh-hans"):
            bound = list(bind_all(branch, volumes, asked["year"], Path(folder.name), progress.step))
            if not bound:
                raise Refused(_("Nothing is recorded for this year yet."), code="empty_ledger")
            target, name = _put_together(branch, bound, asked, Path(folder.name))
        progress.say(later("The file is ready."))
        return ResultFile(_Lasting(target.open("rb"), folder), name)
    except BaseException:
        folder.cleanup()
        raise


def _put_together(branch: Branch, bound: list, asked: dict, folder: Path) -> tuple[Path, str]:
    name = f"{asked['year']}年工会工作台账"
    if asked["form"] == "zip":
        zip_of(bound, folder / "ledger.zip")
        return folder / "ledger.zip", f"{name}.zip"
    if len(bound) == 1 and asked["volume"]:
        return bound[0].path, f"{name}-{name_of(bound[0].volume)}.pdf"
    whole_pdf(branch, asked["year"], bound, folder / "ledger.pdf")
    return folder / "ledger.pdf", f"{name}.pdf"


class _Lasting(File):
    """An open file that takes its folder away when it is closed."""

    def __init__(self, file, folder: tempfile.TemporaryDirectory) -> None:
        super().__init__(file)
        self._folder = folder

    def close(self) -> None:
        super().close()
        self._folder.cleanup()
