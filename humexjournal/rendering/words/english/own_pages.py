"""What is said of a template of the vault that is not used, in English."""

from humexjournal.rendering.unused import Unused, Why

BEFORE_TRUST = {
    Why.NOT_TRUSTED: "is not trusted yet (humex trust)",
    Why.CHANGED: "has changed since it was trusted (humex trust)",
}

REASONS = {
    Why.NOT_TRUSTED: (
        "This template is not trusted yet, and the built-in page is used.",
        "`humex trust` shows it and asks.",
    ),
    Why.CHANGED: (
        "This template has changed since it was trusted, and the built-in page is used.",
        "`humex trust` shows what has changed, and asks.",
    ),
    Why.LINK: (
        "This is a link, and links are not followed; the built-in page is used.",
        "Put the template itself here.",
    ),
    Why.UNREADABLE: (
        "This template cannot be read: {detail}. The built-in page is used.",
        "Make it a file in UTF-8 of at most 256 KiB.",
    ),
    Why.SYNTAX: (
        "This template is not understood: {detail}.",
        "Correct that line; until then the built-in page is used.",
    ),
    Why.MISSING: (
        "This template builds on {detail}, which is neither built in nor trusted.",
        "Name another, or put it into sheet-templates/ and trust it.",
    ),
    Why.UNDEFINED: (
        "This template asks for “{detail}”, which is not there; the built-in page is used.",
        "docs/templates.md lists everything that a page gets.",
    ),
    Why.FORBIDDEN: (
        "This template does or asks for what no template may: {detail}.",
        "docs/templates.md lists what it may; until then the built-in page is used.",
    ),
    Why.MEMORY: (
        "The page of this template takes more than 512 MiB of memory.",
        "Make it shorter; until then the built-in page is used.",
    ),
    Why.LONG: (
        "The page of this template is over 1 MiB.",
        "Make it shorter; until then the built-in page is used.",
    ),
    Why.BROKEN: (
        "This template cannot be used; something in it does not fit the page.",
        "Correct it; until then the built-in page is used.",
    ),
    Why.ENDED: (
        "This template takes more than three seconds, or did not come to an end.",
        "Make it shorter; until then the built-in page is used.",
    ),
    Why.UNFIT: (
        "The page of this template has what no page may have: {detail}.",
        "Take that out; until then the built-in page is used.",
    ),
}


def built_in_page(instead_of: Unused) -> str:
    """The line on a page: this is the built-in page, sheet-templates/… is not trusted yet."""
    line = f" (line {instead_of.line})" if instead_of.line else ""
    cannot = f"cannot be used{line}, humex check says why"
    return f"The built-in page: {instead_of.path} {BEFORE_TRUST.get(instead_of.why, cannot)}."


def reason(found: Unused) -> tuple[str, str]:
    """What is in the way, and what helps."""
    message, remedy = REASONS[found.why]
    detail = found.detail.rstrip(".") or "something"
    return message.format(detail=detail), remedy
