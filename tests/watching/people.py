"""A state machine of people who write in a vault, in whatever way, while something watches it.

All that they do to their own files they also do in a second folder, the shadow, in which no humex
runs. So what is in the shadow is what they have saved.
"""

import shutil
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import editors
import oracle
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from watched_vault import AS_OF, NOTES, PLAN, SETTINGS, WALK, copy, make, note

TODAY, WEEK, MONTH = f"daily/{AS_OF}.md", "weekly/2026-W24.md", "monthly/2026-06.md"
DAILY = (*NOTES[::3], NOTES[9], *NOTES[-2:], TODAY, "daily/2026-06-18.md")
ENTRIES = (*DAILY, WEEK, "weekly/2026-W25.md", MONTH)
PAGES = (
    "sheet-2026-W24.md",
    "sheet-2026-W25.md",
    "sheet-2026-06.md",
    "sheet-2026-W25.new.md",
    "words.md",
    "mine.md",
)
DRAFTS = ("2026-06-15-walk.md", "2026-06-16-walk.md")
OTHERS = {
    "humex.yaml": (
        SETTINGS,
        SETTINGS.replace("any-miss", "drift"),
        SETTINGS + "calendar: {log_grace: 3, week_starts: sunday}\n",
        SETTINGS + "folders: {daily: old/YYYY-MM-DD}\n",
        SETTINGS.replace("[md]", "[html, md"),
    ),
    "kbis/walk.yaml": (WALK, WALK.replace("20 min", "30 min"), WALK.replace("06-01", "06-08"), "?"),
    "kbis/plan.yaml": (PLAN, PLAN + "until: 2026-06-10\n", PLAN + "keys: [coffee]\n"),
    "sheet-templates/weekly.md.j2": ("{{ title }}\n", "{{\n"),
    "sheet-templates/questions.yaml": ("weekly: [How was it?]\n", "weekly: [\n"),
    ".obsidian/daily-notes.json": ('{"folder": "old"}', "{}"),
}

STEPS = 5

entries = st.sampled_from(ENTRIES)
saves = st.sampled_from(editors.SAVES)
values = st.sampled_from(["yes", "no", "12", "25", "/", "off", "?", ""])
_first: list[Path] = []


def first() -> Path:
    """The vault with which each example begins, made once."""
    if not _first:
        _first.append(make(Path(mkdtemp()) / "ana"))
    return _first[0]


