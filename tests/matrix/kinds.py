"""What an address answers, by its kind and by how the asker stands to the branch.

Nobody logged in is led to the login (302); what is not one's branch is not found (404); in one's own branch a right
that is lacking is told (403), to a member without a post as well; a method that the address does not know is refused (405).
"""

from dataclasses import dataclass, field

from tests.matrix.roles import ANONYMOUS, MEMBER, OUTSIDE, READER, STANDING, WRITER

DONE, LOGIN, UNKNOWN, FORBIDDEN, WRONG_METHOD, UNFIT = 200, 302, 404, 403, 405, 422
LED_ON = 302
Answers = dict[str, int]


def inside(*, reader: int, writer: int) -> Answers:
    """For those of the branch; everybody else is kept out."""
    return {ANONYMOUS: LOGIN, OUTSIDE: UNKNOWN, MEMBER: FORBIDDEN, READER: reader, WRITER: writer}


def anybody(answer: int, *, anonymous: int | None = None) -> Answers:
    """The same for all who are logged in; for others too, unless they are told otherwise."""
    return dict.fromkeys((OUTSIDE, MEMBER, READER, WRITER), answer) | {
        ANONYMOUS: answer if anonymous is None else anonymous
    }


REFUSED = anybody(WRONG_METHOD, anonymous=LOGIN)
REFUSED_TO_ALL = anybody(WRONG_METHOD)
LOGGED_IN_GOES_ON = anybody(LED_ON, anonymous=WRONG_METHOD)
FOR_WRITERS = inside(reader=FORBIDDEN, writer=DONE)


@dataclass(frozen=True)
class Kind:
    """The answers to GET, POST and PUT; `unlike` are roles that fare otherwise than those who stand like them."""

    get: Answers
    post: Answers
    put: Answers = field(default_factory=lambda: REFUSED)
    unlike: dict[tuple[str, str], int] = field(default_factory=dict)

    def answer(self, method: str, role: str) -> int:
        return self.unlike.get((method, role), getattr(self, method)[STANDING[role]])


# Keeping the books gives no right to publish or to move motions.
BOOK_KEEPERS = ("treasurer", "accountant")
NOT_TO_SEE = dict.fromkeys((("get", role) for role in BOOK_KEEPERS), FORBIDDEN)
NOT_TO_DO = dict.fromkeys((("post", role) for role in BOOK_KEEPERS), FORBIDDEN)
# Recording gives no right to let people in.
NOT_THEIRS = {(method, role): FORBIDDEN for method in ("get", "post") for role in ("officer", *BOOK_KEEPERS)}
NOT_THEIRS_TO_SEE = {cell: answer for cell, answer in NOT_THEIRS.items() if cell[0] == "get"}
NOT_THEIRS_TO_DO = {cell: answer for cell, answer in NOT_THEIRS.items() if cell[0] == "post"}
# The books are kept by those who keep them; whoever records otherwise, and the chair who signs, does not.
NO_KEEPERS = {(method, role): FORBIDDEN for method in ("get", "post") for role in ("officer", "organisation", "chair")}
OWN = anybody(DONE, anonymous=LOGIN)


def not_ours(method: str) -> dict[tuple[str, str], int]:
    return {(method, role): UNKNOWN for role in ("stranger", "upper", "admin")}


FOR_TRAIL = inside(reader=FORBIDDEN, writer=FORBIDDEN)


def trail_of(method: str) -> dict[tuple[str, str], int]:
    return {(method, role): DONE for role in ("chair", "auditor", "admin")}


