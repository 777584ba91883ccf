"""What tests compare between two languages: the texts of their modules, and pages about nobody."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from msgspec import Struct
from msgspec.structs import asdict, replace

from humexjournal.rendering import words
from humexjournal.rendering.words.english.week import TAGS

FOLDER = Path(words.__file__).parent
ENGLISH, GERMAN = "english", "german"
_WORD = re.compile(r"[^\W\d_]{2,}")

OWN = frozenset(
    [
        "name",
        "behaviour",
        "cue",
        "by",
        "why",
        "goal",
        "because",
        "reason",
        "what",
        "commitment",
        "glad",
        "coming_up",
        "off",
        "occasion",
        "replaced_by",
        "id",
        "client",
        "coach",
        "text",
        "message",
        "written",
    ]
)
"""Fields of values in which somebody's own words stand."""
KNOWN = {"unit": frozenset({"", "minutes", "hours", "times"}), "tag": frozenset(TAGS)}
"""What the program has words for; any other unit or tag is somebody's own."""
OWN_LISTS = frozenset({"shared", "counts", "does_not_count", "goals"})


def modules(folder: str) -> dict[str, ModuleType]:
    """The modules of a language by their names."""
    names = sorted(path.stem for path in (FOLDER / folder).glob("[a-z]*.py"))
    return {name: import_module(f"{words.__name__}.{folder}.{name}") for name in names}


def texts(folder: str) -> Iterator[str]:
    """Every text in the modules of a language but docstrings and keys, which nobody is shown."""
    for path in sorted((FOLDER / folder).glob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        unseen = {id(one) for node in nodes for one in _unseen(node)}
        for node in nodes:
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and id(node) not in unseen:
                yield node.value


def _unseen(node: ast.AST) -> list[ast.AST | None]:
    match node:
        case ast.Expr(one) | ast.Subscript(_, one):
            return [one]
        case ast.Dict(keys) | ast.Set(keys):
            return list(keys)
        case _:
            return []


def tables(module: ModuleType) -> dict[str, Mapping[object, object]]:
    """The tables of words that a module has: KEPT, TAGS, FACTS."""
    found = {name: value for name, value in vars(module).items() if name.isupper()}
    return {name: value for name, value in found.items() if isinstance(value, dict)}


def words_of(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return {word.casefold() for word in _WORD.findall(text)}


@cache
def vocabulary(folder: str) -> set[str]:
    """Every word that a language prints."""
    return set().union(*map(words_of, texts(folder)))


def about_nobody(value: object, field: str = "") -> object:
    """The same values with every own word of somebody's as xx, so that the program's are left."""
    if field in KNOWN:
        return value if value in KNOWN[field] else "xx"
    if isinstance(value, str):
        return "xx" if field in OWN and type(value) is str and value else value
    if isinstance(value, tuple | list):
        inside = "text" if field in OWN_LISTS else field
        return type(value)(about_nobody(one, inside) for one in value)
    if isinstance(value, dict):
        inside = "text" if field in OWN_LISTS else ""
        return {key: about_nobody(one, inside) for key, one in value.items()}
    if isinstance(value, Struct):
        kept = {"id"} if hasattr(value, "terms") else set()
        changed = {
            name: about_nobody(one, name) for name, one in asdict(value).items() if name not in kept
        }
        return replace(value, **changed)
    return value
