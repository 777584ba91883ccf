"""Vaults of any size out of a seed, the same on every machine, written as people write."""

import random
from datetime import date, timedelta
from pathlib import Path

SEED = 2026
FIRST = date(1999, 1, 1)
LAST = date(2026, 6, 28)
"""The day that it is for whoever reads a vault that ends on a day and does not begin on one."""

KBIS = {
    "walk": "schedule: weekdays\nstandard: at least 20 minutes\nminimum: 7 minutes\n",
    "plan": "schedule: daily\n",
    "shutdown": "schedule: weekdays\nstandard: before 17:30\n",
    "quiet": "schedule: 4 per week\nstandard: at least 10 minutes\n",
    "stretch": "schedule: daily\ntask: Stretch at the desk\n",
    "water": "schedule: daily\nstandard: at least 6\n",
}
PROSE = (
    "In the afternoon the sun came out, and there was time for the long way round by the river. "
    "The letter about the house is still not answered; tomorrow, before the first meeting."
)


def make(root: Path, entries: int, first: date = FIRST, client: str = "Ana") -> Path:
    """A vault of so many daily entries from a day on."""
    draw = random.Random(f"{SEED} {client}")  # noqa: S311 — the same numbers, not secret ones
    for name in ("kbis", "daily"):
        (root / name).mkdir(parents=True)
    settings = f"format: 1\nclient: {client}\ncoach: Jo\n"
    (root / "humex.yaml").write_text(settings, encoding="utf-8")
    for name, text in KBIS.items():
        behaviour = f"behaviour: {name}\nfrom: {first}\n{text}"
        (root / "kbis" / f"{name}.yaml").write_text(behaviour, encoding="utf-8")
    for number in range(entries):
        day = first + timedelta(days=number)
        (root / "daily" / f"{day}.md").write_text(_entry(draw, day), encoding="utf-8")
    return root


def up_to_last(root: Path, entries: int, client: str = "Ana") -> Path:
    """The same, with the last entry on `LAST`."""
    return make(root, entries, LAST - timedelta(days=entries - 1), client)


def many(folder: Path, clients: int, entries: int) -> Path:
    """A coach's vault and those of so many clients beside it."""
    names = [f"client{number}" for number in range(clients)]
    for name in names:
        up_to_last(folder / name, entries, name)
    (folder / "jo").mkdir()
    listed = ", ".join(f"../{name}" for name in names)
    settings = f"format: 1\nclient: Jo\nclients: [{listed}]\n"
    (folder / "jo/humex.yaml").write_text(settings, encoding="utf-8")
    return folder / "jo"


def _entry(draw: random.Random, day: date) -> str:
    return (
        f"---\ndate: {day}\nwalk: {draw.randrange(40)}\nplan: {draw.choice(['x', 'no', '/', ''])}\n"
        f"shutdown: {draw.choice(['17:25', '1745', '', '18.10'])}\nquiet: {draw.randrange(20)}\n"
        f"felt: {draw.randrange(1, 6)}\nfriction: [walk/time]\nweather: rain\n---\n"
        f"{_body(draw)}"
    )


def _body(draw: random.Random) -> str:
    """About 400 characters: what people write, three boxes, a field on its line and one within."""
    said = draw.choice(["Meetings ran to 13:40, then straight back to the desk.", "A quiet day."])
    return (
        f"# Friday\n\n{said} Wrote {draw.randrange(100_000)} words (about as many as before).\n\n"
        f"- [{draw.choice(' x/')}] Stretch at the desk\n- [{draw.choice(' x')}] Call the garage\n"
        f"- [ ] Read one chapter\n\n{PROSE}\n\n"
        f"water:: {draw.randrange(9)}\nWent home at six [tea:: {draw.randrange(5)}] and slept.\n"
    )
