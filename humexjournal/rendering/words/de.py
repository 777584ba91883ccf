"""German: everything that `Catalogue` asks of a language, imported when it is first said."""

from typing import TYPE_CHECKING

from humexjournal.rendering.words.homes import on_demand

if TYPE_CHECKING:  # so that each word has its type
    from humexjournal.rendering.words.german.agreement import *
    from humexjournal.rendering.words.german.became import *
    from humexjournal.rendering.words.german.beside import *
    from humexjournal.rendering.words.german.blank import *
    from humexjournal.rendering.words.german.calendar import *
    from humexjournal.rendering.words.german.card import *
    from humexjournal.rendering.words.german.cells import *
    from humexjournal.rendering.words.german.charts import *
    from humexjournal.rendering.words.german.counts import *
    from humexjournal.rendering.words.german.course import *
    from humexjournal.rendering.words.german.dates import *
    from humexjournal.rendering.words.german.definitions import *
    from humexjournal.rendering.words.german.diagnosis import *
    from humexjournal.rendering.words.german.headline import *
    from humexjournal.rendering.words.german.kit import *
    from humexjournal.rendering.words.german.labels import *
    from humexjournal.rendering.words.german.month_facts import *
    from humexjournal.rendering.words.german.month_headline import *
    from humexjournal.rendering.words.german.month_helped import *
    from humexjournal.rendering.words.german.month_labels import *
    from humexjournal.rendering.words.german.obsidian import *
    from humexjournal.rendering.words.german.often import *
    from humexjournal.rendering.words.german.own_pages import *
    from humexjournal.rendering.words.german.own_week import *
    from humexjournal.rendering.words.german.progress import *
    from humexjournal.rendering.words.german.prompts import *
    from humexjournal.rendering.words.german.quarter_labels import *
    from humexjournal.rendering.words.german.quarterly import *
    from humexjournal.rendering.words.german.questions import *
    from humexjournal.rendering.words.german.roster import *
    from humexjournal.rendering.words.german.status import *
    from humexjournal.rendering.words.german.story import *
    from humexjournal.rendering.words.german.terms import *
    from humexjournal.rendering.words.german.together import *
    from humexjournal.rendering.words.german.topic import *
    from humexjournal.rendering.words.german.values import *
    from humexjournal.rendering.words.german.week import *
    from humexjournal.rendering.words.german.why import *
    from humexjournal.rendering.words.german.wins import *
else:
    __getattr__ = on_demand("humexjournal.rendering.words.german", globals())
