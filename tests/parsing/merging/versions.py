"""Three versions of a file as two people make them, for the laws of merging.

Every word that somebody writes is a new one. So it can be seen of each whether it got lost.
"""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from humexjournal.parsing.frontmatter import read_mapping

KEYS = ("walk", "plan", "shutdown", "felt", "glad", "quiet")
LISTS = ("friction", "talks")


@dataclass
class Written:
    """A file that is being written: keys with their lines, and a text."""

    keys: list = field(default_factory=list)
    body: list = field(default_factory=list)

    def copy(self):
        return Written([(key, list(lines)) for key, lines in self.keys], list(self.body))

    def at(self, key):
        return next((at for at, (other, _) in enumerate(self.keys) if other == key), None)

    def data(self, *, ends="\n", is_note=True):
        lines = [line for _, lines in self.keys for line in lines]
        if is_note:
            lines = ["---", *lines, "---", *self.body]
        return "".join(line + ends for line in lines).encode()


def a_key(key, word, form):
    if key in LISTS:
        return [f"{key}: [{word}]"] if form % 2 else [f"{key}:", f"  - {word}"]
    if key == "changes":
        return ["changes:", f"  - from: {word}", f"    cue: x{word}"]
    if key == "goals":
        return ["goals:", f"  energy: {word}"]
    return [f"{key}: {word}"]


def _add(written, key, word, place, form):
    if written.at(key) is None:
        written.keys.insert(place % (len(written.keys) + 1), (key, a_key(key, word, form)))


def _set(written, key, word, _, form):
    at = written.at(key)
    if at is None:
        return
    lines = written.keys[at][1]
    if key == "changes":
        place = form % (len(lines) - 1) + 1
        if lines[place].lstrip().startswith("cue"):
            lines[place] = f"    cue: {word}"
        else:
            lines += [f"  - from: {word}", f"    cue: x{word}"]
    elif key == "goals":
        lines[1 + form % 2 :] = [f"  {'rest' if form % 2 else 'energy'}: {word}"]
    elif key in LISTS and len(lines) > 1:
        lines.append(f"  - {word}")
    elif key in LISTS and lines[0].endswith("]"):
        lines[0] = f"{lines[0][:-1]}, {word}]" if form % 3 else f"{key}: [{word}]"
    else:
        written.keys[at] = (key, a_key(key, word, form))


def _delete(written, key, *_):
    if (at := written.at(key)) is not None:
        del written.keys[at]


def _move(written, key, _, place, __):
    if (at := written.at(key)) is not None:
        moved = written.keys.pop(at)
        written.keys.insert(place % (len(written.keys) + 1), moved)


def _comment(written, key, word, *_):
    if (at := written.at(key)) is not None:
        written.keys[at][1].insert(0, f"# {word}")


def _remark(written, key, word, *_):
    at = written.at(key)
    if at is not None and "#" not in written.keys[at][1][-1]:
        written.keys[at][1][-1] += f"  # {word}"


def _line(written, _, word, place, __):
    written.body.insert(place % (len(written.body) + 1), f"A line, {word}.")


OPERATIONS = (_add, _add, _set, _set, _delete, _move, _comment, _remark, _line)
ANY_KEY = st.sampled_from((*KEYS, *LISTS, "changes", "goals"))
STEP = st.tuples(st.sampled_from(OPERATIONS), ANY_KEY, st.integers(0, 9), st.integers(0, 9))


def _edited(base, steps, side):
    written = base.copy()
    for at, (operation, key, place, form) in enumerate(steps):
        operation(written, key, f"{side}{at}z", place, form)
    return written


@st.composite
def versions(draw):
    """Base, ours and theirs, all readable, and the path of the file."""
    is_note = draw(st.booleans())
    begun = [
        (_add, key, 9, form)
        for key, form in draw(st.lists(st.tuples(ANY_KEY, st.integers(0, 9)), max_size=6))
    ]
    base = _edited(Written([], ["A morning."]), [*begun, *draw(st.lists(STEP, max_size=4))], "b")
    sides = [_edited(base, draw(st.lists(STEP, min_size=1, max_size=5)), side) for side in "ot"]
    ends = draw(st.sampled_from(["\n", "\r\n"]))
    data = [one.data(ends=ends, is_note=is_note) for one in (base, *sides)]
    if draw(st.integers(0, 5)) == 0:
        data[0] = b""
    return (*data, "daily/2026-06-12.md" if is_note else "kbis/walk.yaml")


def keys_of(data, path):
    """The keys and values of a file, None where it cannot be read."""
    text = data.decode().replace("\r\n", "\n")
    if path.endswith(".md"):
        _, text, _ = text.split("---\n", 2)
    mapping, problem = read_mapping(text, "")
    return None if problem else mapping
