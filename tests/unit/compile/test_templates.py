from __future__ import annotations

import time
from typing import Any

import pytest
from jinja2 import TemplateRuntimeError

from journeygen.compile.templates import Rendered, Templates

DOUBLING = "{% set n = namespace(x='aaaaaaaaaa') %}{% for i in range(60) %}%s{% endfor %}{{ n.x }}"
VALUES: dict[str, Any] = {"x": "<>", "xs": ["あ", "い"], "brand": {"name": "つむぎ野"}, "nothing": None}


def refuse(value: str) -> str:
    raise TemplateRuntimeError(f"{value} という画像はありません")


def render(source: str, name: str = "blocks/a/mail.mjml.j2", **more: str) -> Rendered:
    return Templates({name: source, **more}, {"refuse": refuse}).render(name, VALUES)


def test_mjml_is_escaped_and_text_is_not() -> None:
    assert render("{{ x }}").text == "&lt;&gt;"
    assert render("{{ x }}", "layouts/mail/_logo.html.j2").text == "&lt;&gt;"
    assert render("{{ x }}", "blocks/a/text.j2").text == "<>"
    assert render("{{ x }}", "layouts/mail/dark.css.j2").text == "<>"


def test_loops_macros_and_includes_work() -> None:
    source = """{% macro m(a) %}[{{ a }}]{% endmacro %}
{% for i in xs %}
{{ loop.index }}/{{ loop.length }} {{ m(i ~ x) }}
{% endfor %}
{% include "b.mjml.j2" %}
"""
    found = render(
        source, **{"b.mjml.j2": "{{ xs | join('、') }} {{ x | upper | replace('&lt;', '') }} {{ '-' * 3 }}\n"}
    )
    assert found.diagnostics == ()
    assert found.text == "1/2 [あ&lt;&gt;]\n2/2 [い&lt;&gt;]\nあ、い &lt;&gt; ---\n"


def test_templates_looked_up_are_told_found_or_not() -> None:
    found = render("{% include 'b.j2' ignore missing %}{% include ['c.j2', 'd.j2'] %}", **{"d.j2": "d"})
    assert found.used == {"blocks/a/mail.mjml.j2", "b.j2", "c.j2", "d.j2"}


@pytest.mark.parametrize(
    ("source", "code", "place", "told"),
    [
        ("a\n\n{{ brand.nam }}", "T202", (3, 10), "nam"),
        ("\n{{ foo }}", "T202", (2, 4), "foo"),
        ("{{ nothing }}", "T202", (1, 1), "None"),
        ("{{ xs }}", "T202", (1, 1), "list"),
        ("\n{% if %}", "T201", (2, 1), "expression"),
        ("\n{% include 'zz' %}", "T204", (2, 1), "zz"),
        ("\n{{ 1 / 0 }}", "T205", (2, 1), "0 で割って"),
        ("\n{{ 'a' - 1 }}", "T205", (2, 1), "計算できません"),
        ("\n\n{{ 'cat.jpg' | refuse }}", "T205", (3, 1), "cat.jpg という画像はありません"),
        ("{{ 1 | nosuch }}", "T201", (1, 8), "nosuch"),
    ],
)
def test_mistakes_are_told_with_file_and_line(
    source: str, code: str, place: tuple[int, int], told: str
) -> None:
    (found,) = render(source).diagnostics
    assert found.code == code
    assert found.span.file == "templates/blocks/a/mail.mjml.j2"
    assert (found.span.line, found.span.column) == place
    assert told in found.message.ja


