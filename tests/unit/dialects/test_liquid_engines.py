"""The same copy, filled by python-liquid, by liquidjs and by our own evaluator, reads the same."""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings, strategies as st

from journeygen.compile.contexts import Marked, mark_html, mark_plain
from journeygen.compile.evaluate import evaluate
from journeygen.compile.fill import fill
from journeygen.compile.lift import Lifter, Origin
from journeygen.dialects import DIALECTS
from journeygen.model.sendtime import Context, Part
from tests.engines.liquid import liquidjs, nested, python_liquid
from tests.unit.compile.shop import FIELDS, SETTINGS

LIQUID = DIALECTS["liquid"]
REQUIRED = {
    "customer.token": "s4mpl3",
    "customer.family_name": "見本",
    "customer.page": "https://www.example.jp/my?a=1&b=2",
    "customer.is_promoter": True,
    "order.total": 12000,
    "order.items": [{"name": "味噌", "gift": True}, {"name": "甘酒", "note": "冷やして", "gift": False}],
}
HOSTILE = (
    '">',
    "<script>alert(1)</script>",
    "{{7*7}}",
    "{% raw %}",
    "{{ customer.token }}",
    "a\nb\r\nc",
    "👨‍👩‍👧 🍶",
    "javascript:alert(1)",
    'it\'s "it"',
    "zq0001qz",
    "a&amp;b &lt;",
    " spaces ",
    "100%+1",
    "../..//evil.example/",
    "  　",
)
VALUE_SETS: list[Mapping[str, Any]] = [
    REQUIRED,
    {**REQUIRED, "customer.nickname": "", "customer.order_count": 0, "customer.is_subscriber": False},
    {
        **REQUIRED,
        "customer.nickname": "はな",
        "customer.rank": "VIP",
        "customer.order_count": 3,
        "customer.birthday": "1968-05-12",
        "customer.is_subscriber": True,
        "customer.is_promoter": False,
        "customer.is_vip": True,
        "customer.accepts_mail": False,
        "customer.preferences": ["料理", "<b>"],
        "order.items": [],
    },
    {**REQUIRED, "customer.is_subscriber": None, "customer.nickname": None, "customer.preferences": None},
    *(
        {**REQUIRED, "customer.family_name": value, "customer.nickname": value, "customer.page": value}
        for value in HOSTILE
    ),
]
LETTER = """
<p>{{ customer.family_name }}さま {{ customer.nickname | default("お客さま") }}
{{ customer.rank }} {{ customer.order_count | default("—") }} {{ order.total }}円 {{ customer.birthday | default('"いつか\\'') }}</p>
{% if customer.is_subscriber %}定期{% elif customer.is_subscriber is unknown %}不明{% else %}単品{% endif %}
{% if not customer.is_vip %}一般{% else %}VIP{% endif %}{% if customer.accepts_mail %}可{% else %}不可{% endif %}
{% if customer.is_promoter %}A{% endif %}{% if not customer.is_promoter %}B{% endif %}
{% if customer.nickname is known %}<b>{{ customer.nickname }}</b>{% else %}名なし{% endif %}
{% if customer.order_count is unknown %}回数不明{% endif %}
<ul>{% for item in order.items %}<li title="{{ item.name }}">{{ item.name }}{{ item.note | default("") }}{% if item.gift is known %}
{% if item.gift %}贈{% endif %}{% endif %}</li>{% endfor %}</ul>{% for p in customer.preferences %}{{ p }}/{% endfor %}
<a href="https://a.example.jp/{{ customer.family_name }}?q={{ customer.nickname | default("な し") }}">x</a>
<a href="{{ customer.page }}">y</a> <a href="{{ legal.unsubscribe_url }}" title="{{ customer.nickname | default('なし') }}">z</a>
{% raw %}{{ 7*7 }} {% if x %} }} %} {{%{% endraw %} {
"""
SUBJECT = "{{ customer.family_name }}さま、{{ customer.nickname | default('お客') }}へ{% if customer.is_vip %}★{% endif %}"
PLAIN = """{{ customer.family_name }}さま {{ customer.nickname | default("あなた") }}
{% for item in order.items %}
・{{ item.name }}
{% endfor %}
▼ https://a.example.jp/my?c={{ customer.nickname | default("な し") }}
"""
ADDRESS = "{{ legal.unsubscribe_url }}&n={{ customer.nickname | default('あ い') }}"
COPY = {
    "letter": (LETTER, None),
    "subject": (SUBJECT, Context.SUBJECT),
    "plain": (PLAIN, Context.PLAIN),
    "address": (ADDRESS, Context.URL_PART),
}


