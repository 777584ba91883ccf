"""Charts as SVG, each with the same in words.

A chart is a pure function of one of the values in `drawn` and of the words of a language:

    chart = weeks_strip(StripData("Walk after lunch", weeks), words)
    chart.svg    # for an HTML page as it is; for typst: image(bytes(svg), format: "svg")
    chart.text   # one or two sentences with every number that is shown

| module | what it draws |
|---|---|
| `week_symbols` | the days of one week, each with its sign |
| `weeks_strip` | what was done of what was planned, a column a week |
| `heatmap` | a cell a day, for a quarter |
| `control` | the share of each week within its limits |
| `drift` | the drift score on its way to a note |
| `pareto` | what got in the way, the most frequent first |
| `outcomes` | the readings of an outcome, with the limits between which they usually lie |
| `blocks` | a strip of weeks in one line of a terminal |

What may be shown with how much data is decided before, by `adherence.gates`; `from_figures` makes
those values from what a review has. A name of a person may be anything: it is escaped here. The
words are in `words/<language>/charts.py`.

In HTML a chart is `{{ chart.svg }}`; with `max-width: 100%; height: auto` it gives way on a
telephone. In typst it is `image(bytes(svg), format: "svg", alt: text)`.
"""
