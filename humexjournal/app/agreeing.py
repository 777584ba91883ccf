"""What was agreed, written into the file of the behaviour and into that of the prompt."""

from datetime import date

from humexjournal.app.prompts import as_answered, bytes_of, with_values
from humexjournal.app.writing import Edit, write_all
from humexjournal.coaching.past import ALL
from humexjournal.core.agreement import Agreement
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.vault import contents
from humexjournal.vault.append import append_item
from humexjournal.vault.edit import ByHand
from humexjournal.vault.files import YAML_LIMIT, needed
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.store import Vault

CHANGES = "changes"


def not_agreed(prompt: Prompt, journal: Journal, made: Agreement) -> str | None:
    """Why an agreement cannot be recorded; None where it can."""
    kbi = journal.kbis.get(prompt.kbi)
    if kbi and change_by(prompt, kbi):
        return f"{kbi.path} has a change by {prompt.id} already, and there is one a note."
    return _nowhere(prompt, kbi, made) if made.change else None


def _nowhere(prompt: Prompt, kbi: KBI | None, made: Agreement) -> str | None:
    """Why there is no place for a change."""
    if prompt.kbi == ALL:
        return f"{prompt.id} is about no single behaviour; a change belongs to one."
    if kbi is None:
        return (
            f"There is no definition of {prompt.kbi} that could be read. `humex check` says more."
        )
    if kbi.until and str(kbi.until) < made.change["from"]:
        return f"{kbi.path} has ended on {kbi.until}; nothing can change after that."
    return None


def not_declined(prompt: Prompt, journal: Journal) -> str | None:
    """Why a prompt cannot be declined: what was agreed by it is in force."""
    kbi = journal.kbis.get(prompt.kbi)
    if kbi and change_by(prompt, kbi):
        return f"{kbi.path} has the change that was agreed by {prompt.id}. Take that out first."
    return None


def change_by(prompt: Prompt, kbi: KBI) -> bool:
    """Whether a KBI has a change that a prompt has led to."""
    return any(one.prompt == prompt.id for one in kbi.changes)


def agree(
    vault: Vault, journal: Journal, prompt: Prompt, made: Agreement, as_of: date
) -> Problem | ByHand | None:
    """Write what was agreed: into the prompt, and last the change, so that undo takes that back.

    None where both are written. A problem that the change would be, or the line to type by hand;
    then nothing is written. VaultError where a file may not be changed now; then both are as they
    were.
    """
    note, kbi = bytes_of(vault, prompt), journal.kbis.get(prompt.kbi)
    answer = with_values(note, prompt.path, as_answered(prompt, as_of, made.agreed))
    if isinstance(answer, ByHand):
        return answer
    if kbi is None or not made.change:
        guarded_replace(vault.root_of(prompt.path), prompt.path, note, answer)
        return None
    definition = needed(vault.root, kbi.path, YAML_LIMIT)
    changed = append_item(definition, kbi.path, CHANGES, made.change)
    if isinstance(changed, ByHand):
        return changed
    if wrong := _new_problem(kbi, definition, changed, journal.settings):
        return wrong
    edits = (Edit(prompt.path, note, answer), Edit(kbi.path, definition, changed))
    write_all(vault.root_of, edits)
    return None


def _new_problem(kbi: KBI, old: bytes, new: bytes, settings: Settings) -> Problem | None:
    """The first problem that a definition did not have before."""
    before, after = (contents.kbi(data, kbi.id, kbi.path, settings)[1] for data in (old, new))
    return next((one for one in after if one not in before), None)
