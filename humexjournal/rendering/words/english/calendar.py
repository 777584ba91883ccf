"""The words of a calendar file in English."""

from humexjournal.core.settings import CheckIn


def calendar_talk(client: str, coach: str) -> str:
    """Talk: Ana and Jo; time to look back, where nobody coaches."""
    if not coach:
        return "Time to look back"
    return f"Talk: {client} and {coach}" if client else f"Talk with {coach}"


def calendar_check_in(said: CheckIn, client: str, coach: str) -> str:
    """Check-in: voice note, from Jo."""
    who = coach if said.by == "coach" else client
    what = f"Check-in: {said.what}" if said.what else "Check-in"
    return f"{what}, from {who}" if who else what


def calendar_last_day(name: str) -> str:
    """Last day: tax return."""
    return f"Last day: {name}"
