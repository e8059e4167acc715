"""QR codes as pictures inside a page, where the content security policy lets data pictures in and no others, and on paper."""

import io

import segno

# On paper: a square of some 30 mm is read from a table at arm's length. PDF and Word take this resolution for granted.
DOTS_AN_INCH, SIDE_MM = 96, 33


def qr_image(text: str) -> str:
    """A data address of an SVG picture that holds the text."""
    return segno.make(text, error="m").svg_data_uri(scale=4, border=2, dark="#000", light="#fff")


def qr_png(text: str) -> bytes:
    """A PNG that holds the text, of the size in which it is printed."""
    code = segno.make(text, error="m")
    modules = code.symbol_size(border=2)[0]
    target = io.BytesIO()
    code.save(
        target, kind="png", scale=max(1, int(SIDE_MM / 25.4 * DOTS_AN_INCH) // modules), border=2, dpi=DOTS_AN_INCH
    )
    return target.getvalue()
