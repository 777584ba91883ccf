"""The sandbox: escaping by itself, no holes, nothing undefined."""

import jinja2
import pytest
from jinja2.sandbox import SecurityError

from humexjournal.rendering.templates import environment, folder

HOSTILE = "<b>[[x]]</b> | %%\x1b"


def rendered(form: str, source: str, **values) -> str:
    return environment(form).from_string(source).render(values)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("md", r"\<b\>\[\[x\]\]\</b\> \| \%\%"),
        ("txt", r"<b>[[x]]</b> | %%\x1b"),
        ("html", "&lt;b&gt;[[x]]&lt;/b&gt; | %%"),
    ],
)
def test_what_a_template_prints_is_escaped_for_its_form(form: str, expected: str) -> None:
    assert rendered(form, "{{ x }}", x=HOSTILE) == expected


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_what_a_macro_gives_back_is_escaped_once(form: str) -> None:
    macro = "{% macro m(x) %}{{ x }}{% endmacro %}"
    assert rendered(form, macro + "{{ m(x) }}", x="*<") == rendered(form, "{{ x }}", x="*<")


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_no_template_turns_escaping_off(form: str) -> None:
    off = "{% autoescape false %}{{ x }}{% endautoescape %}"
    assert rendered(form, off, x=HOSTILE) == rendered(form, "{{ x }}", x=HOSTILE)


def test_a_key_goes_before_what_a_mapping_can_do() -> None:
    source = "{{ x.items }}, {{ x.y }}, {% for key, _ in x.of.items() %}{{ key }}{% endfor %}"
    data = {"items": "2", "y": "3", "of": {"a": 1, "b": 2}}
    assert rendered("md", source, x=data) == "2, 3, ab"


def test_numbers_and_joined_lists_are_escaped_too() -> None:
    assert rendered("md", "{{ n }} {{ xs|join(', ') }}", n=3, xs=["a*", "b"]) == r"3 a\*, b"


def test_a_paragraph_is_wrapped_and_printable() -> None:
    text = rendered("txt", "{{ x|wrapped }}", x="word " * 30 + "\x1b")
    assert max(len(line) for line in text.splitlines()) <= 79
    assert r"\x1b" in text


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendered("md", "{{ nothing }}")


@pytest.mark.parametrize("source", ["{{ ''.__class__.__mro__ }}", "{{ xs.append(1) }}"])
def test_the_sandbox_holds(source: str) -> None:
    with pytest.raises(SecurityError):
        rendered("md", source, xs=[])


def test_the_built_in_templates_are_all_there() -> None:
    names = {path.name for path in folder().iterdir()}
    assert {"weekly.md.j2", "weekly.txt.j2", "weekly.html.j2", "weekly.css", "words.md.j2"} <= names
    assert {"blank.md.j2", "blank.txt.j2", "blank.html.j2", "blank.css", "blank.typ"} <= names
