"""What the tests of pages for paper share: the example, the longest texts, text out of a PDF."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
from msgspec.structs import replace
from reviews.ana import SETTINGS, WEEKDAYS

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.settings import CheckIn, Outcome, Support
from humexjournal.core.standard import AtLeast, InWords
from humexjournal.rendering.pdf import render_pdf
from humexjournal.rendering.templates import render
from humexjournal.vault.store import Vault

GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = Vault(Path(__file__).parents[2] / "example-vault").read().journal
LAST = date(2026, 6, 28)
ENDINGS = {"md": "md", "text": "txt", "html": "html"}
LONG_NAMES = {"client": "Maximiliane-Charlotte von Langenhausen 40", "coach": "J" * 60}


def wordy(length: int) -> str:
    """A text of words, as long as that."""
    return ("when nobody has begun to talk about the next meeting " * 9)[: length - 1] + "."


def longest_kbi(number: int) -> KBI:
    """A behaviour with the longest texts that the format has, and some that are longer."""
    things = "things on the pad on the desk"
    terms = Terms(
        WEEKDAYS,
        "weekdays",
        AtLeast(Decimal(20), things),
        "at least 20",
        InWords(wordy(120)),
        wordy(120),
        wordy(160),
        wordy(200),
    )
    days = [date(2026, month, day) for month in (4, 5, 6) for day in (3, 12, 21)]
    return KBI(
        f"long{number}",
        wordy(60),
        date(2026, 4, 1),
        terms,
        changes=tuple(
            Change(day, replace(terms, standard=AtLeast(Decimal(n + 1), things)), kind="shrink")
            for n, day in enumerate(days)
        ),
        goal="a",
        why=wordy(200),
        counts=(wordy(100), wordy(100)),
        does_not_count=(wordy(200),),
    )


LONGEST = Journal(
    replace(
        SETTINGS,
        **LONG_NAMES,
        goals={name: wordy(200) for name in "abcdefgh"},
        outcomes={
            name: Outcome(name, low=Decimal(0), high=Decimal(10))
            for name in (f"how_much_was_left_of_me_in_the_evening_{n}" for n in range(9))
        },
        support=Support(
            check_ins=tuple(
                CheckIn(day, wordy(80), by) for day in range(7) for by in ("coach", "client")
            ),
            talks=tuple(datetime(2026, 7, day, 16, 0) for day in range(1, 13)),  # noqa: DTZ001
        ),
    ),
    {kbi.id: kbi for kbi in map(longest_kbi, range(12))},
)


def rendered(template: str, sheet: object, form: str) -> str:
    """A page as text."""
    return render(f"{template}.{ENDINGS[form]}", {**sheet})


def pages(template: str, sheet: object) -> list[str]:
    """The text of each page of the PDF, its breaks taken out."""
    made = pypdfium2.PdfDocument(render_pdf(template, {**sheet}))
    texts = (page.get_textpage().get_text_range() for page in made)
    # A hyphen at the end of a line comes out as U+FFFE; long words have places to break.
    whole = (text.replace("\ufffe", "-").replace("\u200b", "") for text in texts)
    return [" ".join(text.split()) for text in whole]


def ends_with(page: str, texts: list[str]) -> bool:
    """Whether a page ends so, wherever its lines break."""
    return page.replace(" ", "").endswith("".join(texts).replace(" ", ""))


def is_golden(name: str, made: str, *, update: bool) -> bool:
    """Whether a page is to the letter what it was; `make golden` writes it again."""
    expected = GOLDEN / name
    if update:
        expected.write_text(made, encoding="utf-8")
    return made == expected.read_text(encoding="utf-8")
