"""What moment.js writes of a day by a format, from its documentation; it shares nothing with ours."""

import re
from datetime import date, timedelta
from functools import cache

from humexjournal.parsing.grammar.moment_dates import WeekScheme

# months, short months, weekdays, short and shortest weekdays as moment.js writes them, and how
# it writes an ordinal
LANGUAGES = {
    "en": (
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Mo Tu We Th Fr Sa Su",
        lambda n: (
            f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
        ),
    ),
    "de": (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Mo. Di. Mi. Do. Fr. Sa. So.",
        "Mo Di Mi Do Fr Sa So",
        lambda n: f"{n}.",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lun. mar. mer. jeu. ven. sam. dim.",
        "lu ma me je ve sa di",
        lambda n: f"{n}{'er' if n == 1 else 'e'}",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lun. mar. mié. jue. vie. sáb. dom.",
        "lu ma mi ju vi sá do",
        lambda n: f"{n}º",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lun mar mer gio ven sab dom",
        "lu ma me gi ve sa do",
        lambda n: f"{n}º",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ma. di. wo. do. vr. za. zo.",
        "ma di wo do vr za zo",
        lambda n: f"{n}{'ste' if n in (1, 8) or n >= 20 else 'de'}",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "seg ter qua qui sex sáb dom",
        "2ª 3ª 4ª 5ª 6ª Sá Do",
        lambda n: f"{n}º",
    ),
}

_TOKENS = re.compile(
    r"\[[^\[\]]*\]|\\.|Mo|M{1,4}|Do|DDDo|D{1,4}|do|d{1,4}|e|E|wo|ww?|Wo|WW?|YYYY|YY|Y|gggg|gg|GGGG"
    r"|GG|Qo?|."
)


def written(moment: str, day: date, language: str, scheme: WeekScheme) -> str:
    """What moment.js makes of a day."""
    said = _said(day, language, scheme)
    tokens = _TOKENS.findall(moment)
    return "".join(said.get(token, token.strip("[]").removeprefix("\\")) for token in tokens)


@cache
def _said(day: date, language: str, scheme: WeekScheme) -> dict[str, str]:
    """What each token says of a day, which is written by many formats."""
    months, short_months, days, short_days, shortest, ordinal = LANGUAGES[language]
    local_year, local_week = _local_week(day, scheme)
    iso_year, iso_week, iso_day = day.isocalendar()
    of_year, sunday = (day - date(day.year, 1, 1)).days + 1, iso_day % 7
    quarter = (day.month + 2) // 3
    return {
        "Y": f"{day.year}", "YY": f"{day.year % 100:02}", "YYYY": f"{day.year:04}",
        "M": f"{day.month}", "MM": f"{day.month:02}", "Mo": ordinal(day.month),
        "MMM": short_months.split()[day.month - 1], "MMMM": months.split()[day.month - 1],
        "D": f"{day.day}", "DD": f"{day.day:02}", "Do": ordinal(day.day),
        "DDD": f"{of_year}", "DDDD": f"{of_year:03}", "DDDo": ordinal(of_year),
        "d": f"{sunday}", "do": ordinal(sunday), "dd": shortest.split()[iso_day - 1],
        "ddd": short_days.split()[iso_day - 1], "dddd": days.split()[iso_day - 1],
        "e": f"{(sunday - scheme.dow) % 7}", "E": f"{iso_day}",
        "w": f"{local_week}", "ww": f"{local_week:02}", "wo": ordinal(local_week),
        "W": f"{iso_week}", "WW": f"{iso_week:02}", "Wo": ordinal(iso_week),
        "gg": f"{local_year % 100:02}", "gggg": f"{local_year}",
        "GG": f"{iso_year % 100:02}", "GGGG": f"{iso_year}", "Q": f"{quarter}",
        "Qo": ordinal(quarter),
    }  # fmt: skip


def _local_week(day: date, scheme: WeekScheme) -> tuple[int, int]:
    """Week-year and week, by the day of the week that decides its year: Thursday for ISO.

    The first week is the one that holds the January of 7 + dow - doy.
    """
    first = day - timedelta(days=(day.isoweekday() - scheme.dow) % 7)
    decides = first + timedelta(days=7 - (7 + scheme.dow - scheme.doy))
    return decides.year, (decides.timetuple().tm_yday - 1) // 7 + 1
