"""The fixed words of the pages of a month and of a quarter in German."""

from collections.abc import Sequence

from humexjournal.rendering.words.german.together import CAVEAT

MONTH_BLOCKS: dict[str, tuple[str, ...]] = {
    "plain": (
        "Wie oft es geschehen ist",
        "Was im Weg stand, und was geholfen hat",
        "Wie es geworden ist",
        "Nächster Schritt",
    ),
    "method": ("KBI-Verlauf", "Reibungs-Check", "Identität und Automatik", "Nächster Schritt"),
}

MONTH: dict[str, str | Sequence[str]] = {
    "for_the": "Für",
    "weeks": "Woche für Woche",
    "in_the_way": "Im Weg",
    "nothing_noted": "Nichts notiert.",
    "helped": "Was geholfen hat oder gut lief",
    "glad": "Gefreut hat",
    "hard": "Was war schwer?",
    "improved": "Was ist besser geworden?",
    "came_back": "Wo bist du wieder eingestiegen?",
    "worked": "Welche Unterstützung hat geholfen?",
    "said": "In deinen Worten",
    "identity": "Diesen Monat war ich ein Mensch, der",
    "by_itself": "Ich tue es von allein",
    "by_itself_scale": "1 gar nicht, 7 ganz",
    "before": "davor",
    "by_itself_note": (
        "Bis etwas von allein ging, hat es 18 bis 254 Tage gedauert. Ein Tag ohne machte keinen"
        " nennenswerten Unterschied."
    ),
    "burden": "Wie sehr war das alles eine Last?",
    "burden_scale": "0 gar nicht, 10 sehr",
    "recited": "Kannst du sie nennen, ohne nachzusehen?",
    "yes_no": ("ja", "nein"),
    "outcomes": "Wie sich das Ziel zeigt",
    "caveat": CAVEAT,
    "decide": "Nächster Monat",
    "decisions": ("behalten", "kleiner", "anderer Auslöser", "wöchentlich fragen", "beenden"),
    "still_asked": "Noch zu sagen, in",
    "the_note": "der Notiz des Monats",
    "one_change": "Eine Änderung",
    "one_change_hint": "was neu ist, was bleibt, ab wann",
    "one_glad": "Worüber ich mich freue",
    "one_commitment": "Eine Zusage",
    "one_commitment_hint": "wenn … dann …",
    "into_note": "Eine Änderung, etwas zum Freuen, eine Zusage: Das kommt in",
    "week_note": "die Notiz der Woche",
    "not_here": ", nicht auf diese Seite.",
    "also": "Außerdem",
    "words_link": "Was die Wörter bedeuten",
    "quote_open": "„",
    "quote_close": "“",
}
