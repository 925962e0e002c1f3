"""What a copywriter reads when the value of a setting cannot be used where copy puts it."""

from __future__ import annotations

from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words


def no_value(name: str) -> Problem:
    """Say that a build-time name has no value."""
    return Problem(
        "M210",
        Words(f"「{name}」に値がありません", f"'{name}' has no value"),
        Words(
            f"journeygen.yaml に書くか、{{% if {name} is known %}} で囲んでください",
            f"set it in journeygen.yaml, or put it inside {{% if {name} is known %}}",
        ),
        name,
    )


def breaks_yaml(name: str) -> Problem:
    """Say that a setting's value would be read as YAML where it is put."""
    return Problem(
        "M214",
        Words(
            f"「{name}」の値に、ここでは区切りと読まれる記号が入っています",
            f"the value of '{name}' holds characters that mean something here",
        ),
        Words(
            f'"{{{{ {name} }}}}" のように、項目の値の全体を引用符で囲みます',
            f'put quotation marks around the whole value: "{{{{ {name} }}}}"',
        ),
        name,
    )


def inside_setting(name: str, message: Words) -> Words:
    """Say that the mistake stands inside a setting that the copy uses."""
    return Words(f"{name} の値の中: {message.ja}", f"inside the value of {name}: {message.en}")
