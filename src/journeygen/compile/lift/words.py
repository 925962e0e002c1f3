"""What a copywriter reads when the send-time parts of a text are wrong."""

from __future__ import annotations

from typing import NamedTuple

from journeygen.diagnostics import Words


class Problem(NamedTuple):
    """A diagnostic without its place. `about` is the stretch of the tag to point at ("" points at the whole tag)."""

    code: str
    message: Words
    hint: Words | None = None
    about: str = ""


_ALLOWED = Words(
    '使えるのは {{ 名前 }}、{{ 名前 | default("…") }}、{% if 名前 %}、{% if not 名前 %}、'
    "{% if 名前 is known %}、{% if 名前 is unknown %}、{% for 名前 in 一覧 %} です",
    'what can be used: {{ name }}, {{ name | default("…") }}, {% if name %}, {% if not name %}, '
    "{% if name is known %}, {% if name is unknown %}, {% for name in list %}",
)


def unclosed(opener: str) -> Problem:
    """Say that `{{`, `{%` or `{#` is never closed."""
    closer = {"{{": "}}", "{%": "%}", "{#": "#}"}[opener]
    return Problem(
        "M201",
        Words(f"「{opener}」が「{closer}」で閉じられていません", f"'{opener}' is never closed by '{closer}'"),
        Words(
            f"「{closer}」を書き足してください。引用符 \" や ' の片方が欠けていても、こうなります。"
            f"文字として見せたいときは {{% raw %}}{opener}{{% endraw %}} と書きます",
            f"add '{closer}'; a quotation mark without its partner causes this too. "
            f"To show it as text write {{% raw %}}{opener}{{% endraw %}}",
        ),
    )


def stray_closer(closer: str) -> Problem:
    """Say that a closing brace stands alone."""
    opener = {"}}": "{{", "%}": "{%"}[closer]
    return Problem(
        "M212",
        Words(
            f"「{closer}」だけがあり、「{opener}」がありません",
            f"'{closer}' stands alone, without '{opener}'",
        ),
        Words(
            f"差し込みなら「{opener}」を半角で、あいだをあけずに書きます",
            f"for a value write '{opener}' in half-width characters, without a space inside",
        ),
        closer,
    )


def single_braces(written: str, name: str) -> Problem:
    """Say that a field's name stands in single braces, as other tools have it."""
    return Problem(
        "M212",
        Words(f"「{written}」の波かっこが一つずつです", f"'{written}' has single braces"),
        Words(f"{{{{ {name} }}}} と、二つずつ書きます", f"write {{{{ {name} }}}}"),
        written,
    )


def full_width(written: str) -> Problem:
    """Say that braces were typed in full-width characters."""
    return Problem(
        "M212",
        Words(
            f"全角の「{written}」は、差し込みになりません",
            f"full-width '{written}' is plain text, not a value",
        ),
        Words("半角の {{ }} や {% %} で書いてください", "write {{ }} or {% %} in half-width characters"),
        written,
    )


def unreadable(source: str) -> Problem:
    """Say that what stands between the braces cannot be read at all."""
    return Problem(
        "M201", Words(f"「{source}」の書き方が読み取れません", f"'{source}' cannot be read"), _ALLOWED
    )


def empty() -> Problem:
    """Say that nothing stands between the braces."""
    return Problem("M201", Words("{{ }} の中が空です", "there is nothing between {{ and }}"), _ALLOWED)


def not_allowed(what: Words, about: str = "", hint: Words | None = None) -> Problem:
    """Say that a construct of Jinja2 cannot be used in copy."""
    subject = what.ja.rstrip()
    space = " " if subject[-1].isascii() and subject[-1] not in ")]" else ""
    return Problem(
        "M203",
        Words(f"{subject}{space}は、本文では使えません", f"{what.en} cannot be used in copy"),
        hint or _ALLOWED,
        about,
    )


def unknown_tag(tag: str, hint: Words | None) -> Problem:
    """Say that `{% tag %}` does not exist."""
    return Problem(
        "M201",
        Words(f"{{% {tag} %}} というものはありません", f"there is no {{% {tag} %}}"),
        hint or _ALLOWED,
        tag,
    )


def tag_with_more(tag: str, rest: str) -> Problem:
    """Say that `else` or an end tag is followed by something."""
    hint = Words("条件を付けるなら elif を使います", "use elif for a condition") if tag == "else" else None
    return Problem(
        "M201",
        Words(f"{{% {tag} %}} の中に余分な「{rest}」があります", f"{{% {tag} %}} is followed by '{rest}'"),
        hint,
        rest,
    )


def never_ended(tag: str) -> Problem:
    """Say that an if or for is never ended."""
    return Problem(
        "M201",
        Words(
            f"{{% {tag} %}} が {{% end{tag} %}} で閉じられていません",
            f"{{% {tag} %}} has no {{% end{tag} %}}",
        ),
        Words(f"終わりに {{% end{tag} %}} を書いてください", f"write {{% end{tag} %}} where it ends"),
        tag,
    )


def without_opener(tag: str, opener: str) -> Problem:
    """Say that elif, else or an end tag has no beginning."""
    return Problem(
        "M201",
        Words(
            f"{{% {tag} %}} に対応する {{% {opener} … %}} がありません",
            f"{{% {tag} %}} has no {{% {opener} … %}}",
        ),
        Words(
            "{% if %} と {% for %} は、入れ子の内側から順に閉じます",
            "{% if %} and {% for %} are closed from the inside out",
        ),
        tag,
    )


def after_else(tag: str) -> Problem:
    """Say that a branch follows the last one."""
    return Problem(
        "M201",
        Words(
            f"{{% else %}} のあとに {{% {tag} %}} は書けません", f"{{% {tag} %}} cannot follow {{% else %}}"
        ),
        Words("{% else %} は最後に一度だけ書きます", "{% else %} is written once, at the end"),
        tag,
    )


