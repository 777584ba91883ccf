"""What a practice asks, each question as an expression over a table.

They are ibis expressions: DuckDB answers them here, and Spark or BigQuery elsewhere, unchanged.
No question puts people in an order by what they did.
"""

from ibis import Deferred, Table, _, date


def adherence(days: Table) -> Table:
    """The counts of each week and behaviour, as `humex adherence` counts them, of all clients."""
    closed = days.group_by("week", "kbi").agg(
        clients=_.vault.nunique(),
        done=_.done.sum(),
        minimum=_.minimum.sum(),
        missed=_.missed.sum(),
        unlogged=_.unlogged.sum(),
        excused=_.excused.sum(),
        reserve=_.reserve.sum(),
        pending=_.pending.sum(),
        bonus=_.bonus.sum(),
        low=_.counts_low.sum(),
        high=_.counts_high.sum(),
        of=_.counts_of.sum(),
    )
    planned = closed.filter(_.of + _.excused + _.reserve + _.pending + _.done + _.bonus > 0)
    return planned.order_by("week", "kbi")


def prompts(sent: Table) -> Table:
    """The notes of each month, and how it went on for the clients after them.

    After a low better days mostly follow by themselves, so this is nothing that a note achieved.
    """
    counted = (
        sent.mutate(month=date(_.sent.year(), _.sent.month(), 1))
        .group_by("month")
        .agg(
            sent=_.count(),
            answered=_times(_.answered.notnull()),
            agreed=_times(_.agreed.isin(["yes", "changed"])),
            back=_times(_.recovered == "yes"),
            not_yet_back=_times(_.recovered == "no"),
            cannot_tell=_times(_.recovered == "can't tell"),
            still_open=_times(_.recovered.isnull()),
        )
    )
    return counted.order_by("month")


def drift(days: Table) -> Table:
    """Each client's behaviours by name: the signals, the last of them, and the score."""
    moved = _.drift.notnull()
    stands = days.group_by("vault", "kbi").agg(
        signals=_.signals.sum(),
        last_signal=_.day.max(where=_.signals > 0),
        score=_.drift.argmax(_.day, where=moved),
        signal_at=_.drift_at.argmax(_.day, where=moved),
    )
    return stands.order_by("vault", "kbi")


def _times(where: Deferred) -> Deferred:
    """How many rows; where all of them leave it open, Spark would say nothing in place of 0."""
    return _.count(where=where).fill_null(0)
