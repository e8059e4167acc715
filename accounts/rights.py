"""What each right is called, and in which group it is shown: the words of the page “who may do what”."""

from django.utils.translation import gettext_lazy as _

GROUPS = (
    (
        _("Looking and recording"),
        (
            ("desk.view", _("see the desk and its records")),
            ("reports.view", _("read summaries and plans")),
            ("reports.write", _("write summaries and plans")),
            ("desk.record", _("enter and change records")),
            ("workbook.import", _("bring in Excel sheets")),
            ("workbook.export", _("take out Excel sheets")),
        ),
    ),
    (
        _("Personal data"),
        (
            ("members.see_protected", _("open resident IDs, phones and account numbers, with a reason")),
            ("welfare.read_hardship", _("read files of hardship")),
            ("rights.read_cases", _("read labour disputes")),
            ("core.read_trail", _("read the operation record and the logs")),
            ("members.erase_person", _("erase somebody's personal data")),
        ),
    ),
    (
        _("Decisions"),
        (
            ("members.admit", _("decide on applications for membership")),
            ("congress.handle_motion", _("review and move motions")),
            ("congress.hold_poll", _("hold secret polls")),
            ("congress.run_session", _("run sessions of the congress and their resolutions")),
            ("welfare.approve", _("approve gifts and aid")),
            ("disclosure.answer", _("answer suggestions")),
            ("correspondence.sign", _("sign letters and approve the use of seals")),
            ("disclosure.publish", _("publish, and open the public board")),
            ("reports.finalise", _("make summaries and plans final, and correct them")),
            ("reports.publish", _("publish summaries and plans")),
            ("members.appoint", _("enter posts, let people in")),
        ),
    ),
    (
        _("Money"),
        (
            ("welfare.settle", _("settle gifts and aid")),
            ("finance.keep", _("keep the books")),
            ("finance.sign", _("sign statements of money")),
        ),
    ),
)
LABELS = dict(row for _group, rows in GROUPS for row in rows)
