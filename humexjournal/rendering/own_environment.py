"""The sandbox for a template of a vault: plain data, some filters, and nothing else.

It runs in a process of its own (own_worker.py), which bounds time and memory. What is refused here
is what no page needs. Text is escaped as in the built-in templates, and nothing turns that off.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    Undefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from humexjournal.rendering import escape
from humexjournal.rendering.templates import FINALLY, LAYOUT, Escaped, folder, wrapped

BUILT_IN = "built-in/"
MARK = "of the vault: "
"""What the file names of the vault's templates begin with inside, so that errors name them."""

LONGEST_RANGE = 1000
FILTERS = frozenset({
    "abs", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby",
    "int", "items", "last", "length", "list", "lower", "map", "max", "min", "reject",
    "rejectattr", "reverse", "round", "select", "selectattr", "sort", "sum", "title", "trim",
    "truncate", "unique", "upper", "wordcount",
})  # fmt: skip
TESTS = frozenset({
    "!=", "<", "<=", "==", ">", ">=", "boolean", "defined", "divisibleby", "eq", "equalto",
    "even", "false", "float", "ge", "greaterthan", "gt", "in", "integer", "iterable", "le",
    "lessthan", "lower", "lt", "mapping", "ne", "none", "number", "odd", "sequence", "string",
    "true", "undefined", "upper",
})  # fmt: skip
OF_BLOCKS = frozenset({"capitalize", "lower", "title", "trim", "upper", "wrapped"})
"""The filters that a whole block may go through: what comes out of one is not escaped again."""

_ITS_OWN = (LoopContext, Namespace, TemplateReference, BlockReference, TemplateModule, Undefined)
"""What has attributes. Everything else is data, and data has keys."""
_TO_CALL = (Macro, BlockReference, LoopContext, Undefined)
_PLAIN = (str, int, float, type(None), Undefined)
_NUMBERS = (int, float)


class RefusedError(SecurityError):
    """What a template may not do, in words of ours."""


class _Generator(CodeGenerator):
    """Makes code that joins text as the page escapes it, where Jinja knows HTML alone."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.joined((")
        for one in node.nodes:
            self.visit(one, frame)
            self.write(", ")
        self.write("))")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """`code` escapes too little for anything but a fence, so only built-in templates have it.

        It is no filter of the environment: `map` could reach it there.
        """
        if node.name != "code" or (self.filename or "").startswith(MARK):
            super().visit_Filter(node, frame)
        elif node.node is not None:
            self.write("environment.code(")
            self.visit(node.node, frame)
            self.write(")")

    def visit_FilterBlock(self, node: nodes.FilterBlock, frame: Frame) -> None:  # noqa: N802
        self._look_at(node.filter, node.lineno)
        super().visit_FilterBlock(node, frame)

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802
        self._look_at(node.filter, node.lineno)
        super().visit_AssignBlock(node, frame)

    def _look_at(self, one: nodes.Expr | None, line: int) -> None:
        while isinstance(one, nodes.Filter):
            if one.name not in OF_BLOCKS:
                self.fail(f"A block cannot go through the filter {one.name!r}", line)
            one = one.node


class OwnEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox for one form of page, with the templates of a vault by their names."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "*", "%", "**"})

    def __init__(self, form: str, own: Mapping[str, str]) -> None:
        """Escape as the form asks for."""
        self.escaped = FINALLY[form]
        super().__init__(
            loader=_loader(own),
            undefined=StrictUndefined,
            autoescape=True,
            finalize=self.printed,
            optimized=False,
            **LAYOUT,
        )
        kept = {name: self.filters[name] for name in FILTERS}
        own_filters = {"e": self.printed, "escape": self.printed, "join": self.join}
        self.filters = {**kept, **own_filters, "replace": replace}
        if form == "txt":
            self.filters["wrapped"] = wrapped
        self.tests = {name: self.tests[name] for name in TESTS}
        self.globals = {"range": short_range, "namespace": Namespace, "notice": ""}

    def join_path(self, template: str, parent: str) -> str:
        """A template that builds on its own name means the built-in one."""
        if template == parent or parent.startswith(BUILT_IN):
            return BUILT_IN + template.removeprefix(BUILT_IN)
        return template

    def printed(self, value: object) -> object:
        """What a page shows of a value: a text or a number, escaped; nothing else is for people."""
        return self.escaped(_plain(value))

    def code(self, text: object) -> str:
        """A line within a fence."""
        return Escaped(escape.code(str(_plain(text))))

    def joined(self, parts: Iterable[object]) -> str:
        """Parts as one text; beside one that is escaped the others are as well."""
        parts = [_plain(one) for one in parts]
        if not any(hasattr(one, "__html__") for one in parts):
            return "".join(map(str, parts))
        return Escaped("".join(str(self.printed(one)) for one in parts))

    def join(self, values: Iterable[object], between: str = "") -> str:
        """The filter `join`."""
        parts = [part for one in values for part in (between, one)]
        return self.joined(parts[1:])

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Of data only keys; of what Jinja makes itself, such as `loop`, what it lets out."""
        if isinstance(obj, _ITS_OWN):
            return super().getattr(obj, attribute)
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return self.unsafe_undefined(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """A text in brackets is like one behind a dot."""
        if isinstance(argument, str):
            return self.getattr(obj, str(argument))
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401
        """Macros, blocks, loops, and the two functions that there are."""
        if obj is short_range or obj is Namespace or isinstance(obj, _TO_CALL):
            return True
        return isinstance(getattr(obj, "__self__", None), LoopContext)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Arithmetic is for numbers; two texts may be put together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        numbers = isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS)
        if operator == "**" or not (numbers or operator == "+"):
            raise RefusedError(f"{operator} of what are no numbers, or of powers")
        return super().call_binop(context, operator, left, right)


def _plain(value: object) -> object:
    if not isinstance(value, _PLAIN):
        raise RefusedError("it prints what is no text (a list needs |join)")
    return value


def short_range(*bounds: int) -> range:
    """The function `range`, for as many as a page could show."""
    made = range(*bounds)
    if len(made) > LONGEST_RANGE:
        raise RefusedError(f"a range of more than {LONGEST_RANGE}")
    return made


def replace(text: str, old: str, new: str) -> str:
    """The filter `replace`, for text that is not escaped yet: it would take the escapes away."""
    if hasattr(text, "__html__"):
        raise RefusedError("replace in a text that is escaped already")
    return str(text).replace(str(old), str(new))


def _loader(own: Mapping[str, str]) -> BaseLoader:
    """The vault's templates, then the built-in ones, which are behind `built-in/` as well."""

    def load(name: str) -> tuple[str, str, None] | None:
        return (own[name], MARK + name, None) if name in own else None

    built_in = FileSystemLoader(folder())
    return ChoiceLoader([FunctionLoader(load), PrefixLoader({"built-in": built_in}), built_in])
