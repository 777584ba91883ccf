"""A small checker of what a `.base` of Obsidian may say, as its help describes it."""

import re

ROOT = {"filters", "formulas", "properties", "summaries", "views"}
VIEW = {
    "type",
    "name",
    "filters",
    "order",
    "limit",
    "groupBy",
    "sort",
    "summaries",
    "columnSize",
    "rowHeight",
}
TYPES = {"table", "cards", "list", "map"}
SUMMARIES = {
    "Average",
    "Min",
    "Max",
    "Sum",
    "Range",
    "Median",
    "Stddev",
    "Earliest",
    "Latest",
    "Checked",
    "Unchecked",
    "Empty",
    "Filled",
    "Unique",
}
FUNCTIONS = {
    "date",
    "duration",
    "if",
    "now",
    "today",
    "number",
    "list",
    "min",
    "max",
    "link",
    "icon",
    "html",
}
METHODS = {
    "format",
    "isEmpty",
    "round",
    "toFixed",
    "filter",
    "map",
    "reduce",
    "mean",
    "unique",
    "sort",
    "join",
    "inFolder",
    "hasTag",
    "hasProperty",
    "hasLink",
}
FILE = {
    "name",
    "basename",
    "path",
    "folder",
    "ext",
    "size",
    "ctime",
    "mtime",
    "tags",
    "links",
    "embeds",
    "backlinks",
    "properties",
}

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_PROPERTY = re.compile(
    r'(?:note|formula)\.[^\W\d]\w*|file\.\w+|note\["(?:[^"\\]|\\.)*"\]|[^\W\d]\w*'
)
_CALL = re.compile(r"(\.?)([A-Za-z]\w*)\(")
_SIGNS = re.compile(r"[\s\w.()\[\]<>=!&|+*/,\"-]*")


def complaints(base):
    """What is wrong with a base, as sentences; nothing where it follows the syntax."""
    found = [f"unknown key {key}" for key in set(base) - ROOT]
    formulas = base.get("formulas", {})
    for text in formulas.values():
        found += of_expression(text, formulas)
    found += of_filter(base.get("filters", {"and": []}), formulas)
    for name, said in base.get("properties", {}).items():
        found += of_property(name, formulas)
        found += (
            []
            if set(said) == {"displayName"} and isinstance(said["displayName"], str)
            else [f"{name}: {said}"]
        )
    names = [view.get("name") for view in base.get("views", [])]
    found += [] if names and len(set(names)) == len(names) else ["views need names of their own"]
    for view in base.get("views", []):
        found += of_view(view, formulas)
    return found


def of_view(view, formulas):
    found = [f"unknown key {key} of a view" for key in set(view) - VIEW]
    found += [] if view.get("type") in TYPES else [f"unknown type {view.get('type')}"]
    found += of_filter(view.get("filters", {"and": []}), formulas)
    sorts = [*view.get("sort", []), *([view["groupBy"]] if "groupBy" in view else [])]
    for one in sorts:
        found += (
            []
            if set(one) == {"property", "direction"} and one["direction"] in {"ASC", "DESC"}
            else [f"bad order {one}"]
        )
    named = [
        *view.get("order", []),
        *view.get("summaries", {}),
        *(one.get("property", "") for one in sorts),
    ]
    for name in named:
        found += of_property(name, formulas)
    found += [
        f"unknown summary {one}"
        for one in view.get("summaries", {}).values()
        if one not in SUMMARIES
    ]
    found += [] if isinstance(view.get("limit", 1), int) else ["a limit is a number"]
    return found


def of_filter(node, formulas):
    if isinstance(node, str):
        return of_expression(node, formulas)
    if isinstance(node, dict) and len(node) == 1 and set(node) <= {"and", "or", "not"}:
        return [one for below in next(iter(node.values())) for one in of_filter(below, formulas)]
    return [f"no filter: {node}"]


def of_property(name, formulas):
    if not isinstance(name, str) or not _PROPERTY.fullmatch(name):
        return [f"no property: {name}"]
    if name.startswith("file.") and name.removeprefix("file.") not in FILE:
        return [f"no property of a file: {name}"]
    if name.startswith("formula.") and name.removeprefix("formula.") not in formulas:
        return [f"no formula: {name}"]
    return []


def of_expression(text, formulas):
    bare = _STRING.sub('""', text)
    found = [] if _SIGNS.fullmatch(bare) else [f"odd signs: {text}"]
    found += (
        []
        if bare.count("(") == bare.count(")") and bare.count("[") == bare.count("]")
        else [f"brackets: {text}"]
    )
    for dot, name in _CALL.findall(bare):
        known = METHODS if dot else FUNCTIONS
        found += [] if name in known else [f"no function {name}: {text}"]
    found += [
        f"no formula {name}" for name in re.findall(r"formula\.(\w+)", bare) if name not in formulas
    ]
    found += [
        f"no property file.{name}"
        for name in re.findall(r"file\.(\w+)(?!\w*\()", bare)
        if name not in FILE
    ]
    return found
