"""QR codes (ISO/IEC 18004) in SVG, for an address on paper."""

from markupsafe import Markup


def qr_code(text: str, title: str) -> Markup:
    """Return a QR code as an inline `<svg>`, with `title` as its alternative text.

    Raises segno.DataOverflowError for a text of more than 2,331 bytes.
    """
    # Few toolboxes have a video, and its import is 2 % of a build of 50 fiches.
    import segno

    code = segno.make_qr(text, error="m")
    svg = code.svg_inline(
        title=title, svgclass="tb-qr", lineclass=None, omitsize=True, dark="#000", light="#fff"
    )
    return Markup(svg)  # noqa: S704 - segno escapes the title
