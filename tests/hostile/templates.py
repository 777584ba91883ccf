"""Templates that somebody else might have put into a vault, and what each of them comes to."""

from typing import NamedTuple

from humexjournal.rendering.unused import Why

FORBIDDEN, UNDEFINED, SYNTAX = Why.FORBIDDEN, Why.UNDEFINED, Why.SYNTAX
MISSING, BROKEN, LONG, UNFIT = Why.MISSING, Why.BROKEN, Why.LONG, Why.UNFIT

MACRO = "{% macro m() %}*a*{% endmacro %}"
DOUBLED = (
    "{% set ns = namespace(x=START) %}{% for n in range(90) %}{% set ns.x = STEP %}{% endfor %}"
)


class Row(NamedTuple):
    """A template, and why it is not used.

    `or_else` is the limit that some machines come to first.
    """

    name: str
    source: str
    why: Why
    or_else: Why | None = None


def doubled(start: str, step: str) -> str:
    return DOUBLED.replace("START", start).replace("STEP", step)


def nested(before: str, after: str, times: int) -> str:
    return before * times + after * times


REFUSED = [
    # ways to the objects behind the data
    Row("the class of a text", "{{ ''.__class__ }}", FORBIDDEN),
    Row("every class", "{{ ''.__class__.__mro__[1].__subclasses__() }}", FORBIDDEN),
    Row("the class of the data", "{{ head.__class__ }}", UNDEFINED),
    Row("the class in brackets", "{{ head['__class__'] }}", UNDEFINED),
    Row("a class by a name in two parts", "{{ ''['__cl' ~ 'ass__'] }}", FORBIDDEN),
    Row("a class by a name backwards", "{{ ''['__ssalc__'|reverse] }}", FORBIDDEN),
    Row("the class of a list", "{{ grid.rows.__class__ }}", FORBIDDEN),
    Row("the class of a number", "{{ (1).__class__ }}", FORBIDDEN),
    Row("an attribute without underscores", "{{ (1).real }}", FORBIDDEN),
    Row("the globals of a macro", MACRO + "{{ m.__globals__ }}", FORBIDDEN),
    Row("the function of a macro", MACRO + "{{ m._func }}", FORBIDDEN),
    Row(
        "what a loop goes through", "{% for a in [1] %}{{ loop._iterable }}{% endfor %}", FORBIDDEN
    ),
    Row("the code behind a page", "{{ self.__init__.__globals__ }}", FORBIDDEN),
    Row("the context of a page", "{{ self._TemplateReference__context }}", FORBIDDEN),
    Row("what range belongs to", "{{ range.__self__ }}", FORBIDDEN),
    Row("how a namespace is made", "{{ namespace.__init__.__globals__ }}", FORBIDDEN),
    Row("the class of a namespace", "{{ namespace(x=1).__class__ }}", FORBIDDEN),
    Row("the class of nothing", "{{ nothing.__class__ }}", FORBIDDEN),
    Row("the block above", "{% block foot %}{{ super._stack }}{% endblock %}", UNDEFINED),
    # what Jinja brings along
    Row("lipsum", "{{ lipsum(n=10000000) }}", UNDEFINED),
    Row("the globals of lipsum", "{{ lipsum.__globals__['os'].environ }}", UNDEFINED),
    Row("cycler", "{{ cycler.__init__.__globals__ }}", FORBIDDEN),
    Row("joiner", "{{ joiner() }}", UNDEFINED),
    Row("dict", "{{ dict(a=1) }}", UNDEFINED),
    Row("the settings of a web server", "{{ config.items() }}", UNDEFINED),
    Row("a request", "{{ request.application }}", UNDEFINED),
    Row("the environment", "{{ environ.HUMEX_CANARY }}", UNDEFINED),
    Row("the sandbox itself", "{{ environment.loader }}", UNDEFINED),
    Row("an import", "{{ __import__('os').system('id') }}", UNDEFINED),
    Row("open", "{{ open('/etc/passwd').read() }}", UNDEFINED),
    Row("debug", "{% debug %}", SYNTAX),
    Row("do", "{% do grid.rows %}", SYNTAX),
    Row("trans", "{% trans %}a{% endtrans %}", SYNTAX),
    # filters
    Row("attr", "{{ ''|attr('__class__') }}", SYNTAX),
    Row("map to an attribute", "{{ ['']|map(attribute='__class__')|join }}", FORBIDDEN),
    Row("map to attr", "{{ ['']|map('attr', '__class__')|list }}", BROKEN),
    Row("sort by an attribute", "{{ ['', 'a']|sort(attribute='__class__')|join }}", FORBIDDEN),
    Row("groups of a class", "{{ ['', 'a']|groupby('__class__')|length }}", FORBIDDEN),
    Row("select by a class", "{{ ['']|selectattr('__class__')|list }}", FORBIDDEN),
    Row("format", "{{ '%s'|format(1) }}", SYNTAX),
    Row("safe", "{{ said.commitment|safe }}", SYNTAX),
    Row("xmlattr", "{{ {'onclick': 'x'}|xmlattr }}", SYNTAX),
    Row("urlize", "{{ 'www.example.org'|urlize }}", SYNTAX),
    Row("wordwrap", "{{ 'a'|wordwrap(0) }}", SYNTAX),
    Row("random", "{{ [1, 2]|random }}", SYNTAX),
    Row("pprint", "{{ head|pprint }}", SYNTAX),
    Row("a test for functions", "{{ range is callable }}", SYNTAX),
    # methods
    Row("format of a text", "{{ '{0.__class__}'.format(1) }}", FORBIDDEN),
    Row("format_map of a text", "{{ '{x.__class__}'.format_map(head) }}", FORBIDDEN),
    Row("join of a text", "{{ ''.join(['a']) }}", FORBIDDEN),
    Row("encode of a text", "{{ 'a'.encode('rot13') }}", FORBIDDEN),
    Row("a change of a list", "{{ grid.rows.append(1) }}", FORBIDDEN),
    Row("a change of the data", "{{ head.update({'client': 'x'}) }}", UNDEFINED),
    Row("a value taken out", "{{ head.pop('client') }}", UNDEFINED),
    # what is no data
    Row("a function", "{{ range }}", FORBIDDEN),
    Row("a macro", MACRO + "{{ m }}", FORBIDDEN),
    Row("a loop", "{% for a in [1] %}{{ loop }}{% endfor %}", FORBIDDEN),
    Row("the page", "{{ self }}", FORBIDDEN),
    Row("a namespace", "{{ namespace() }}", FORBIDDEN),
    Row("a generator", "{{ [1]|map('abs') }}", FORBIDDEN),
    Row("a list", "{{ grid.rows }}", FORBIDDEN),
    Row("a function behind a text", "{{ 'a' ~ range }}", FORBIDDEN),
    Row("all of the data", "{{ head }}", FORBIDDEN),
    # bombs
    Row("a long text", "{{ 'A' * 10 * 10 * 10 * 10 * 10 * 10 * 10 * 10 * 10 }}", FORBIDDEN),
    Row("a long list", "{{ [0] * 1000000000 }}", FORBIDDEN),
    Row("a power", "{{ 10 ** 10 ** 10 }}", FORBIDDEN),
    Row("a wide number", "{{ '%1000000000d' % 1 }}", FORBIDDEN),
    Row("a long range", "{{ range(1000000000)|list }}", FORBIDDEN),
    Row("a wide text", "{{ 'A'|center(1000000000) }}", SYNTAX),
    Row("a deep indent", "{{ 'A'|indent(1000000000) }}", SYNTAX),
    Row("rows of a thousand million", "{{ [1]|batch(1000000000, 0)|list }}", SYNTAX),
    Row("a text doubled", doubled("'AAAAAAAA'", "ns.x ~ ns.x"), Why.MEMORY, Why.ENDED),
    Row("a list doubled", doubled("[0, 0]", "ns.x + ns.x"), Why.MEMORY, Why.ENDED),
    Row("a number squared", doubled("9", "ns.x * ns.x"), Why.ENDED, Why.MEMORY),
    Row("loops in loops", "{% for n in range(1000) %}" * 4 + "{% endfor %}" * 4, Why.ENDED),
    Row(
        "a long page",
        "{% for n in range(1000) %}{% for n in range(1000) %}AA{% endfor %}{% endfor %}",
        LONG,
    ),
    Row("a macro of itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", BROKEN),
    Row(
        "a macro of itself twice",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        Why.ENDED,
    ),
    Row("a block of itself", "{% block a %}{{ self.a() }}{% endblock %}", BROKEN),
    Row("a loop of itself", "{% for n in [1] recursive %}{{ loop([1]) }}{% endfor %}", BROKEN),
    Row("many ifs", nested("{% if 1 %}", "{% endif %}", 150), BROKEN),
    Row("many fors", nested("{% for n in [1] %}", "{% endfor %}", 25), BROKEN),
    Row(
        "many brackets",
        "{{ " + nested("(", ")", 20_000).replace("()", "(1)") + " }}",
        BROKEN,
        Why.ENDED,
    ),
    Row("many lists", "{{ " + nested("[", "]", 20_000) + " }}", BROKEN, Why.ENDED),
    Row("many nots", "{{ " + "not " * 20_000 + "1 }}", BROKEN, Why.ENDED),
    # files
    Row("a file above", "{% include '../../../../etc/passwd' %}", MISSING),
    Row("a file by its whole path", "{% include '/etc/passwd' %}", MISSING),
    Row("a file by an address", "{% from 'file:///etc/passwd' import x %}", MISSING),
    Row("a file beside the built-in ones", "{% include 'built-in/../pyproject.toml' %}", MISSING),
    Row("a file of Windows", "{% include '..\\\\..\\\\secret.md.j2' %}", MISSING),
    Row("a name with a zero", "{% include 'a\\0b' %}", MISSING),
    Row("the trust itself", "{% import '~/.config/humex/trust' as t %}", MISSING),
    Row("a template that is not trusted", "{% extends 'unknown.md.j2' %}", MISSING),
    Row("one of several files", "{% include ['/etc/passwd', '../humex.yaml'] %}", MISSING),
    Row("a file named in an entry", "{% include said.commitment %}", MISSING),
    # escapes
    Row(
        "a filter over a block",
        "{% filter default(said.commitment, true) %}{% endfilter %}",
        SYNTAX,
    ),
    Row(
        "a filter over a value", "{% set x | default(said.commitment) %}{% endset %}{{ x }}", SYNTAX
    ),
    Row("escapes taken away", MACRO + "{{ m()|replace('\\\\', '') }}", FORBIDDEN),
    Row("a control character", "\x1b[2Ja", UNFIT),
    Row("half a character", "{{ '\\ud800' }}", UNFIT),
    # errors
    Row("an error that holds a text", "{{ labels[said.commitment] }}", UNDEFINED),
    Row("a text as a number", "{{ said.commitment + 1 }}", BROKEN),
    Row("a text that is called", "{{ said.commitment() }}", FORBIDDEN),
    Row("a block without an end", "{% block foot %}", SYNTAX),
    Row("nothing that is there", "{{ head.nothing }}", UNDEFINED),
]

