"""What a copywriter reads when a name is not declared, or its value does not fit the place."""

from __future__ import annotations

from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words


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
