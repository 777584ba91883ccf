"""English: everything that `Catalogue` asks of a language, imported when it is first said."""

from typing import TYPE_CHECKING

from humexjournal.rendering.words.homes import on_demand

if TYPE_CHECKING:  # so that each word has its type
    from humexjournal.rendering.words.english.agreement import *
    from humexjournal.rendering.words.english.became import *
    from humexjournal.rendering.words.english.beside import *
    from humexjournal.rendering.words.english.blank import *
    from humexjournal.rendering.words.english.calendar import *
    from humexjournal.rendering.words.english.card import *
    from humexjournal.rendering.words.english.cells import *
    from humexjournal.rendering.words.english.charts import *
    from humexjournal.rendering.words.english.counts import *
    from humexjournal.rendering.words.english.course import *
    from humexjournal.rendering.words.english.dates import *
    from humexjournal.rendering.words.english.definitions import *
    from humexjournal.rendering.words.english.diagnosis import *
    from humexjournal.rendering.words.english.headline import *
    from humexjournal.rendering.words.english.kit import *
    from humexjournal.rendering.words.english.labels import *
    from humexjournal.rendering.words.english.month_facts import *
    from humexjournal.rendering.words.english.month_headline import *
    from humexjournal.rendering.words.english.month_helped import *
    from humexjournal.rendering.words.english.month_labels import *
    from humexjournal.rendering.words.english.obsidian import *
    from humexjournal.rendering.words.english.often import *
    from humexjournal.rendering.words.english.own_pages import *
    from humexjournal.rendering.words.english.own_week import *
    from humexjournal.rendering.words.english.progress import *
    from humexjournal.rendering.words.english.prompts import *
    from humexjournal.rendering.words.english.quarter_labels import *
    from humexjournal.rendering.words.english.quarterly import *
    from humexjournal.rendering.words.english.questions import *
    from humexjournal.rendering.words.english.roster import *
    from humexjournal.rendering.words.english.status import *
    from humexjournal.rendering.words.english.story import *
    from humexjournal.rendering.words.english.terms import *
    from humexjournal.rendering.words.english.together import *
    from humexjournal.rendering.words.english.topic import *
    from humexjournal.rendering.words.english.values import *
    from humexjournal.rendering.words.english.week import *
    from humexjournal.rendering.words.english.why import *
    from humexjournal.rendering.words.english.wins import *
else:
    __getattr__ = on_demand("humexjournal.rendering.words.english", globals())