class People(RuleBasedStateMachine):
    """What people do; what watches is told of each change by `heard`.

    After a few steps each they leave the vault alone, until all has come to rest.
    """

    def __init__(self) -> None:
        """Begin with a vault, its shadow, and nothing that humex has made."""
        super().__init__()
        self.home = Path(mkdtemp())
        self.vault = copy(first(), self.home / "watched" / "ana")
        self.shadow = copy(first(), self.home / "shadow" / "ana")
        self.as_of: date = AS_OF
        self.theirs: dict[str, bytes] = {}
        self.touched: set[str] = set()
        self.tokens = self.steps = 0

    def teardown(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.home)

    def heard(self, path: str) -> None:
        """Something has happened at a path."""

    def ready_for_sheets(self) -> None:
        """Before somebody writes into a sheet; a watcher may be writing it just now."""

    def token(self) -> bytes:
        """A word that was never written before."""
        self.tokens += 1
        return f"word{self.tokens}".encode()

    def do(self, editor, *arguments) -> None:
        """Let an editor do the same in the vault and in its shadow."""
        for root in (self.vault, self.shadow):
            editor(root, *arguments)
        self.heard(str(arguments[0]) if arguments else "")

    # Their entries

    @rule(path=entries, walk=values, plan=values, save=saves)
    def save(self, path, walk, plan, save):
        self.do(save, path, note(walk, plan).encode() + self.token())

    @rule(path=entries, save=saves)
    def save_what_humex_cannot_read(self, path, save):
        self.do(save, path, b"---\nwalk: [\n---\n\xff" + self.token())

    @rule(path=entries, line=st.sampled_from(["coffee:: 3", "walk:: 12", "- [x] Walk", "<<<<<<<"]))
    def append(self, path, line):
        self.do(editors.append, path, f"\n{line} ".encode() + self.token())

    @rule(path=entries)
    def delete(self, path):
        self.do(editors.delete, path)

    @rule(path=st.sampled_from(DAILY), digit=st.sampled_from("0129"))
    def change_without_a_sign(self, path, digit):
        self.do(editors.with_all_times_kept, path, digit)

    @rule(path=entries, editor=st.sampled_from([editors.touch, editors.protect]))
    def change_nothing(self, path, editor):
        self.do(editor, path)

    @rule(path=st.sampled_from(DAILY), name=st.sampled_from(editors.COPIES), walk=values)
    def leave_a_copy(self, path, name, walk):
        self.do(editors.in_place, editors.copy_of(path, name), note(walk).encode() + self.token())

    @rule(path=st.sampled_from(DAILY), name=st.sampled_from(editors.COPIES))
    def delete_a_copy(self, path, name):
        self.do(editors.delete, editors.copy_of(path, name))

    @rule(
        folder=st.sampled_from(["daily", "weekly", "kbis"]),
        move=st.sampled_from([editors.move_out_or_back, editors.rename_or_back]),
    )
    def move_a_folder(self, folder, move):
        self.do(move, folder)

    # What they have agreed on

    @rule(path=st.sampled_from([*OTHERS]), number=st.integers(0, 4), save=saves)
    def save_another(self, path, number, save):
        texts = OTHERS[path]
        self.do(save, path, texts[number % len(texts)].encode())

    @rule(path=st.sampled_from([*OTHERS][1:]))
    def delete_another(self, path):
        self.do(editors.delete, path)

    # Git

    @rule(branch=st.sampled_from(["main", "other"]))
    def check_out(self, branch):
        self.do(editors.check_out, branch)

    @rule(change=st.sampled_from([editors.stash_or_back, editors.reset]))
    def put_changes_away(self, change):
        self.do(change)

    @rule()
    def begin_a_merge(self):
        self.do(editors.begin_merge)

    @precondition(lambda self: editors.is_merging(self.shadow))
    @rule()
    def end_a_merge(self):
        self.do(editors.end_merge)

    # What humex has made

    @rule(name=st.sampled_from(PAGES), save=saves)
    def edit_a_sheet(self, name, save):
        self.ready_for_sheets()
        self._write(f"sheets/{name}", save, self.token())
        self.touched.add(name)

    @rule(name=st.sampled_from(PAGES))
    def delete_a_sheet(self, name):
        self.ready_for_sheets()
        self._delete(f"sheets/{name}")

    @rule(name=st.sampled_from([".made", ".gitignore"]))
    def delete_what_is_hidden(self, name):
        self.ready_for_sheets()
        # Without the list humex cannot know which pages are its own.
        self.touched.update(oracle.files(self.vault / "sheets") if name == ".made" else ())
        self._delete(f"sheets/{name}")

    @rule()
    def delete_all_sheets(self):
        self.ready_for_sheets()
        editors.delete_sheets(self.vault)
        self.theirs = {path: data for path, data in self.theirs.items() if path[:1] != "s"}
        self.touched.clear()

    @rule(name=st.sampled_from(DRAFTS), state=st.sampled_from(["draft", "sent", "closed"]))
    def edit_a_draft(self, name, state):
        data = f"---\nkbi: walk\nstate: {state}\nsent: 2026-06-17\n---\n".encode() + self.token()
        self._write(f"prompts/{name}", editors.by_rename, data)

    @rule(name=st.sampled_from(DRAFTS))
    def delete_a_draft(self, name):
        self._delete(f"prompts/{name}")

    def _write(self, path: str, save: editors.Save, data: bytes) -> None:
        save(self.vault, path, data)
        self.theirs[path] = data
        self.heard(path)

    def _delete(self, path: str) -> None:
        editors.delete(self.vault, path)
        self.theirs.pop(path, None)
        self.heard(path)

    # What must hold

    @invariant()
    def rest_now_and_then(self):
        self.steps += 1
        if self.steps % STEPS == 0:
            self.quiet()

    def quiet(self) -> None:
        """Wait until all has come to rest, and look whether all is right."""
        raise NotImplementedError

    def lost(self) -> list[str]:
        """The files that are not as people have saved them, or that are among theirs and are not."""
        theirs, now = oracle.written_by_people(self.shadow), oracle.written_by_people(self.vault)
        there = oracle.written_by_humex(self.vault)
        lost = [path for path, data in self.theirs.items() if there.get(path) != data]
        # What humex has drafted is theirs from now on.
        drafts = {path: data for path, data in there.items() if path.startswith("prompts/")}
        self.theirs = drafts | self.theirs
        return lost + sorted(path for path in {*theirs, *now} if theirs.get(path) != now.get(path))

    def wrong(self) -> list[str]:
        """What is lost, what a build would still do, and what it would have made otherwise."""
        scratch = self.home / "scratch" / "ana"
        return [
            *self.lost(),
            *oracle.still_to_do(self.vault, self.as_of, scratch),
            *oracle.not_as_anew(self.vault, self.as_of, scratch, self.touched),
        ]