NO_SUCH = anybody(UNKNOWN)
STAFF = {("get", "admin"): DONE, ("post", "admin"): DONE, ("put", "admin"): DONE}
KINDS = {
    # Public: whoever comes by is answered.
    "sign of life": Kind(get=anybody(DONE), post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    "door": Kind(get=anybody(LED_ON, anonymous=DONE), post=anybody(LED_ON, anonymous=UNFIT), put=LOGGED_IN_GOES_ON),
    "choice of language": Kind(get=anybody(DONE), post=anybody(LED_ON), put=REFUSED_TO_ALL),
    "way out": Kind(get=REFUSED_TO_ALL, post=anybody(LED_ON), put=REFUSED_TO_ALL),
    "activation": Kind(get=anybody(DONE), post=anybody(UNFIT), put=REFUSED_TO_ALL),
    # Its token opens it for everybody; the form in its page lets act.
    "personal link": Kind(get=anybody(DONE), post=anybody(FORBIDDEN), put=REFUSED_TO_ALL),
    # For those who stand between the two steps of the login; everybody else is led to where they belong.
    "second step": Kind(get=anybody(LED_ON), post=anybody(LED_ON), put=REFUSED_TO_ALL),
    "own second factor": Kind(
        get=anybody(DONE, anonymous=LOGIN), post=anybody(UNFIT, anonymous=LOGIN), put=REFUSED_TO_ALL
    ),
    # To the login for whoever is not logged in, closed to whoever is no administrator.
    "side door": Kind(
        get=anybody(FORBIDDEN, anonymous=LOGIN),
        post=REFUSED_TO_ALL,
        put=REFUSED_TO_ALL,
        unlike={("get", "admin"): LED_ON},
    ),
    # For everybody who is logged in.
    "side path": Kind(get=anybody(LED_ON, anonymous=LOGIN), post=REFUSED),
    "own act": Kind(get=REFUSED, post=anybody(LED_ON, anonymous=LOGIN)),
    # Nothing waits there, so it leads on.
    "own leftover": Kind(get=anybody(LED_ON, anonymous=LOGIN), post=anybody(LED_ON, anonymous=LOGIN)),
    # Leads to the branch of one's post; who has none to their own page.
    "way in": Kind(get=anybody(LED_ON, anonymous=LOGIN), post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    "own account": Kind(get=anybody(DONE, anonymous=LOGIN), post=anybody(UNFIT, anonymous=LOGIN)),
    # There is neither an installation to begin nor a demo to wipe out.
    "beginning": Kind(get=NO_SUCH, post=NO_SUCH, put=REFUSED_TO_ALL),
    "end of the demo": Kind(get=anybody(FORBIDDEN, anonymous=LOGIN), post=anybody(FORBIDDEN, anonymous=LOGIN)),
    # Of one branch.
    "closed board": Kind(
        get=inside(reader=DONE, writer=DONE) | {ANONYMOUS: UNKNOWN, MEMBER: UNKNOWN},
        post=REFUSED_TO_ALL,
        put=REFUSED_TO_ALL,
    ),
    # Nothing is published in the world of these tests: to everybody as if it did not exist.
    "closed text": Kind(get=NO_SUCH, post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    # Beside a closed board stands nothing, whoever asks.
    "closed box": Kind(get=NO_SUCH, post=NO_SUCH, put=REFUSED_TO_ALL),
    "list of open boards": Kind(get=anybody(DONE), post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    # Closed, it is not there; whoever works at the desk is told that no paper has the code.
    "code of a paper": Kind(get=NO_SUCH, post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    "closed entrance": Kind(get=NO_SUCH, post=NO_SUCH, put=REFUSED_TO_ALL),
    "questions": Kind(get=FOR_WRITERS, post=FOR_WRITERS),
    "publishing page": Kind(get=FOR_WRITERS, post=REFUSED, unlike=NOT_TO_SEE),
    "publishing": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike=NOT_TO_DO),
    # Shown once and only there, so the answer is the page itself.
    "handing out": Kind(get=REFUSED, post=FOR_WRITERS, unlike=NOT_TO_DO),
    "page of those who let in": Kind(get=FOR_WRITERS, post=REFUSED, unlike=NOT_THEIRS_TO_SEE),
    "form of those who let in": Kind(get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=UNFIT), unlike=NOT_THEIRS),
    "letting in": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike=NOT_THEIRS_TO_DO),
    "form of the books": Kind(get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=UNFIT), unlike=NO_KEEPERS),
    "form of the books that may stay empty": Kind(
        get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike=NO_KEEPERS
    ),
    "act of the books": Kind(
        get=REFUSED,
        post=inside(reader=FORBIDDEN, writer=LED_ON),
        unlike={cell: answer for cell, answer in NO_KEEPERS.items() if cell[0] == "post"},
    ),
    # Recording, and keeping the books, give no right to approve.
    "approval": Kind(
        get=REFUSED,
        post=inside(reader=FORBIDDEN, writer=LED_ON),
        unlike=NOT_THEIRS_TO_DO | {("post", "organisation"): FORBIDDEN},
    ),
    # The same; to an administrator, whom nobody named its reader, the file does not exist.
    "approval of a file's aid": Kind(
        get=REFUSED,
        post=inside(reader=FORBIDDEN, writer=LED_ON),
        unlike=NOT_THEIRS_TO_DO | {("post", "organisation"): FORBIDDEN, ("post", "admin"): UNKNOWN},
    ),
    "page": Kind(get=inside(reader=DONE, writer=DONE), post=REFUSED),
    "download": Kind(get=REFUSED, post=inside(reader=DONE, writer=DONE)),
    # Asks with files, which are shown and not stored.
    "question": Kind(get=REFUSED, post=inside(reader=UNFIT, writer=UNFIT)),
    # Made for one person: nobody else finds it.
    "download of who asked for it": Kind(get=REFUSED, post=inside(reader=UNKNOWN, writer=UNKNOWN)),
    # Somebody else's work: to everybody but them as if it did not exist.
    "page of one's own work": Kind(get=inside(reader=UNKNOWN, writer=UNKNOWN), post=REFUSED),
    "file of one's own work": Kind(get=REFUSED, post=inside(reader=UNKNOWN, writer=UNKNOWN)),
    # Every number in full: for those who may see them.
    # With whole numbers; without a purpose it leads back.
    "register": Kind(
        get=REFUSED,
        post=inside(reader=FORBIDDEN, writer=LED_ON),
        unlike=NOT_TO_DO,
    ),
    "form": Kind(get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=UNFIT)),
    "act": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=LED_ON)),
    "act with a form": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=UNFIT)),
    # What everybody of the desk reads, and those who record fill in.
    "page with a form": Kind(get=inside(reader=DONE, writer=DONE), post=inside(reader=FORBIDDEN, writer=UNFIT)),
    "page that may stay empty": Kind(
        get=inside(reader=DONE, writer=DONE), post=inside(reader=FORBIDDEN, writer=LED_ON)
    ),
    "form that may stay empty": Kind(get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=LED_ON)),
    # What everybody of the branch settles for themselves.
    "own setting": Kind(get=REFUSED, post=inside(reader=LED_ON, writer=LED_ON)),
    # The table of states says who; keeping the books gives no right to move motions.
    "move": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike=NOT_TO_DO),
    # Words are written by those who write; keeping the books gives no right to.
    "writing": Kind(get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike={**NOT_TO_SEE, **NOT_TO_DO}),
    "act of writing": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=UNFIT), unlike=NOT_TO_DO),
    "form of writing": Kind(
        get=FOR_WRITERS, post=inside(reader=FORBIDDEN, writer=UNFIT), unlike={**NOT_TO_SEE, **NOT_TO_DO}
    ),
    # One's own: whoever is somebody in the branch; an administrator is nobody there.
    "notice": Kind(get=anybody(DONE), post=REFUSED_TO_ALL, put=REFUSED_TO_ALL),
    "way to oneself": Kind(get=anybody(LED_ON, anonymous=LOGIN), post=REFUSED, unlike={("get", "admin"): DONE}),
    "own page": Kind(get=OWN, post=REFUSED, unlike=not_ours("get")),
    "own errand": Kind(get=REFUSED, post=OWN, unlike=not_ours("post")),
    "own wish": Kind(get=REFUSED, post=anybody(LED_ON, anonymous=LOGIN), unlike=not_ours("post")),
    "erasure": Kind(
        get=inside(reader=FORBIDDEN, writer=FORBIDDEN),
        post=inside(reader=FORBIDDEN, writer=FORBIDDEN),
        unlike={(m, role): code for m, code in (("get", DONE), ("post", UNFIT)) for role in ("chair", "admin")},
    ),
    # For the chair and the auditor.
    "trail": Kind(get=FOR_TRAIL, post=REFUSED, unlike=trail_of("get")),
    "proof": Kind(get=REFUSED, post=FOR_TRAIL, unlike=trail_of("post")),
    # Leads back for the reason, as it is asked for without one.
    "reveal": Kind(get=REFUSED, post=inside(reader=FORBIDDEN, writer=LED_ON), unlike=NOT_TO_DO),
    "import page": Kind(get=FOR_WRITERS, post=REFUSED),
    "import download": Kind(get=REFUSED, post=FOR_WRITERS),
    # The form stands on another page, to which a reload of what was sent leads back.
    "import form": Kind(get=inside(reader=FORBIDDEN, writer=LED_ON), post=inside(reader=FORBIDDEN, writer=UNFIT)),
    # The Django admin: staff only, everybody else is led to a login.
    "installation": Kind(get=anybody(LOGIN), post=anybody(LOGIN), put=anybody(LOGIN), unlike=STAFF),
}
# Kinds that answer those who have not logged in, each with its reason.
PUBLIC = {
    "door": "the door itself",
    "choice of language": "the language is chosen before the door",
    "way out": "whoever has shown only the password may leave again",
    "activation": "a slip of paper opens the account of somebody who has none yet",
    "personal link": "its token lets the holder in, to one thing",
    "second step": "stands between the password and the desk",
    "own second factor": "is set up there by whoever must have one and has none",
    "side door": "leads to the door",
    "way in": "leads whoever is not logged in to the login, or to the beginning",
    "beginning": "an installation that is nobody's yet is begun before there is an account",
    "closed text": "a published text, while the board is open",
    "closed box": "whoever writes to the union needs no account; closed until the branch opens it",
    "closed board": "a page for everybody, closed until the branch opens it",
    "list of open boards": "names the boards that everybody may read",
    "code of a paper": "whoever holds a paper asks whether it still stands, while the board is open",
    "closed entrance": "there the code of a unit is typed, by people without an account",
    "notice": "a notice that everybody may read before giving anything",
    "sign of life": "asked by the process that keeps the house running",
}
