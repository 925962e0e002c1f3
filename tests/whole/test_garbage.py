"""Whatever stands in the files, there is a report or a build, never a traceback."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from journeygen.diagnostics import has_errors
from journeygen.pipeline import make
from tests.mistakes import TINY

FILES = sorted(
    path.relative_to(TINY).as_posix() for path in TINY.rglob("*") if path.suffix in (".md", ".yaml")
)
ODD = (
    *(
        "",
        " ",
        "\t",
        "\n",
        "---",
        ":::",
        "::: ",
        "+++",
        "- ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "{{",
        "}}",
        "{%",
        "%}",
    ),
    *(
        "#",
        "&a",
        "*a",
        "!!x",
        "|",
        ">",
        "'",
        '"',
        "%",
        "@",
        "`",
        "\\",
        "<",
        "</",
        "<!--",
        "]]>",
        "&#0;",
        "\0",
    ),
    *(
        "null",
        "true",
        "10:30",
        "0120",
        "1e999",
        "-1",
        "[]",
        "{}",
        "｛｛",
        "：",
        "\u3000",
        "\u2028",
        "\ufeff",
        "\ue000",
    ),
    *(
        "{{ customer.nickname }}",
        "{% if customer.is_vip %}",
        "{% endif %}",
        "{% for x in order.items %}",
        "{{ x.name }}",
    ),
    *(
        "zq0000qz",
        "jgxcut0000jgx",
        "jgxbodyjgx",
        "{漢字|かんじ}",
        "![](x)",
        "[a](b)",
        "::: columns",
        "::: nothing",
    ),
)
places = st.tuples(
    st.sampled_from(FILES),
    st.floats(0, 1),
    st.integers(0, 30),
    st.one_of(st.sampled_from(ODD), st.text(max_size=8)),
)


def changed(text: str, at: float, cut: int, put: str) -> str:
    """Cut some characters out of a text and put others in."""
    start = int(at * len(text))
    return text[:start] + put + text[start + cut :]


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],  # a whole project takes too long to shrink
)
@given(st.lists(places, min_size=1, max_size=4))
def test_no_garbage_is_a_bug_of_ours(changes: list[tuple[str, float, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = shutil.copytree(TINY, Path(folder) / "project")
        for file, at, cut, put in changes:
            text = (root / file).read_text(encoding="utf-8")
            (root / file).write_bytes(changed(text, at, cut, put).encode("utf-8", "surrogatepass"))
        made = make(root)
    assert made.artifacts or has_errors(made.diagnostics)
    for found in made.diagnostics:
        assert found.span.line >= 1
        assert found.span.column >= 1
        assert "zq0" not in found.message.ja or "zq0" in "".join(put for *_, put in changes)
