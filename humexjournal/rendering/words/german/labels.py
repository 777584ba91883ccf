"""The fixed words of the pages in German."""

from collections.abc import Sequence

LANGUAGE = "de"

SIGNS = {
    "done": ("●", "gemacht"),
    "minimum": ("◐", "Kurzversion (zählt)"),
    "missed": ("○", "nicht gemacht"),
    "unlogged": ("?", "nicht eingetragen"),
    "excused": ("Pause", "Pause"),
    "reserve": ("Joker", "Jokertag"),
    "pending": ("·", "noch offen"),
    "bonus": ("+", "gemacht, nicht geplant"),
    "void": ("", ""),
}

ALWAYS_EXPLAINED = {"done", "minimum", "missed", "unlogged"}
LEGEND = {"excused": "Pause: krank, verreist, Urlaub", "reserve": "Joker: ein Jokertag"}
UNREADABLE = "nicht lesbar"
NOT_READ = "Nicht gelesen"
BUSY = "Kurzversion"

SHORT_WORDS = {"done": "getan", "minimum": "kurz", "missed": "nicht", "unlogged": "?",
    "excused": "Pause", "reserve": "Joker", "pending": "·", "bonus": "extra",
    "void": ""}  # fmt: skip

OFF = {
    "ill": "krank", "sick": "krank", "away": "verreist", "travel": "verreist",
    "holiday": "Urlaub", "vacation": "Urlaub",
}  # fmt: skip
"""Usual reasons of a day off; any other is the writer's own word, and stays."""

BLOCKS: dict[str, tuple[str, ...]] = {
    "plain": (
        "Was ich vorhatte",
        "Was war",
        "Was im Weg stand, und was geholfen hat",
        "Nächster Schritt",
    ),
    "method": ("Commitment-Rückblick", "KBI-Scan", "Reibungs-Check", "Nächster Schritt"),
}

SHEET: dict[str, str | Sequence[str]] = {
    "week": "KW",
    "for_the": "Für",
    "kept": "Gehalten",
    "no_commitment": "Für diese Woche wurde nichts aufgeschrieben.",
    "did": "Was hast du diese Woche wirklich getan?",
    "this_week": "diese Woche",
    "before": "davor",
    "new": "neu diese Woche",
    "felt": "Wie der Tag war",
    "felt_scale": "1 schwer, 5 gut",
    "felt_scale_full": "1 schwer bis 5 gut",
    "also": "Außerdem",
    "legend_empty": "leer: nicht geplant",
    "in_the_way": "Im Weg",
    "nothing_noted": "Nichts notiert.",
    "coming_up": "Was ansteht",
    "helped": "Was geholfen hat oder gut lief",
    "helped_short": "Gut lief",
    "glad": "Gefreut hat",
    "topic": "Fürs Gespräch",
    "easier": "Was macht es 20 % leichter",
    "easier_choices": ("kürzer", "besserer Auslöser", "weniger Auswahl", "mehr Hilfe"),
    "one_change": "Eine Änderung",
    "one_change_hint": "was sich ändert, was bleibt, ab wann",
    "one_glad": "Worüber ich mich freue",
    "one_commitment": "Eine Zusage",
    "one_commitment_hint": "wenn … dann …",
    "into_note": "Eine Änderung, etwas zum Freuen, eine Zusage: Das kommt in",
    "this_note": "die Notiz dieser Woche",
    "not_here": ", das zweite in die davor, nicht auf diese Seite.",
    "words_link": "Was die Wörter bedeuten",
    "my_commitment": "Meine Zusage",
    "kept_words": ("ja", "teils", "nein"),
    "quote_open": "„",
    "quote_close": "“",
}

WORDS_PAGE: dict[str, str | tuple[tuple[str, str], ...]] = {
    "title": "Was die Wörter bedeuten",
    "intro": "Die Wörter und Zeichen auf diesen Seiten, in aller Kürze.",
    "entries": (
        ("Verhalten", "etwas, das andere dich tun sehen könnten, und was davon als gemacht gilt"),
        (
            "geplanter Tag, „von 5“",
            "ein Tag, für den es vereinbart war; 3 von 5 sind drei solche Tage von fünf",
        ),
        ("● gemacht", "es ist geschehen, so wie es für diesen Tag vereinbart war"),
        ("◐ Kurzversion", "die kleine Fassung für volle Tage; sie zählt wie die ganze"),
        (
            "○ nicht gemacht",
            (
                "jemand hat aufgeschrieben, dass es nicht geschehen ist; ein leerer Tag sagt das"
                " von sich aus nicht"
            ),
        ),
        ("? nicht eingetragen", "an einem geplanten Tag hat niemand etwas geschrieben"),
        ("leer", "nichts war geplant, oder die Tage sind frei wählbar und es war keiner davon"),
        ("Pause", "krank, verreist oder im Urlaub: nicht vereinbart, und es zählt nicht mit"),
        ("Jokertag", "einer von wenigen Tagen im Monat, die frei bleiben dürfen und nicht zählen"),
        ("· noch offen", "der Tag kann noch eingetragen werden"),
        (
            "+ gemacht, nicht geplant",
            "es ist an einem Tag geschehen, an dem es nicht vereinbart war",
        ),
        (
            "4–5 von 5",
            "vier sicher, fünf, falls es auch an dem nicht eingetragenen Tag geschehen ist",
        ),
        ("Ziel 4", "wie viele dieser geplanten Tage angestrebt waren"),
        (
            "155 von 150, 6 (max. 7)",
            (
                "eine Summe neben ihrem Ziel oder ihrer Obergrenze; beide sind kleiner, wo Tage"
                " Pause waren"
            ),
        ),
        ("später gemacht", "es ist nach dem Tag geschehen, bis zu dem es vereinbart war"),
        ("davor", "dieselbe Zahl für bis zu drei Wochen davor, die älteste zuerst"),
        ("korrigiert", "eine Zahl, die Einträge nach einem Gespräch verändert haben"),
        (
            "im Weg",
            (
                "was jemand an dem Tag notiert hat: keine Zeit, vergessen, müde, zu groß, kein Ort,"
                " andere Menschen, Stimmung"
            ),
        ),
        (
            "vermutlich zwischen 12 und 20 von 21",
            "was die Zahl durch Zufall allein sein kann; in vier von fünf Fällen stimmt es",
        ),
        (
            "71–86 %",
            (
                "der Anteil, wenn jeder nicht eingetragene Tag nicht gemacht ist, und wenn jeder"
                " gemacht ist"
            ),
        ),
        (
            "üblich, ein Stand",
            (
                "was für diesen Menschen üblich ist; ein Mal ohne zählt dazu, einmal gemacht"
                " nimmt weg"
            ),
        ),
        ("meist zwischen", "wo die Werte eines Ergebnisses liegen, solange sich nichts ändert"),
        ("von allein", "wie weit es ohne Nachdenken geht, nach eigenem Urteil, von 1 bis 7"),
        ("ein Zitat", "zitiert werden allein Zeilen, die jemand mit !share markiert hat"),
    ),
}
