"""Names of months and weekdays as Obsidian writes them, in the languages of many vaults.

The first names of a language are whole, the others its short forms; a full stop behind a short
form may be there or not. Names are compared without case.
"""

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jan feb märz apr mai juni juli aug sep okt nov dez",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "es short": "ene feb mar abr may jun jul ago sep oct nov dic",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "it short": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "nl short": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
    "pt short": "jan fev mar abr mai jun jul ago set out nov dez",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "sv short": "jan feb mar apr maj jun jul aug sep okt nov dec",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik "
    "listopad grudzień",
    "pl short": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "th short": "ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค",
}
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "en short": "mon tue wed thu fri sat sun",
    "en min": "mo tu we th fr sa su",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "de short": "mo di mi do fr sa so",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "fr short": "lun mar mer jeu ven sam dim",
    "fr min": "lu ma me je ve sa di",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "es short": "lun mar mié jue vie sáb dom",
    "es min": "lu ma mi ju vi sá do",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "it short": "lun mar mer gio ven sab dom",
    "it min": "lu ma me gi ve sa do",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "nl short": "ma di wo do vr za zo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "pt short": "seg ter qua qui sex sáb dom",
    "pt min": "2ª 3ª 4ª 5ª 6ª sá do",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "sv short": "mån tis ons tor fre lör sön",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "pl short": "pon wt śr czw pt sob ndz",
    "th": "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์",
    "th short": "จันทร์ อังคาร พุธ พฤหัส ศุกร์ เสาร์ อาทิตย์",
    "th min": "จ อ พ พฤ ศ ส อา",
}


def _by_name(lists: dict[str, str], first: int) -> dict[str, frozenset[int]]:
    """Which numbers a name may stand for: `do` is Thursday in German and Sunday in Spanish."""
    found: dict[str, frozenset[int]] = {}
    for names in lists.values():
        for number, name in enumerate(names.split(), start=first):
            found[name] = found.get(name, frozenset()) | {number}
    return found


MONTHS = _by_name(_MONTHS, 1)
"""Months by name, January 1."""
WEEKDAYS = _by_name({of: names for of, names in _WEEKDAYS.items() if "min" not in of}, 0)
"""Weekdays by name, Monday 0."""
SHORTEST_WEEKDAYS = _by_name(_WEEKDAYS, 0)
"""Weekdays by whatever name; `di` is Tuesday in German and Sunday in French."""

_WITH_CAPITALS = ("en", "de")
"""Languages in which the names of months and weekdays begin with a capital."""


def names_in(language: str) -> dict[str, list[str]] | None:
    """The names by the token that writes them, from January and from Monday on; None in others."""
    if language not in _WITH_CAPITALS:
        return None
    short_days = _WEEKDAYS[f"{language} short"]
    lists = {
        "MMMM": _MONTHS[language],
        "MMM": _MONTHS[f"{language} short"],
        "dddd": _WEEKDAYS[language],
        "ddd": short_days,
        "dd": _WEEKDAYS.get(f"{language} min", short_days),
    }
    return {token: [name.capitalize() for name in names.split()] for token, names in lists.items()}
