"""How pictures stand in pages: the browser chooses, nothing moves, what is not seen at once comes late."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.unit.compile.site.magazines import Site, article, project_at, site_of
from tests.unit.pictures import drawing, exif, moving, photo, saved

PAGE = "/magazine/2026-winter/snow/index.html"
LONG = "雪が降りました。" * 80


class Pictures(HTMLParser):
    """The pictures of a page, each with what may be shown in its place."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.all: list[tuple[dict[str, str], list[dict[str, str]]]] = []
        self._sources: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a picture is made of."""
        told = {name: value or "" for name, value in attrs}
        if tag == "picture":
            self._sources = []
        elif tag == "source":
            self._sources.append(told)
        elif tag == "img":
            self.all.append((told, self._sources))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = project_at(
        tmp_path_factory.mktemp("pictures"),
        {
            "snow": article(
                f"![湯気 & '桶'](images/桶 の写真.JPG)\n\n{LONG}\n\n![印](images/seal.png)\n\n"
                "::: image\nsrc: images/snow.gif\nalt: 降る雪\nwidth: half\n:::",
                image="images/turned.jpg",
                alt='"窓から見た \\"雪\\""',
            ),
            "late": article(f"{LONG}\n\n![印](images/seal.png)", title="雪の夜"),
        },
    )
    images = root / "content/images"
    (images / "turned.jpg").write_bytes(saved(photo(1300, 900), "JPEG", exif=exif(6)))
    (images / "桶 の写真.JPG").write_bytes(saved(photo(600, 400), "JPEG"))
    (images / "seal.png").write_bytes(saved(drawing(300, 200), "PNG"))
    (images / "snow.gif").write_bytes(moving("GIF"))
    return site_of(root)


def test_a_photograph_is_offered_in_three_formats_and_the_widths_that_it_has(site: Site) -> None:
    shown, sources = Pictures(site.text(PAGE)).all[0]
    assert [one["type"] for one in sources] == ["image/avif", "image/webp"]
    for one in (*sources, shown):
        files = {width: url for url, width in (file.split(" ") for file in one["srcset"].split(", "))}
        assert list(files) == ["360w", "540w", "900w"]
        assert all(re.fullmatch(r"/assets/turned\.[0-9a-f]{10}\.\d+\.[a-z]+", url) for url in files.values())
        assert one["sizes"] == "(min-width: 63rem) 56rem, 100vw"
    assert shown["src"].endswith(".540.jpg")


def test_every_picture_keeps_its_place_free_as_it_is_seen_upright(site: Site) -> None:
    sizes = [(one["width"], one["height"]) for one, _ in Pictures(site.text(PAGE)).all]
    assert sizes[:4] == [("900", "1300"), ("600", "400"), ("300", "200"), ("40", "30")]


def test_the_first_picture_comes_at_once_and_the_others_when_they_are_near(site: Site) -> None:
    first, *others = (one for one, _ in Pictures(site.text(PAGE)).all)
    assert first["fetchpriority"] == "high" and "loading" not in first
    assert others and all(one["loading"] == "lazy" and "fetchpriority" not in one for one in others)


def test_a_first_picture_far_down_the_page_comes_late_too(site: Site) -> None:
    pictures = Pictures(site.text("/magazine/2026-winter/late/index.html")).all
    assert pictures and all(one["loading"] == "lazy" for one, _ in pictures)


def test_words_for_those_who_see_no_pictures_are_kept_as_they_were_written(site: Site) -> None:
    words = [one["alt"] for one, _ in Pictures(site.text(PAGE)).all]
    assert words[:4] == ['窓から見た "雪"', "湯気 & '桶'", "印", "降る雪"]


def test_a_file_s_name_may_hold_capitals_spaces_and_kanji(site: Site) -> None:
    shown, _ = Pictures(site.text(PAGE)).all[1]
    assert re.fullmatch(r"/assets/picture\.[0-9a-f]{10}\.600\.jpg", shown["src"])


def test_what_moves_is_one_file_and_flat_art_has_no_avif(site: Site) -> None:
    pictures = Pictures(site.text(PAGE)).all
    assert pictures[3][1] == [] and "srcset" not in pictures[3][0]
    assert [one["type"] for one in pictures[2][1]] == ["image/webp"]


def test_other_sites_are_told_of_a_picture_with_its_size_and_words(site: Site) -> None:
    html = site.text(PAGE)
    told = dict(re.findall(r'<meta property="og:image(|:width|:height|:alt)" content="([^"]*)">', html))
    assert re.fullmatch(r"https://www\.example\.jp/assets/turned\.[0-9a-f]{10}\.900\.jpg", told[""])
    assert (told[":width"], told[":height"]) == ("900", "1300")
    assert told[":alt"] == "窓から見た &#34;雪&#34;"
    assert told[""] in html.split("application/ld+json")[1], "the same picture as for search engines"


def test_a_page_without_a_picture_is_known_by_the_newest_cover(site: Site) -> None:
    for path in ("/legal/index.html", "/events/index.html", "/magazine/index.html"):
        assert 'content="https://www.example.jp/assets/miso.' in site.text(path)


def test_a_page_is_made_from_the_pictures_that_it_shows(site: Site) -> None:
    made_from = site.files[f"site{PAGE}"].made_from
    assert {"content/images/turned.jpg", "content/images/桶 の写真.JPG", "content/images/seal.png"} <= set(
        made_from
    )
