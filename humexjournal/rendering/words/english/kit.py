"""The words of pages that are for nobody in particular yet, in English."""

KIT = {
    "client": "Client",
    "coach": "Coach",
    "whose": "Name: ____________________",
    "week": "Week from: ______________",
    "days": "The last seven days",
    "behaviour": "____________________",
    "standard": "done means: __________",
    "busy_day": "busy day: __________",
    "write": "write: __________",
    "sentence": "I will: ________________________________________",
    "line": "________________________________________",
    "one_miss": "A day without it changes nothing. The next one counts.",
    "since": "Since: ______________",
}
