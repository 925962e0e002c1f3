"""Styles of Markdown's elements, computed once per theme.

premailer takes milliseconds a document. It is given one probe that holds every element in every parent, and the
styles that it finds are set in each mail's own tree.
"""

from __future__ import annotations

import logging

from journeygen.compile.body.html import Styles

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "table")
_INLINE = ("a", "strong", "em", "code", "img", "br")
_CHILDREN: dict[str, tuple[str, ...]] = {
    "div": _BLOCKS,
    "blockquote": _BLOCKS,
    "li": (*_BLOCKS, *_INLINE),
    "ul": ("li",),
    "ol": ("li",),
    "table": ("thead", "tbody"),
    "thead": ("tr",),
    "tbody": ("tr",),
    "tr": ("th", "td"),
    "pre": ("code",),
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "a", "strong", "em"), _INLINE),
}
"""What Python-Markdown puts into what."""


def compute_styles(css: str) -> dict[tuple[str, str], str]:
    """Return the inline style of every (parent, tag) under a style sheet of tag and `parent > child` selectors."""
    from lxml import etree
    from premailer import Premailer

    html = etree.Element("html")
    style = etree.SubElement(etree.SubElement(html, "head"), "style")
    style.text = css
    body = etree.SubElement(html, "body")
    probes = {}
    for parent, children in _CHILDREN.items():
        holder = etree.SubElement(body, parent)
        for child in children:
            probe = etree.SubElement(holder, child)
            probe.text = "x"
            probes[parent, child] = probe
    Premailer(
        html,
        keep_style_tags=True,
        strip_important=False,
        disable_validation=True,
        cssutils_logging_level=logging.CRITICAL,
        align_floating_images=False,
        allow_network=False,
        disable_basic_attributes=["width", "height", "bgcolor", "align", "valign"],
    ).transform()
    styles = {pair: probe.get("style") for pair, probe in probes.items()}
    return {pair: _closed(style) for pair, style in styles.items() if style}


def _closed(style: str) -> str:
    return style.strip().rstrip(";").replace(chr(34), "'") + ";"


__all__ = ["Styles", "compute_styles"]
