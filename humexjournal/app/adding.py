"""A new definition: its file, and what it says."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.problem import Problem, Severity
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand, double, flow_text, reads
from humexjournal.vault.layout import KBIS
from humexjournal.vault.source import source_of

KEYS = (
    "name", "behaviour", "schedule", "standard", "by", "minimum", "goal", "why", "cue", "from",
    "because",
)  # fmt: skip
"""What a new definition may say, in the order in which it is written."""


class Added(Struct, frozen=True):
    """A new behaviour, and the file that defines it."""

    kbi: KBI
    data: bytes


def path_of(kbi_id: str) -> str:
    """Where a new definition lies."""
    return f"{KBIS}/{kbi_id}.yaml"


def defined(kbi_id: str, texts: Mapping[str, str], journal: Journal) -> Added | ByHand | Problem:
    """A definition that says some texts, or the first thing that would be wrong with it."""
    path, said = path_of(kbi_id), {key: texts[key] for key in KEYS if key in texts}
    data = next((one for one in _ways(said) if _says(one, path, said)), None)
    if data is None:
        return ByHand("A value has no line breaks and no control characters.", path)
    kbi, problems = contents.kbi(data, kbi_id, path, journal.settings)
    wrong = next((one for one in problems if one.severity is not Severity.NOTE), None)
    if wrong or kbi is None:
        return wrong or ByHand("This is no whole definition.", path)
    return Added(kbi, data)


def _ways(texts: Mapping[str, str]) -> Iterator[bytes]:
    """The file, with quotes where they are needed, and with quotes everywhere."""
    for quote in (flow_text, double):
        yield "".join(f"{key}: {quote(text)}\n" for key, text in texts.items()).encode()


def _says(data: bytes, path: str, texts: Mapping[str, str]) -> bool:
    """Whether a file says these texts and nothing else."""
    found = source_of(data, path)
    mapping = {} if isinstance(found, Problem) else found.note.mapping
    return list(mapping) == list(texts) and all(reads(mapping[key], texts[key]) for key in texts)
