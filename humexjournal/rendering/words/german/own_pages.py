"""What is said on a page in place of which a template of the vault is not used, in German."""

from humexjournal.rendering.unused import Unused, Why

BEFORE_TRUST = {
    Why.NOT_TRUSTED: "ist noch nicht freigegeben (humex trust)",
    Why.CHANGED: "wurde seit der Freigabe geändert (humex trust)",
}


def built_in_page(instead_of: Unused) -> str:
    """The line on a page: this is the built-in page, sheet-templates/… is not trusted yet."""
    line = f" (Zeile {instead_of.line})" if instead_of.line else ""
    cannot = f"kann nicht verwendet werden{line}, humex check nennt den Grund"
    return f"Die eingebaute Seite: {instead_of.path} {BEFORE_TRUST.get(instead_of.why, cannot)}."