@cache
def marked(copy: str, context: Context | None) -> tuple[Marked, tuple[Part, ...]]:
    lifter = Lifter(FIELDS, SETTINGS)
    text = lifter.lift(copy, Origin("a.md")).text
    assert lifter.diagnostics == ()
    found = mark_plain(text, lifter.parts, context) if context else mark_html(text, lifter.parts)
    assert found.diagnostics == ()
    return found, lifter.parts


def visible(text: str) -> str:
    """What a reader sees: engines may choose between &#39; and &#x27;, and between ! and %21."""
    return unquote(html.unescape(text))


@pytest.mark.parametrize("kind", COPY)
@pytest.mark.parametrize("values", VALUE_SETS, ids=range(len(VALUE_SETS)))
def test_python_liquid_says_what_we_say(kind: str, values: Mapping[str, Any]) -> None:
    cut, parts = marked(*COPY[kind])
    rendered = python_liquid(fill(cut, parts, LIQUID), nested(values))
    assert visible(rendered) == visible(evaluate(cut, parts, values))


@pytest.mark.parametrize("kind", COPY)
def test_liquidjs_says_what_we_say(kind: str) -> None:
    cut, parts = marked(*COPY[kind])
    template = fill(cut, parts, LIQUID)
    rendered = liquidjs([(template, nested(values)) for values in VALUE_SETS])
    assert [visible(one) for one in rendered] == [
        visible(evaluate(cut, parts, values)) for values in VALUE_SETS
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_value_breaks_out(hostile: str) -> None:
    cut, parts = marked(LETTER, None)
    values = {
        **REQUIRED,
        "customer.family_name": hostile,
        "customer.nickname": hostile,
        "customer.page": hostile,
    }
    calm = {**REQUIRED, "customer.family_name": "x", "customer.nickname": "x", "customer.page": "x"}
    for page in (evaluate(cut, parts, values), python_liquid(fill(cut, parts, LIQUID), nested(values))):
        calm_page = evaluate(cut, parts, calm)
        for mark in ("<", ">", '"'):
            assert page.count(mark) == calm_page.count(mark)
        assert 'href="javascript' not in page


words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
asked = st.sampled_from(
    ["customer.is_subscriber", "customer.is_vip", "customer.accepts_mail", "customer.is_promoter"]
)
literals = words.map(lambda text: "{% raw %}" + text.replace("%}", "%]").replace("zq", "") + "{% endraw %}")
defaults = words.map(
    lambda text: "".join(one for one in text if ord(one) >= 32).replace("\\", "").replace('"', "'")
)
printed = st.one_of(
    st.just("{{ customer.family_name }}"),
    st.just("{{ customer.rank }}"),
    defaults.map(lambda text: f'{{{{ customer.nickname | default("{text}") }}}}'),
    defaults.map(lambda text: f'<a href="/x/{{{{ customer.nickname | default("{text}") }}}}">'),
)


def steered(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, max_size=3).map("".join)
    return st.one_of(
        st.builds(
            lambda name, a, b, c: (
                f"{{% if {name} %}}{a}{{% elif {name} is unknown %}}{b}{{% else %}}{c}{{% endif %}}"
            ),
            asked,
            joined,
            joined,
            joined,
        ),
        st.builds(
            lambda name, a, b: (
                f"{{% if {name} is known %}}{a}{{% if not {name} %}}{b}{{% endif %}}{{% endif %}}"
            ),
            asked,
            joined,
            joined,
        ),
        joined.map(
            lambda a: "{% if customer.nickname is known %}" + a + "{{ customer.nickname }}{% endif %}"
        ),
    )


letters = st.lists(st.recursive(literals | printed, steered, max_leaves=8), max_size=6).map("".join)
unknown_or = st.none() | words
answers = st.none() | st.booleans()
customers = st.fixed_dictionaries(
    {
        "customer.family_name": words,
        "customer.nickname": unknown_or,
        "customer.rank": unknown_or,
        "customer.is_subscriber": answers,
        "customer.is_vip": answers,
        "customer.accepts_mail": answers,
        "order.items": st.lists(words.map(lambda name: {"name": name}), max_size=3),
    }
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from([Context.SUBJECT, Context.PLAIN]), letters, customers)
def test_any_copy_reads_the_same(context: Context, copy: str, customer: Mapping[str, Any]) -> None:
    lifter = Lifter(FIELDS, SETTINGS)
    copy += "{% for item in order.items %}{{ item.name }},{% endfor %}"
    text = lifter.lift(copy, Origin("a.md")).text
    assert lifter.diagnostics == ()
    values = {**REQUIRED, **customer}
    cut = mark_plain(text, lifter.parts, context)
    assert python_liquid(fill(cut, lifter.parts, LIQUID), nested(values)) == evaluate(
        cut, lifter.parts, values
    )
