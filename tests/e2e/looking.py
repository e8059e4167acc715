"""What is wrong with a page at hand for the people who use it: one way of looking for all tests in a browser."""

from axe_playwright_python.sync_playwright import Axe

IS_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FOUND = "axe.run(document, {resultTypes: ['violations']}).then((results) => results.violations)"


def is_wider(page) -> list[str]:
    """Whether the page is wider than its window."""
    page.wait_for_load_state("load")
    return ["wider than its window"] if page.evaluate(IS_WIDE) else []


def faults_of(page) -> list[str]:
    """Whether it is wider than its window, and what axe finds, each with the element it stands at.

    A click may return while the next page is on its way; a document that is being replaced cannot be looked at. The
    half megabyte of axe is put into a document once, however often it is looked at.
    """
    wide = is_wider(page)
    if page.evaluate("!window.axe"):
        page.evaluate(Axe().axe_script)
    return wide + [f"{each['id']}: {each['nodes'][0]['html']}" for each in page.evaluate(FOUND)]
