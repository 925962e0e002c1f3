from __future__ import annotations

from dataclasses import dataclass

import pytest

from journeygen.compile.filters import filters_for
from journeygen.compile.templates import Templates

ADDRESS = "長野県水音郡つむぎ野村大字室前1番地(架空)"


@dataclass
class Addresses:
    def link(self, address: str) -> str:
        return f"https://shop.example{address}"

    def asset(self, path: str) -> str:
        return f"https://assets.example/{path}"

    def image(self, path: str) -> tuple[str, int, int]:
        return self.asset(path), 1200, 675


def render(source: str, name: str = "a.mjml.j2", **values: object) -> str:
    found = Templates({name: source}, filters_for(Addresses())).render(name, values)
    assert found.diagnostics == ()
    return found.text


@pytest.mark.parametrize(("width", "height"), [(600, "338"), (1200, "675"), (84, "47")])
def test_height_keeps_the_proportions(width: int, height: str) -> None:
    assert render("{{ 'images/a.jpg' | height(w) }}", w=width) == height


def test_typeset_keeps_remarks_and_numbers_whole() -> None:
    kept = '<span style="white-space:nowrap">'
    assert render("{{ x | typeset }}", x=ADDRESS) == ADDRESS.replace("(架空)", f"{kept}(架空)</span>")
    assert render("{{ x | typeset }}", x="電話 0120-000-000") == f"電話 {kept}0120-000-000</span>"
    assert render("{{ x | typeset }}", x="<b>(&)") == f"&lt;b&gt;{kept}(&amp;)</span>"


def test_plain_text_stays_as_it_is() -> None:
    assert render("{{ x | typeset }}", "a/text.j2", x=ADDRESS) == ADDRESS
    assert render("{{ x | phrases }}", "a/text.j2", x="急がず、ゆっくり") == "急がず、ゆっくり"
