"""The two tables of a practice as Parquet: a file for each vault and year."""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq
from msgspec.structs import asdict

from humexjournal.practice.prompt_rows import PracticePrompt
from humexjournal.practice.rows import PracticeDay

_TEXT, _DAY, _COUNT, _NUMBER = pa.string(), pa.date32(), pa.int32(), pa.float64()
_COUNTS = (
    *("done", "minimum", "missed", "unlogged", "excused", "reserve", "pending", "bonus"),
    *("counts_low", "counts_high", "counts_of", "signals"),
)
FORMAT = {"humex": "practice 1"}
"""What a file says of itself: a column is never renamed, and never comes to mean another thing."""

DAYS = pa.schema(
    [
        ("client", _TEXT),
        ("day", _DAY),
        ("week", _DAY),
        ("kbi", _TEXT),
        ("goal", _TEXT),
        ("schedule", _TEXT),
        ("state", _TEXT),
        ("asked", pa.bool_()),
        ("value", _NUMBER),
        ("unit", _TEXT),
        *((name, _COUNT) for name in _COUNTS),
        ("drift", _NUMBER),
        ("drift_at", _NUMBER),
    ],
    metadata=FORMAT,
)
PROMPTS = pa.schema(
    [
        ("client", _TEXT),
        ("day", _DAY),
        ("kbi", _TEXT),
        ("rule", _TEXT),
        ("state", _TEXT),
        ("sent", _DAY),
        ("answered", _DAY),
        ("agreed", _TEXT),
        ("recovered", _TEXT),
        ("recovered_on", _DAY),
    ],
    metadata=FORMAT,
)


def parquet(rows: Sequence[PracticeDay] | Sequence[PracticePrompt], schema: pa.Schema) -> bytes:
    """A whole file: the same bytes for the same rows."""
    table = pa.Table.from_pylist([asdict(row) for row in rows], schema=schema)
    out = pa.BufferOutputStream()
    pq.write_table(table, out, compression="zstd")
    made: bytes = out.getvalue().to_pybytes()
    return made
