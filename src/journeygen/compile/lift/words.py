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