HTML = '<!doctype html>\n<html lang="en">\n<head>\n{}</head>\n<body>\n{}</body>\n</html>\n'

UNFIT_HTML = {
    "a script": "<script>alert(1)</script>",
    "a script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "a script from elsewhere": '<script src="https://example.org/x.js"></script>',
    "a handler": '<p onclick="x()">a</p>',
    "a handler out of an entry": "<p {{ said.commitment }}>a</p>",
    "a value without quotes": "<p title={{ said.commitment }}>a</p>",
    "an address that is a script": '<a href="javascript:alert(1)">a</a>',
    "the same before another": '<a href="javascript:alert(1)" HREF="words.md">a</a>',
    "the same, hidden": '<a href="java&#x09;script&colon;alert(1)">a</a>',
    "an address out of an entry": '<a href="{{ said.did }}">a</a>',
    "another server": '<a href="//example.org">a</a>',
    "a picture from elsewhere": '<img src="https://example.org/x.png">',
    "a picture that is a page": '<img src="data:text/html;base64,AAAA">',
    "a picture in a style": '<p style="background: url(https://example.org)">a</p>',
    "a style from elsewhere": "<style>@import 'https://example.org';</style>",
    "a style in escapes": r"<style>p { background: u\72l(x) }</style>",
    "a style that ends early": "<style></style x><script>alert(1)</script></style>",
    "a style without an end": "<style>p { }",
    "a link to a style": '<link rel="stylesheet" href="x.css">',
    "another page": '<meta http-equiv="refresh" content="0;url=https://example.org">',
    "another policy": '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    "another base": '<base href="https://example.org">',
    "a frame": '<iframe src="x.html"></iframe>',
    "an object": '<object data="x"></object>',
    "a form": '<form action="x"><input name="a"></form>',
    "a comment": "<!--><script>alert(1)</script>-->",
    "a part of another document": '<svg><use href="x.svg#a"/></svg>',
    "markup of a text area": "<textarea></textarea>",
    "a section of characters": "<svg><![CDATA[<p>]]></svg>",
    "very many columns": '<table><tr><td colspan="1000000">a</td></tr></table>',
    "a tag that is none": "<p",
}  # fmt: skip