def test_a_mistake_in_an_included_template_is_told_there() -> None:
    (found,) = render("{% include 'b.mjml.j2' %}", **{"b.mjml.j2": "\n{{ foo }}"}).diagnostics
    assert (found.span.file, found.span.line) == ("templates/b.mjml.j2", 2)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ [0] * 1000000000 }}",
        "{{ 9 ** 99999999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ 'a'.center(1000000000) }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ 'a' | center(1000000000) }}",
        "{{ 'a' | indent(1000000000, true) }}",
        "{{ ['a'] | batch(1000000000, 'x') | list }}",
        "{{ '%1000000000d' | format(1) }}",
        "{% for i in range(1000000000) %}{% endfor %}",
        "{% for i in range(1000) %}{% for j in range(1000) %}{% endfor %}{% endfor %}",
        "{% for i in xs recursive %}{{ loop(xs) }}{% endfor %}",
        "{% macro f(n) %}{{ f(n) }}{{ f(n) }}{% endmacro %}{{ f(1) }}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(40) }}",
        "{% include 'blocks/a/mail.mjml.j2' %}{% include 'blocks/a/mail.mjml.j2' %}",
        DOUBLING.replace("%s", "{% set n.x = n.x ~ n.x %}"),
        DOUBLING.replace("%s", "{% set n.x = n.x + n.x %}"),
        DOUBLING.replace("%s", "{% set n.x = [n.x, n.x] %}"),
        DOUBLING.replace("%s", "{% set n.x = [n.x, n.x] %}").replace("{{ n.x }}", "{{ n.x | upper }}"),
        DOUBLING.replace("%s", "{% set n.x = [n.x, n.x] | join %}"),
        DOUBLING.replace("%s", "{% set n.x = n.x | replace('a', 'aa') %}"),
        DOUBLING.replace("%s", "{% set y %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = y %}"),
        DOUBLING.replace("%s", "{% set n.x = 99 * 99 * (n.x | int or 9) * (n.x | int or 9) %}"),
        "{{ ''.__class__.__mro__ }}",
        "{{ x | attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ brand.update({'a': 1}) }}",
        "{{ xs.append(1) }}",
        "{{ lipsum() }}",
        "{{ [1, 2] | random }}",
    ],
)
def test_blow_ups_and_break_outs_are_refused_quickly(source: str) -> None:
    start = time.process_time()
    found = render(source)
    assert time.process_time() - start < 5
    assert [one.code[0] for one in found.diagnostics] == ["T"]
    assert found.text == ""
    assert "0x" not in found.diagnostics[0].message.ja


def test_a_bug_of_ours_in_a_filter_is_not_blamed_on_the_template() -> None:
    def broken(value: str) -> str:
        raise KeyError(value)

    with pytest.raises(KeyError):
        Templates({"a.j2": "{{ 'x' | broken }}"}, {"broken": broken}).render("a.j2", {})


def test_the_budget_is_for_one_rendering() -> None:
    templates = Templates({"a.j2": "{% for i in range(30000) %}{% endfor %}ok"})
    assert [templates.render("a.j2", {}).text for _ in range(5)] == ["ok"] * 5


def test_what_is_the_same_in_every_mail_is_rendered_once() -> None:
    sources = {
        "a.mjml.j2": "{{ once('b.css.j2', size='16px') }}|{{ brand }}",
        "b.css.j2": "a{b:{{ size }}{{ brand }}}",
    }
    templates = Templates(sources)
    templates.share({"brand": "x<"})
    first, second = (templates.render("a.mjml.j2", {}) for _ in range(2))
    assert first == second
    assert first.text == "a{b:16pxx<}|x&lt;"
    assert first.used == {"a.mjml.j2", "b.css.j2"}
    templates.share({"brand": "y"})
    assert templates.render("a.mjml.j2", {}).text == "a{b:16pxy}|y"


def test_a_mistake_in_what_is_rendered_once_still_tells_all_templates() -> None:
    templates = Templates(
        {"a.j2": "{% include 'c.j2' %}{{ once('b.j2') }}", "b.j2": "\n{{ foo }}", "c.j2": ""}
    )
    found = templates.render("a.j2", {})
    assert found.used == {"a.j2", "b.j2", "c.j2"}
    assert (found.diagnostics[0].span.file, found.diagnostics[0].span.line) == ("templates/b.j2", 2)
