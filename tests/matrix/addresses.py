"""Every address of the house and its kind: one line each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, get_resolver, reverse

from tests.matrix.kinds import KINDS, Kind

THING = "00000000-0000-4000-8000-000000000001"
FOREIGN_THING = "00000000-0000-4000-8000-000000000002"
OUR_TOKEN = "token-of-a-link-of-ours"
# What an address speaks of unless its line says otherwise: everything in the branch `ours` answers to one number.
WORDS = {
    "slug": "ours",
    "public_id": THING,
    "row": THING,
    "kind": "meetings",
    "key": "members.members",
    "area": "congress",
    "action": "file",
    "period": "2024H1",
    "file": THING,
    # The secret of a link that is handed out in the branch `ours`.
    "token": OUR_TOKEN,
}
REPORT = {"kind": "half_year"}
TABLE: dict[str, tuple[str, dict[str, str]]] = {
    "health": ("sign of life", {}),
    "ready": ("sign of life", {}),
    "login": ("door", {}),
    "logout": ("way out", {}),
    "set_language": ("choice of language", {}),
    "members:start": ("beginning", {}),
    "members:wipe": ("end of the demo", {}),
    "members:overview": ("page", {}),
    "members:register": ("register", {}),
    "accounts:account": ("own account", {}),
    "accounts:end_sessions": ("own act", {}),
    "accounts:factor_off": ("own act", {}),
    "accounts:kept": ("own leftover", {}),
    "accounts:enrol": ("own second factor", {}),
    "accounts:second_factor": ("second step", {}),
    "accounts:activate": ("activation", {}),
    "accounts:open_link": ("personal link", {}),
    "accounts:access": ("page of those who let in", {}),
    "accounts:issue": ("letting in", {}),
    "accounts:act": ("letting in", {"action": "end_sessions"}),
    "accounts:link_list": ("page of those who let in", {}),
    "accounts:link_issue": ("form of those who let in", {}),
    "accounts:link_revoke": ("letting in", {}),
    "accounts:rights": ("page", {}),
    "accounts:calendar_feed": ("publishing page", {}),
    "accounts:calendar_feed_issue": ("handing out", {}),
    "accounts:calendar_feed_revoke": ("publishing", {}),
    "board:detail": ("closed board", {}),
    "board:text": ("closed text", {"form": "html"}),
    "board:settings": ("publishing page", {}),
    "board:audience": ("publishing", {}),
    "disclosure:box": ("closed box", {}),
    "disclosure:box_answer": ("closed box", {}),
    "disclosure:box_desk": ("page", {}),
    "disclosure:box_settings": ("form of writing", {}),
    "disclosure:suggestion_act": ("form of writing", {"action": "assign"}),
    "board:code": ("publishing", {}),
    "board:indexing": ("publishing", {}),
    "board:post": ("closed board", {}),
    "board:posts": ("closed board", {}),
    "board:topic": ("closed board", {}),
    "board:search": ("closed board", {}),
    "board:unit": ("closed board", {}),
    "board:feed": ("closed board", {}),
    "board:check_form": ("closed board", {}),
    "board:landing": ("list of open boards", {}),
    "board:duty": ("page", {}),
    "board:post_file": ("closed text", {}),
    "board:check": ("code of a paper", {"code": "AAAA-AAAA"}),
    "board:enter": ("closed entrance", {}),
    "board:hand_out": ("page", {}),
    "board:poster": ("download", {}),
    "board:box_poster": ("own setting", {}),
    "board:screen": ("download", {}),
    "disclosure:post_file": ("publishing", {}),
    "congress:poll_detail": ("page", {}),
    "congress:poll_links": ("move", {}),
    "desk:home": ("way in", {}),
    "desk:branch": ("page", {}),
    "desk:file": ("page", {}),
    "desk:figure": ("page", {}),
    "desk:figure_export": ("download", {}),
    "desk:area": ("page", {}),
    "desk:organisation": ("page", {}),
    "desk:below": ("page", {}),
    "desk:gaps": ("page", {}),
    "desk:search": ("page", {}),
    "desk:guide_list": ("page", {}),
    "desk:guide": ("page", {"topic": "motions"}),
    "desk:below_export": ("download", {}),
    "desk:deadlines": ("page", {}),
    "desk:calendar": ("page", {}),
    "desk:calendar_print": ("download", {}),
    "desk:calendar_move": ("form", {"source": "plan"}),
    "desk:notices": ("page", {}),
    "desk:notices_read": ("own setting", {}),
    "desk:notices_settings": ("own setting", {}),
    "desk:style": ("page", {}),
    "desk:privacy": ("notice", {}),
    "desk:my_home": ("way to oneself", {}),
    "desk:my": ("own page", {}),
    "desk:my_reveal": ("own errand", {}),
    "desk:my_export": ("own errand", {}),
    "members:correction_ask": ("own wish", {}),
    "members:corrections": ("import page", {}),
    "members:correction_answer": ("act", {"action": "accept"}),
    "members:person_erase": ("erasure", {}),
    "desk:retention": ("import page", {}),
    "desk:trail": ("trail", {}),
    "desk:trail_heads": ("proof", {}),
    "desk:trail_verify": ("proof", {}),
    "desk:exports": ("trail", {}),
    "desk:accesses": ("trail", {}),
    "desk:blank_paper": ("download", {"paper": "registration"}),
    "desk:paper": ("download", {"paper": "application"}),
    "desk:pack": ("download", {"pack": "meeting"}),
    "desk:handover": ("page", {}),
    "desk:handover_make": ("own setting", {}),
    "accounts:end_terms": ("form of those who let in", {}),
    "desk:handover_work": ("page of one's own work", {}),
    "desk:handover_file": ("file of one's own work", {}),
    "desk:pack_work": ("page of one's own work", {}),
    "desk:pack_file": ("file of one's own work", {}),
    "congress:counters": ("page", {}),
    "congress:minutes_number": ("act", {}),
    "congress:item_resolve": ("move", {}),
    "congress:tally": ("form", {}),
    "congress:count": ("act", {}),
    "desk:record_list": ("page", {}),
    "desk:record_export": ("download", {}),
    "desk:record_create": ("form", {}),
    "desk:record_detail": ("page", {}),
    "desk:record_edit": ("form", {}),
    "desk:record_reveal": ("reveal", {}),
    "desk:record_void": ("act", {}),
    "desk:record_paper": ("act", {}),
    "desk:record_move": ("move", {"kind": "motions"}),
    "activities:plan": ("page", {}),
    "activities:plan_mark": ("act with a form", {}),
    "gatherings:my_sign_up": ("own wish", {}),
    "gatherings:my_cancel": ("own wish", {}),
    "gatherings:notice": ("page that may stay empty", {}),
    "gatherings:sign_ups": ("page with a form", {}),
    "gatherings:sign_up_list": ("form", {}),
    "gatherings:sign_up_cancel": ("act", {}),
    "gatherings:personal_links": ("form", {}),
    "gatherings:hand_out": ("import download", {"action": "sign-up"}),
    "gatherings:check_in": ("page", {}),
    "gatherings:check_in_mark": ("act with a form", {}),
    "gatherings:check_in_undo": ("act", {}),
    "gatherings:check_in_all": ("form that may stay empty", {}),
    "gatherings:check_in_numbers": ("act", {}),
    "gatherings:photos": ("page with a form", {}),
    "gatherings:photo_change": ("act", {}),
    "gatherings:brief_create": ("form", {}),
    "gatherings:brief": ("form", {}),
    "congress:motion_grid": ("form", {}),
    "congress:motion_rules": ("form of writing", {}),
    "congress:motion_statistics": ("page", {}),
    "congress:motion_links": ("form of writing", {}),
    "congress:motion_act": ("form of writing", {"action": "assign"}),
    "activities:ladders": ("page", {}),
    "activities:campaign": ("page", {}),
    "activities:campaign_scores": ("form", {}),
    "activities:campaign_checklist": ("act", {}),
    "welfare:gift_list": ("form", {}),
    "welfare:gift_proposed": ("form", {}),
    "welfare:examples": ("form", {}),
    # Without lines there is nothing that could be filled in wrongly but the day.
    "welfare:gift_signing": ("form", {}),
    "welfare:gift_left_over": ("form", {}),
    "welfare:places_queue": ("page", {}),
    "welfare:places_give": ("act", {}),
    "welfare:stock": ("page", {}),
    "welfare:scheme_insure": ("form", {}),
    "welfare:scheme_renew": ("form", {}),
    "welfare:visit_approve": ("approval", {}),
    "welfare:aid_approve": ("approval of a file's aid", {}),
    "finance:dues": ("page", {}),
    "finance:budget": ("page", {}),
    "finance:chart_codes": ("form", {}),
    "finance:close_month": ("form of the books", {}),
    "finance:entries_sort": ("form of the books that may stay empty", {}),
    "finance:remake_statement": ("act of the books", {}),
    "finance:entry_correct": ("form of the books", {}),
    "correspondence:letter_kinds": ("import page", {}),
    "correspondence:letter_new": ("form", {"draft": "request"}),
    "correspondence:letter_text": ("form", {}),
    "correspondence:letter_act": ("form", {"action": "issue"}),
    "correspondence:incoming_act": ("form", {"action": "assign"}),
    "correspondence:seal_act": ("form", {"action": "use"}),
    "workbook:quick_fill": ("questions", {}),
    "workbook:last_summary": ("form", {}),
    "workbook:index": ("page", {}),
    "workbook:look": ("import form", {}),
    "workbook:upload_detail": ("import page", {}),
    "workbook:decide": ("act", {}),
    "workbook:store": ("act", {}),
    "workbook:rest": ("import download", {}),
    "workbook:drop": ("act", {}),
    "workbook:work": ("import page", {}),
    "workbook:call_off": ("act", {}),
    "workbook:import_detail": ("import page", {}),
    "workbook:undo": ("act", {}),
    "workbook:template": ("page", {}),
    "workbook:export": ("download", {}),
    "workbook:made_workbook": ("download of who asked for it", {}),
    "reports:index": ("page", {}),
    "reports:detail": ("page", REPORT),
    "reports:download": ("download", {"form": "html"} | REPORT),
    "reports:statistics": ("page", {}),
    "reports:statistics_file": ("download", {"form": "xlsx"}),
    "reports:start": ("move", {}),
    "reports:report": ("page", {}),
    "reports:chapter": ("writing", {"key": "lead"}),
    "reports:compare": ("move", {}),
    "reports:move": ("move", {"action": "submit"}),
    "reports:correct": ("move", {}),
    "reports:head": ("form of writing", {}),
    "reports:below": ("page", {"period": "2024H1"}),
    "reports:roll_up_files": ("page", {"period": "2024H1"}),
    "reports:roll_up_make": ("download", {"period": "2024H1"}),
    "reports:roll_up_read": ("question", {"period": "2024H1"}),
    "reports:below_file": ("download", {"period": "2024H1", "form": "html"}),
    "reports:ledgers": ("page", {}),
    "reports:ledger_volumes": ("form of writing", {}),
    "reports:ledger_start": ("own setting", {}),
    "reports:ledger_work": ("page of one's own work", {}),
    "reports:ledger_file": ("file of one's own work", {}),
    "reports:presets": ("page", {}),
    "reports:preset_keep": ("form of writing", {}),
    "reports:preset_head": ("move", {}),
    "reports:preset_void": ("move", {}),
    "reports:next_plan": ("form", {}),
    "reports:earlier": ("page", {}),
    "reports:earlier_add": ("act of writing", {}),
    "reports:earlier_void": ("move", {}),
    "reports:copy": ("move", {}),
    "reports:file": ("download", {"form": "html"}),
    "admin_door": ("side door", {}),
    "admin_password": ("side path", {}),
    # Of the Django admin, which rules itself, its door and one list.
    "admin:index": ("installation", {}),
    "admin:congress_meeting_changelist": ("installation", {}),
}
METHODS = ("get", "post", "put")
CELLS = [(name, method) for name in TABLE for method in METHODS]


@dataclass(frozen=True)
class Pattern:
    """One pattern of the resolver: its name with its namespace, its whole route, and what the route asks for."""

    name: str
    route: str
    arguments: frozenset[str]


def patterns(inside: Any = None, namespace: str = "", route: str = "", asked: frozenset = frozenset()):
    """Every pattern of the house but those of the Django admin."""
    return list(_patterns(inside or get_resolver(), namespace, route, asked))


def _patterns(resolver, namespace: str, route: str, asked: frozenset) -> Iterator[Pattern]:
    for item in resolver.url_patterns:
        here, arguments = f"{route}{item.pattern}", asked | set(item.pattern.converters)
        if isinstance(item, URLPattern):
            yield Pattern(f"{namespace}{item.name}", here, arguments)
        elif item.namespace != "admin":
            inner = f"{namespace}{item.namespace}:" if item.namespace else namespace
            yield from _patterns(item, inner, here, arguments)


ARGUMENTS = {pattern.name: pattern.arguments for pattern in patterns()}


def kind_of(name: str) -> Kind:
    return KINDS[TABLE[name][0]]


def path_of(name: str, **over: str) -> str:
    """The address of that name about the things of the branch `ours`, unless told otherwise."""
    words = WORDS | TABLE[name][1] | over
    return reverse(name, kwargs={word: words[word] for word in ARGUMENTS.get(name, ())})
