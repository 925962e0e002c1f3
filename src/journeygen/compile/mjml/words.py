"""The sentences of the MJML findings, in both languages."""

from __future__ import annotations

from journeygen.diagnostics import Words

BARE = Words("ここの '<' はタグとして読めません", "this '<' does not begin a readable tag")
ESCAPE = Words("文字としての '<' は &lt; と書きます", "write &lt; for the character '<'")
CDATA = Words("CDATA は使えません", "CDATA is not available")
DOCTYPE = Words("DOCTYPE は書きません(自動で付きます)", "leave the DOCTYPE out: it is added")
INSTRUCTION = Words("'<?' で始まる命令は使えません", "instructions beginning with '<?' are not available")
MEDIA_RANGE = Words(
    "CSS でも '<' は使えません。max-width を使ってください", "'<' cannot stand in CSS either: use max-width"
)
NO_CONDITION = Words("ここに条件付きコメントは置けません", "a conditional comment cannot stand here")
CONDITION_PLACES = Words(
    "条件付きコメントは mj-raw か mj-text の中に書きます",
    "write conditional comments inside mj-raw or mj-text",
)
CONDITION_UNPAIRED = Words(
    "条件付きコメントの始まりと終わりが合いません", "the start and end of a conditional comment do not match"
)
COMMENT_FORM = Words("コメントの中に '--' は書けません", "'--' cannot stand inside a comment")
COMMENT_SHAPE = Words("コメントは <!-- … --> の形で書きます", "write comments as <!-- … -->")
BROKEN: dict[str, tuple[Words, Words | None]] = {
    "<![cdata[": (CDATA, ESCAPE),
    "<!doctype": (DOCTYPE, None),
    "<?": (INSTRUCTION, None),
    "<!--": (COMMENT_FORM, COMMENT_SHAPE),
}
"""What an unreadable `<` begins, by its first characters."""
QUOTE = Words('属性は name="value" の形で書きます', 'write attributes as name="value"')
SENDTIME_PLACES = Words(
    "送るときの値は、本文と、URL や alt などの属性にだけ置けます",
    "send-time values may stand in text and in attributes like URLs and alt only",
)
WRAPPER_RAW = Words(
    "mj-wrapper 直下の mj-raw は Outlook 用のコメントの中に出るため、送るときの条件しか置けません",
    "mj-raw in mj-wrapper ends up in a comment for Outlook: only send-time conditions may stand in it",
)
STRAY_TEXT = Words("ここに文章は置けません", "text cannot stand here")
TEXT_PLACES = Words("文章は mj-text の中に書きます", "write text inside mj-text")
ONLY_TEXT = Words("ここにはタグのない文字だけを書きます", "only text without tags may stand here")
NO_COMMENT = Words("ここにコメントは置けません", "a comment cannot stand here")
NO_BODY = Words("mj-body がありません", "there is no mj-body")
NO_ROOT = Words("mjml がありません", "there is no mjml element")
CONTROL = Words("制御文字が入っています", "there is a control character")
SURROGATE = Words("壊れた文字が入っています", "there is a broken character (a lone surrogate)")


def bad_attribute(text: str) -> Words:
    """Say that part of a tag is no attribute."""
    return Words(f"'{text}' は属性として読めません", f"'{text}' cannot be read as an attribute")


def sendtime_in(name: str) -> Words:
    """Say that an attribute cannot hold a send-time value."""
    return Words(f"{name} に送るときの値は置けません", f"{name} cannot hold a send-time value")


def control_character(name: str) -> Words:
    """Say that an attribute holds a character that HTML cannot carry."""
    return Words(f"{name} に制御文字が入っています", f"{name} holds a control character")


def twice(name: str) -> Words:
    """Say that something is written twice, where the first is lost silently."""
    return Words(f"{name} が二度書かれています", f"{name} is written twice")


def refused(name: str, reason: Words) -> Words:
    """Say that something is documented by MJML and not available here, and why."""
    return Words(f"{name}: {reason.ja}", f"{name}: {reason.en}")


def unknown_attribute(element: str, name: str) -> Words:
    """Say that an element has no such attribute."""
    return Words(f"{element} に {name} という属性はありません", f"{element} has no attribute {name}")


def unknown_element(name: str) -> Words:
    """Say that MJML has no such element."""
    return Words(f"{name} という要素はありません", f"there is no element {name}")


def bad_value(name: str, value: str, expects: Words) -> Words:
    """Say what an attribute expects instead of its value."""
    shown = value if len(value) <= 40 else f"{value[:39]}…"
    return Words(
        f"{name} の値 '{shown}': {expects.ja} にします", f"{name} is '{shown}', expected {expects.en}"
    )


def misplaced(name: str, parent: str) -> Words:
    """Say that an element cannot stand in its parent."""
    if not parent:
        return Words(f"{name} をいちばん外側には置けません", f"{name} cannot stand outside mjml")
    return Words(f"{name} を {parent} の中には置けません", f"{name} cannot stand inside {parent}")


def belongs_in(parents: tuple[str, ...]) -> Words | None:
    """Say where an element belongs."""
    if not parents:
        return None
    listed = ", ".join(parents)
    return Words(f"置ける場所: {listed}", f"it belongs in {listed}")


def html_outside(name: str, parent: str) -> Words:
    """Say that an HTML element cannot stand in a structural element."""
    return Words(
        f"HTML の {name} を {parent or 'いちばん外側'} に直接は置けません",
        f"the HTML element {name} cannot stand directly in {parent or 'the source'}",
    )


def unclosed(name: str) -> Words:
    """Say that an element is not closed."""
    return Words(f"{name} が閉じられていません", f"{name} is not closed")


def stray_end(name: str) -> Words:
    """Say that an end tag has no start tag."""
    return Words(f"</{name}> に対応する開始タグがありません", f"</{name}> has no start tag")


def missing(element: str, name: str) -> Words:
    """Say that an element lacks an attribute that it needs."""
    return Words(f"{element} に {name} がありません", f"{element} lacks {name}")


def undeclared(name: str) -> Words:
    """Say that an mj-class is not declared in mj-attributes."""
    return Words(
        f"mj-class '{name}' は宣言されていません", f"mj-class '{name}' is not declared in mj-attributes"
    )


def too_deep(limit: int) -> Words:
    """Say that elements nest too deep."""
    return Words(f"要素の入れ子が {limit} 段を超えています", f"elements nest deeper than {limit} levels")


def too_large(limit: int) -> Words:
    """Say that the source is too large."""
    return Words(f"MJML が {limit:,} バイトを超えています", f"the MJML is larger than {limit:,} bytes")


def not_rendered(reason: str) -> Words:
    """Say that mrml gave up, with its own words."""
    return Words(f"MJML を HTML にできませんでした({reason})", f"the MJML could not be rendered ({reason})")
