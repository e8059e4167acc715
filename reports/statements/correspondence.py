"""Documents and letters: what came in, how much of it was seen to in time, and what was sent out."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import sentence
from reports.tokens import token as t

KEYS = ("incoming", "handled", "in_time", "reported", "letters")


@statement("documents", *(f"correspondence.{key}" for key in KEYS))
def documents(facts: Facts) -> str:
    """收文、办结、报送和发文; 均已办结 where nothing is left, and silence where no register is kept."""
    came, handled, in_time, reported, letters = (facts.some(f"correspondence.{key}") for key in KEYS)
    if not (came or letters):
        return ""
    received = f"收到来文{t('correspondence.incoming')}件" if came else ""
    whole = facts.value("correspondence.incoming").value
    if handled and facts.value("correspondence.handled").value == whole:
        done = "均已办结" if whole > 1 else "已办结"
    else:
        done = f"办结{t('correspondence.handled')}件" if handled else ""
    on_time = f"其中按期办结{t('correspondence.in_time')}件" if done and in_time else ""
    sent = f"印发公文{t('correspondence.letters')}件" if letters else ""
    handed_in = f"按要求报送材料{t('correspondence.reported')}件" if reported else ""
    begun = [part for part in (received, sent) if part]
    begun[0] = f"{facts.spoken_period}{begun[0]}"
    return sentence(begun[0], done, on_time, handed_in, *begun[1:])
