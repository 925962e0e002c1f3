"""The look itself: a page with one fault shows that fault, and a sound page shows none."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader
from tests.browser.test_mails import torn

SOUND = """<!doctype html><html lang="ja"><head><title>春の便り</title><meta charset="utf-8">
<style>:root{color-scheme:light dark} @media (prefers-color-scheme:dark){body,p{background:#222;color:#eee}}</style></head>
<body style="background:#fff;color:#222"><div style="display:none">受信箱の一行</div><h1>春の便り</h1><p>本文です。</p>
<a href="https://shop.invalid/" style="display:block;border:1px solid #777;padding:14px;color:inherit">見る</a></body></html>"""

FAULTS = [
    ("width", "<p>本文です。", '<p style="width:500px">本文です。', "sideways"),
    ("pictures", "<p>本文", '<img src="{amazake}" width="200" height="100" alt="甘酒"><p>本文', "stretched"),
    ("pictures", "<p>本文", '<img src="{amazake}" width="200"><p>本文', "no alt"),
    ("pictures", "<p>本文", '<img src="{url}/none.jpg" alt="甘酒"><p>本文', "does not load"),
    ("requests", "<p>本文", '<img src="https://elsewhere.invalid/a.gif" alt=""><p>本文', "elsewhere.invalid"),
    ("document", "<p>本文です。</p>", "<h1>二つめ</h1>", "2 h1"),
    ("document", 'lang="ja"', 'lang="und"', "read aloud wrongly"),
    ("document", "<title>春の便り</title>", "", "no title"),
    ("document", "<h1>春の便り</h1>", "<h1><img src='{amazake}' alt='' width='20'></h1>", "says nothing"),
    ("contrast", "<p>本文です。", '<p style="color:#999">本文です。', "#999999 on #ffffff"),
    ("contrast", "<p>本文です。", '<p style="color:rgba(0,0,0,.4)">本文です。', "#999999 on #ffffff"),
    ("contrast", "<p>本文です。", '<p style="font-size:9px">本文です。', "too small"),
    ("touch", "padding:14px", "padding:4px", "px high"),
    ("touch", ">見る<", "><", "says nothing"),
    ("preheader", "display:none", "display:block", "seen in the mail"),
]


def look(reader: Reader, html: str, mode: str = "light") -> dict[str, list[str]]:
    asset = f"{reader.assets_url}/{next(reader.assets.glob('amazake.*')).name}"
    html = html.replace("{amazake}", asset).replace("{url}", reader.assets_url)
    (sight,) = reader.read("a", html, (390, "dark" if mode == "dark" else "light"))
    found: dict[str, list[str]] = {}
    for check, text in sight.seen["findings"]:
        found.setdefault(check, []).append(text)
    return found


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_sound_page_has_no_fault(reader: Reader, mode: str) -> None:
    found = look(reader, SOUND, mode)
    assert found == {}


@pytest.mark.parametrize(("check", "sound", "faulty", "told"), FAULTS)
def test_a_fault_is_seen(reader: Reader, check: str, sound: str, faulty: str, told: str) -> None:
    assert sound in SOUND
    found = look(reader, SOUND.replace(sound, faulty))
    assert any(told in text for text in found.get(check, [])), found


def test_what_stays_light_in_the_dark_is_seen(reader: Reader) -> None:
    box = '<div style="background:#fff;color:#eee">白い箱</div>'
    found = look(reader, SOUND.replace("<p>本文", f"{box}<p>本文"), "dark")
    assert "#ffffff" in found["light box"][0]
    assert "#eeeeee on #ffffff" in found["contrast"][0]


def test_a_torn_heading_is_known() -> None:
    assert torn(["蔵の戸の「結」の印を、お送", "りします"])
    assert torn(["ご注文を承りました(T26-", "00481)"])
    assert not torn(["蔵の戸の「結」の印を、", "お送りします"])
    assert not torn(["ご注文を承りました", "(T26-00481)"])


def test_a_heading_is_read_line_by_line(reader: Reader) -> None:
    heading = '<h1 style="width:6em">急がない<br>ものを<b>、急<br>がずに</b></h1>'
    (sight,) = reader.read("a", SOUND.replace("<h1>春の便り</h1>", heading), (390, "light"))
    assert sight.seen["headings"] == [["急がない", "ものを、急", "がずに"]]
