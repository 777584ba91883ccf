"""Notes that cannot be read or counted, each with its row and the one problem that it is."""

from hostile.vaults import note

MANY_KEYS = "\n".join(f"k{n}: {n}" for n in range(20_000))
ALIAS_BOMB = "\n".join(
    ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7))]
)
MERGE_BOMB = "\n".join(
    [
        "a0: &a0 {x: 1}",
        *(f"a{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)),
    ]
)

NOTES = {
    "40,000 brackets": ("Y1", note("walk: " + "[" * 40_000), "too-deep"),
    "40,000 braces": ("Y1", note("{" * 40_000), "too-deep"),
    "brackets thirteen deep": ("Y1", note("x: " + "[" * 13 + "]" * 13), "too-deep"),
    "lists 20,000 deep": ("Y1", note("x:\n " + "- " * 20_000 + "1"), "too-deep"),
    "an anchor": ("Y2", note("walk: &a 20"), "yaml-trick"),
    "an alias bomb": ("Y2", note(ALIAS_BOMB), "yaml-trick"),
    "a merge": ("Y2", note("a: &a {walk: 20}\n<<: *a"), "yaml-trick"),
    "a python tag": ("Y7", note("walk: !!python/object/apply:os.getcwd []"), "yaml-trick"),
    "a python name": ("Y7", note("walk: !!python/object:os.system {}"), "yaml-trick"),
    "a key twice": ("Y4", note("walk: 20\nwalk: no"), "duplicate-key"),
    "a nul": ("Y10", note("walk: 20\0"), "control-character"),
    "a nul in the body": ("Y10", note("walk: 20", "A\0day."), "control-character"),
    "a bell": ("Y10", note("walk: 20\a"), "control-character"),
    "an escape": ("Y10", note("walk: \x1b[1m20"), "control-character"),
    "a line separator": ("Y10", note("walk: 20\u2028bed"), "control-character"),
    "a next line": ("Y10", note("walk: 20\x85bed"), "control-character"),
    "no utf-8": ("Y10", b"---\nwalk: 20\n---\n\xff\xfe\n", "not-utf8"),
    "latin-1": ("Y10", "---\nwalk: 20\n---\nCafé\n".encode("latin-1"), "not-utf8"),
    "utf-16": ("Y10", "---\nwalk: 20\n---\n".encode("utf-16"), "not-utf8"),
    "no closing fence": ("Y8", b"---\nwalk: 20\n\nA day.\n", "unclosed-frontmatter"),
    "only a fence": ("Y8", b"---", "unclosed-frontmatter"),
    "conflict markers": (
        "Y11",
        note("<<<<<<< HEAD\nwalk: 20\n=======\nwalk: no\n>>>>>>> theirs"),
        "conflict-markers",
    ),
    "conflict markers in the body": (
        "Y11",
        note("walk: 20", "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> theirs"),
        "conflict-markers",
    ),
    "a list": ("Y8", note("- walk\n- bed"), "not-keys"),
    "a text": ("Y8", note("walked twenty minutes"), "not-keys"),
    "an unfilled date": ("Y6", note("date: {{date}}\nwalk: 20"), "template-left"),
    "an unfilled date with a format": ("Y6", note("date: {{date:YYYY-MM-DD}}"), "template-left"),
    "nan": ("Y13", note("walk: .nan"), "unreadable-value"),
    "nan as a word": ("Y13", note("walk: NaN"), "unreadable-value"),
    "infinity": ("Y13", note("walk: .inf"), "unreadable-value"),
    "1e999": ("Y13", note("walk: 1e999"), "unreadable-value"),
    "digits of another script": ("Y13", note("walk: １２"), "unreadable-value"),
    "a number of 23 digits": ("Y13", note("walk: 12345678901234567890123"), "huge-number"),
    "a number of 5,000 digits": ("Y13", note("walk: " + "9" * 5000), "unreadable-value"),
    "20,000 keys": ("Y3", note(MANY_KEYS), "too-large"),
    "a list of 6,000": ("Y3", note("x: [" + "1, " * 6000 + "1]"), "too-many-keys"),
    "a body of 3 MiB": ("Y3", note("walk: 20", "a" * 3 * 1024 * 1024), "too-large"),
    "a dash alone": ("Y6", note("walk: -"), "bare-dash"),
    "a mapping as a value": ("Y6", note("walk: {minutes: 20}"), "unreadable-value"),
    "a second document": ("Y8", note("walk: 20\n...\nwalk: no"), "bad-yaml"),
    "a tab": ("Y6", note("walk:\n\tminutes: 20"), "bad-yaml"),
    "a list as a key": ("Y6", note("? [1, 2]\n: 3"), "not-a-key"),
    "an open quotation mark": ("Y6", note('walk: "20'), "bad-yaml"),
    "60,000 backslashes": ("Y6", note('walk: "' + "\\" * 60_000), "bad-yaml"),
    "brackets after a bracket that is never closed": (
        "Y1",
        note("x: [" + '"[' * 20_000),
        "too-deep",
    ),
    "a merge of merges": ("Y2", note(MERGE_BOMB), "yaml-trick"),
    "60 KiB of one text": ("Y3", note("x: " + "a" * 70_000), "too-large"),
    "a key twice, once in quotes": ("Y4", note('"walk": 20\nwalk: no'), "duplicate-key"),
    "a key twice, further in": ("Y4", note("own:\n  a: 1\n  a: 2"), "duplicate-key"),
    "a date that is none": ("Y6", note("date: 2026-02-30"), "wrong-date"),
    "60,000 opened placeholders": ("Y6", note('walk: "' + "{{" * 30_000), "bad-yaml"),
    "a tag without a value": ("Y7", note("x: !!int "), "yaml-trick"),
    "a form feed": ("Y10", note("walk: 20\f"), "control-character"),
    "half a character of UTF-16": ("Y10", b"---\nwalk: \xed\xa0\x80\n---\n", "not-utf8"),
    "a slash in two bytes": ("Y10", b"---\nwalk: \xc0\xaf\n---\n", "not-utf8"),
    "a sign that turns the line round": ("Y10", note("walk: \u202e20"), "unreadable-value"),
    "conflict markers of three versions": (
        "Y11",
        note("walk: 20", "<<<<<<< a\nA\n||||||| b\nB\n=======\nC\n>>>>>>> d"),
        "conflict-markers",
    ),
    "minus infinity": ("Y13", note("walk: -.inf"), "unreadable-value"),
    "an underscore in a number": ("Y13", note("walk: 1_000"), "unreadable-value"),
}
