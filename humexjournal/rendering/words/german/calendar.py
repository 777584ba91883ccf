"""The words of a calendar file in German."""

from humexjournal.core.settings import CheckIn


def calendar_talk(client: str, coach: str) -> str:
    """Gespräch: Ana und Jo; Zeit für den Rückblick, where nobody coaches."""
    if not coach:
        return "Zeit für den Rückblick"
    return f"Gespräch: {client} und {coach}" if client else f"Gespräch mit {coach}"


def calendar_check_in(said: CheckIn, client: str, coach: str) -> str:
    """Rückmeldung: Sprachnachricht, von Jo."""
    who = coach if said.by == "coach" else client
    what = f"Rückmeldung: {said.what}" if said.what else "Rückmeldung"
    return f"{what}, von {who}" if who else what


def calendar_last_day(name: str) -> str:
    """Letzter Tag: Steuererklärung."""
    return f"Letzter Tag: {name}"