def too_deep(deepest: int) -> Problem:
    """Say that conditions and loops stand inside each other too deeply."""
    return Problem(
        "M201",
        Words(
            f"if や for の入れ子が {deepest} 段を超えています",
            f"if and for are nested more than {deepest} deep",
        ),
        Words("文面を分けてください", "divide the text"),
    )


def no_such_name(name: str, hint: Words | None) -> Problem:
    """Say that nothing is called `name`."""
    return Problem(
        "M202",
        Words(f"「{name}」という項目はありません", f"there is nothing called '{name}'"),
        hint
        or Words(
            "項目は journeygen.yaml の fields に書きます",
            "fields are declared under `fields` in journeygen.yaml",
        ),
        name,
    )


def only_a_group(name: str, inside: list[str]) -> Problem:
    """Say that `name` holds further names and is no value itself."""
    some = "、".join(f"{name}.{key}" for key in inside[:4])
    return Problem(
        "M208",
        Words(
            f"「{name}」は項目の集まりで、そのままでは差し込めません",
            f"'{name}' is a group of values, not one",
        ),
        Words(f"たとえば {some}", f"for example {some}") if some else None,
        name,
    )


def list_printed(name: str) -> Problem:
    """Say that a list cannot be printed as it is."""
    return Problem(
        "M208",
        Words(
            f"「{name}」は一覧なので、そのままでは差し込めません", f"'{name}' is a list and cannot be printed"
        ),
        Words(
            f"{{% for item in {name} %}} のように、ひとつずつ差し込みます",
            f"print its entries one by one: {{% for item in {name} %}}",
        ),
        name,
    )


def boolean_printed(name: str) -> Problem:
    """Say that a boolean cannot be printed."""
    return Problem(
        "M208",
        Words(
            f"「{name}」は「はい・いいえ」の項目で、文字としては差し込めません", f"'{name}' is a yes/no field"
        ),
        Words(f"{{% if {name} %}}…{{% endif %}} で書き分けます", f"use {{% if {name} %}}…{{% endif %}}"),
        name,
    )


def default_needed(name: str, title: str, written: str = "") -> Problem:
    """Say that a value (with the format `written`) may be unknown and nothing is written for that case."""
    value = f"{name} | {written}" if written else name
    return Problem(
        "M204",
        Words(f"「{name}」({title})は、分からないことがあります", f"'{name}' can be unknown"),
        Words(
            f'{{{{ {value} | default("…") }}}} のように、分からないときの言葉を書いてください。'
            f"{{% if {name} is known %}} の中で使うこともできます",
            f'write {{{{ {value} | default("…") }}}}, or use it inside {{% if {name} is known %}}',
        ),
        name,
    )


def bad_default(name: str, why: Words) -> Problem:
    """Say that the words after default( ) cannot be used."""
    return Problem(
        "M211",
        Words(
            f"「{name}」の default が使えません: {why.ja}",
            f"the default of '{name}' cannot be used: {why.en}",
        ),
        None,
        "default",
    )


def not_a_boolean(name: str, type_name: str) -> Problem:
    """Say that a condition must stand on a boolean."""
    return Problem(
        "M205",
        Words(
            f"「{name}」は「はい・いいえ」の項目ではない({type_name})ので、条件にできません",
            f"'{name}' is no boolean ({type_name}) and cannot be a condition",
        ),
        Words(
            f"値が分かっているかどうかは {{% if {name} is known %}} で調べます。"
            "大きさや種類で分けるなら、journeygen.yaml に boolean の項目を作ってください",
            f"ask {{% if {name} is known %}} whether there is a value; for sizes and kinds declare a boolean field",
        ),
        name,
    )


def unknown_unwritten(name: str) -> Problem:
    """Say that a boolean can be unknown and the `if` has no branch for that."""
    return Problem(
        "M206",
        Words(
            f"「{name}」は分からないことがあります。その場合が書かれていません",
            f"'{name}' can be unknown, and this if does not say what happens then",
        ),
        Words(
            f"{{% elif {name} is unknown %}} を書き足してください",
            f"add {{% elif {name} is unknown %}}",
        ),
        name,
    )


def not_a_list(name: str) -> Problem:
    """Say that a loop must run over a declared list."""
    return Problem(
        "M207",
        Words(f"「{name}」は一覧ではないので、for でくり返せません", f"'{name}' is not a list"),
        Words("type: list の項目だけが使えます", "only fields of `type: list` can be used"),
        name,
    )


def bad_variable(name: str, why: Words) -> Problem:
    """Say that a loop's variable cannot be called so."""
    return Problem(
        "M207",
        Words(
            f"くり返しの変数名「{name}」は使えません: {why.ja}",
            f"the loop variable '{name}' cannot be used: {why.en}",
        ),
        Words(
            "item のような、ほかで使っていない半角英字の名前にします", "use a free ASCII name such as item"
        ),
        name,
    )


def looks_like_token(written: str) -> Problem:
    """Say that the text holds what looks like one of our own tokens."""
    return Problem(
        "M209",
        Words(
            f"「{written}」という並びは、journeygen が内部で使うため書けません",
            f"'{written}' is reserved for journeygen's own use",
        ),
        None,
        written,
    )


def too_many() -> Problem:
    """Say that a message has more send-time parts than tokens can number, or grows without bound."""
    return Problem(
        "M209",
        Words(
            "差し込みが多すぎるか、くり返しが大きすぎます",
            "too many send-time parts, or a loop that grows too large",
        ),
        Words("文面を分けてください", "divide the text"),
    )
