"""The words of pages that are for nobody in particular yet, in German."""

KIT = {
    "client": "Klient:in",
    "coach": "Coach",
    "whose": "Name: ____________________",
    "week": "Woche ab: ______________",
    "days": "Die letzten sieben Tage",
    "behaviour": "____________________",
    "standard": "gemacht heißt: ________",
    "busy_day": "volle Tage: ________",
    "write": "eintragen: ________",
    "sentence": "Ich werde: ______________________________________",
    "line": "________________________________________",
    "one_miss": "Ein Tag ohne ändert nichts. Der nächste zählt.",
    "since": "Seit: ______________",
}
