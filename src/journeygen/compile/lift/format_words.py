"""What a copywriter reads when the format of a value is wrong."""

from __future__ import annotations

from journeygen.compile.lift.words import Problem, not_allowed
from journeygen.diagnostics import Words, nearest
from journeygen.model.formats import FORMATS, Format


def no_such_filter(name: str) -> Problem:
    """Say that copy knows no such filter."""
    formats = list(dict.fromkeys(row.filter for row in FORMATS.values()))
    all_ja = f'使えるのは default("…") と、書式の {"、".join(FORMATS)} です'
    all_en = f'what can be used: default("…") and the formats {", ".join(FORMATS)}'
    hint = nearest(name, ["default", *formats]) or Words(all_ja, all_en)
    if name == "d":
        hint = Words("d ではなく default と書きます", "write default instead of d")
    return not_allowed(Words(f"フィルター {name} ", f"the filter {name}"), name, hint)


def no_such_format(written: str, name: str, known: list[str]) -> Problem:
    """Say that a format takes no such argument."""
    shown = [f"{key} ({FORMATS[key].example})" for key in known]
    return Problem(
        "M213",
        Words(f"「{written}」という書式はありません", f"there is no format {written}"),
        Words(f"使えるのは {'、'.join(shown)} です", f"what can be used: {', '.join(shown)}"),
        name,
    )


def only_one(what: Words, about: str) -> Problem:
    """Say that a value takes one format and one default."""
    return Problem(
        "M213",
        Words(f"{what.ja}は一つだけ書けます", f"a value takes only one {what.en}"),
        Words(
            '{{ order.total | yen | default("…") }} のように書きます',
            'write it like {{ order.total | yen | default("…") }}',
        ),
        about,
    )


def format_after_default(written: str, about: str) -> Problem:
    """Say that the format stands before the default."""
    return Problem(
        "M213",
        Words(f"書式 {written} が default のあとにあります", f"the format {written} stands behind default"),
        Words(
            f'{{{{ 名前 | {written} | default("…") }}}} の順に書きます。default の言葉には、書式は付きません',
            f'write {{{{ name | {written} | default("…") }}}}; the words of default are printed as they are',
        ),
        about,
    )


def wrong_type_for(row: Format, name: str, type_name: str) -> Problem:
    """Say that a format is for values of another type."""
    wanted = "、".join(sorted(row.types))
    fitting = [key for key, other in FORMATS.items() if type_name in other.types]
    hint_ja = f"この項目に使える書式: {'、'.join(fitting)}" if fitting else "書式を付けずに書きます"
    hint_en = f"formats for this field: {', '.join(fitting)}" if fitting else "write it without a format"
    return Problem(
        "M213",
        Words(
            f"書式 {row.written} は {wanted} の項目のためのもので、「{name}」({type_name})には使えません",
            f"the format {row.written} is for {wanted.replace('、', ', ')}; '{name}' is of type {type_name}",
        ),
        Words(hint_ja, hint_en),
        row.filter,
    )
