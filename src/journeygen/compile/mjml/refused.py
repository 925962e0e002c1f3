"""What MJML documents and mrml 6 does not do: each with the reason an author is shown. Checked again by tests."""

from __future__ import annotations

from journeygen.diagnostics import Words

_NO_EFFECT = Words("この属性は HTML に出ません", "this attribute has no effect in the HTML")
_NOT_RENDERED = Words("HTML に変換できません", "it cannot be rendered to HTML")

ELEMENTS: dict[str, Words] = {
    "mj-html-attributes": Words(
        "mj-html-attributes は変換できません", "mj-html-attributes cannot be rendered"
    ),
    "mj-html-attribute": _NOT_RENDERED,
    "mj-selector": _NOT_RENDERED,
    "mj-include": Words(
        "使えません。テンプレートの {% include %} を使ってください",
        "not available; use {% include %} in the template",
    ),
    "mj-font": Words(
        "ネットワークから書体を読み込ませるため使えません。font-family に端末の書体を並べてください",
        "it would load a font from the network; name installed fonts in font-family",
    ),
}
"""Elements that break, or that a mail of ours must not contain."""

_SIDES = "border-top border-right border-bottom border-left"
_WITHOUT_EFFECT = {
    "mj-body": "id",
    "mj-style": "inline",
    "mj-raw": "position",
    "mj-section": "gutter text-padding",
    "mj-wrapper": "gutter gap text-padding",
    "mj-hero": "mode border-radius",
    "mj-text": "background-color",
    "mj-button": "title",
    "mj-image": "sizes border-top border-bottom",
    "mj-table": "role font-weight",
    "mj-spacer": f"border {_SIDES}",
    "mj-social": "border table-layout",
    "mj-social-element": "border srcset sizes icon-position",
    "mj-accordion-title": "font-weight",
    "mj-carousel-image": "mj-class",
}
_SHRINKS = Words(
    "画像が小さくなるだけで、罫線は描かれません。border を使ってください",
    "it makes the picture smaller and draws no line: use border",
)

ATTRIBUTES: dict[tuple[str, str], Words] = {
    (element, name): _NO_EFFECT for element, names in _WITHOUT_EFFECT.items() for name in names.split()
} | {("mj-image", "border-left"): _SHRINKS, ("mj-image", "border-right"): _SHRINKS}
"""Attributes of allowed elements that do nothing, or not what their name says."""
