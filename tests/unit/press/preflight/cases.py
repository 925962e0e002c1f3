"""Rules of the page: for each a piece that breaks it, and the nearest one that does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeygen.compile.print.marks import BARCODE, QR
from journeygen.diagnostics import Severity
from tests.unit.press.preflight.printing import (
    BARS,
    DEEP,
    INKY,
    RED,
    box,
    flow,
    image,
    item,
    mark,
)

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PHOTO = "https://jgx.invalid/image/photo.jpg"
COPY = "味噌は生きています。"
LONG = "味噌蔵の朝は早く、湯気の向こうに人影が見えます。"
CODE = f"{QR}https://www.example.jp/q"
LONG_CODE = f"{QR}https://www.example.jp/survey/again?code=0123456789abcdef0123456789abcdef0123456789"

DRAWN = (
    '<svg class="at" style="left: {0}mm; top: {1}mm; width: {2}mm; height: {2}mm" viewBox="0 0 100 100">'
    '<rect x="1" y="1" width="98" height="98" fill="none" stroke="#000000" stroke-width="2"/></svg>'
)


def picture(width: float, x: float = 40, y: float = 30) -> str:
    return item(0, x, y, f'<img style="display: block; width: {width}mm" src="{PHOTO}">')


@dataclass(frozen=True)
class Case:
    """`line` is where the finding stands in the copy (1: in no part of it); `says` is in its Japanese words."""

    name: str
    code: str
    severity: Severity
    wrong: str
    right: str
    line: int = 1
    says: str = ""
    images: dict[str, bytes] = field(default_factory=dict)


CASES = (
    Case(
        "a picture of 191 ppi",
        "P205",
        ERROR,
        picture(40),
        picture(25),
        10,
        "473×237 ピクセル",
        {PHOTO: image(300, 150)},
    ),
    Case(
        "a picture of 254 ppi",
        "P205",
        WARNING,
        picture(30),
        picture(25),
        10,
        "254 ppi",
        {PHOTO: image(300, 150)},
    ),
    Case(
        "a colour without inks",
        "P206",
        WARNING,
        item(0, 40, 30, COPY, "color: #2255aa"),
        item(0, 40, 30, COPY, f"color: {RED}"),
        1,
        "#2255aa",
    ),
    Case(
        "an area of 310 %",
        "P207",
        WARNING,
        box(40, 30, 20, 20, f"background: {DEEP}"),
        box(40, 30, 20, 20, f"background: {RED}"),
        1,
        "310 %",
    ),
    Case(
        "a letter of 310 % in the copy",
        "P207",
        WARNING,
        item(1, 40, 30, COPY, f"color: {DEEP}"),
        item(1, 40, 30, COPY),
        20,
        "310 %",
    ),
    Case(
        "black of four inks",
        "P208",
        ERROR,
        item(0, 40, 30, COPY, f"color: {INKY}"),
        item(0, 40, 30, COPY, f"color: {RED}"),
        10,
        "C/M/Y/K 80/70/70/90",
    ),
    Case(
        "text of 4 pt",
        "P209",
        ERROR,
        item(0, 40, 30, COPY, "font-size: 4pt"),
        item(0, 40, 30, COPY, "font-size: 6pt"),
        10,
        "「味噌は生きています。」が小さすぎます: 4.0 pt",
    ),
    Case(
        "text of 5.5 pt",
        "P209",
        WARNING,
        item(0, 40, 30, COPY, "font-size: 5.5pt"),
        item(0, 40, 30, "みそ", "font-size: 5.5pt"),
        10,
        "5.5 pt",
    ),
    Case(
        "reversed text of 5.5 pt",
        "P209",
        ERROR,
        item(2, 40, 30, COPY, f"font-size: 5.5pt; color: #ffffff; background: {RED}"),
        item(2, 40, 30, COPY, f"font-size: 7pt; color: #ffffff; background: {RED}"),
        30,
        "白抜き",
    ),
    Case(
        "a hairline",
        "P210",
        ERROR,
        item(
            0,
            40,
            30,
            '<svg width="100" height="10"><path d="M0 5H90" stroke="#000000" stroke-width="0.2"/></svg>',
        ),
        item(
            0,
            40,
            30,
            '<svg width="100" height="10"><path d="M0 5H90" stroke="#000000" stroke-width="0.5"/></svg>',
        ),
        10,
        "0.15 pt",
    ),
    Case(
        "a thin area",
        "P210",
        ERROR,
        '<svg class="at" style="left: 40mm; top: 30mm" width="100" height="10"><rect x="0" y="5" width="90" height="0.2" fill="#000000"/></svg>',
        '<svg class="at" style="left: 40mm; top: 30mm" width="100" height="10"><rect x="0" y="5" width="90" height="0.4" fill="#000000"/></svg>',
        1,
        "0.15 pt",
    ),
    Case(
        "text 1 mm from the edge", "P211", ERROR, item(0, 1, 90, COPY), item(0, 3, 90, COPY), 10, "1 mm しか"
    ),
    Case(
        "text beyond the right edge",
        "P211",
        ERROR,
        item(0, 80, 90, COPY, "white-space: nowrap"),
        item(0, 60, 90, COPY, "white-space: nowrap"),
        10,
        "はみ出して",
    ),
    Case(
        "text on a fold",
        "P212",
        WARNING,
        item(0, 40, 97, COPY),
        item(0, 40, 101, COPY),
        10,
        "上から 99 mm の折り目",
    ),
    Case(
        "a field that ends at the trim",
        "P213",
        ERROR,
        box(0, 110, 100, 38, f"background: {RED}"),
        box(-3, 110, 106, 41, f"background: {RED}"),
        1,
        "3 mm 足りません",
    ),
    Case(
        "a picture that ends 1 mm beyond it",
        "P213",
        ERROR,
        picture(101, 0, 110),
        picture(106, -3, 110),
        10,
        "足りません",
        {PHOTO: image(1500, 300)},
    ),
    Case(
        "a line that stops at the trim",
        "P213",
        ERROR,
        box(50, 80, 50, 1, "background: #000000"),
        box(50, 80, 46, 1, "background: #000000"),
        1,
    ),
    Case(
        "copy where the postmark goes",
        "P214",
        ERROR,
        item(0, 10, 50, COPY),
        item(0, 40, 50, COPY),
        10,
        "左から 0〜35 mm",
    ),
    Case(
        "a logo where the postmark goes",
        "P214",
        ERROR,
        box(10, 50, 10, 10, f"background: {RED}"),
        box(10, 10, 20, 20, "border: 0.3mm solid #000000"),
        1,
        "消印",
    ),
    Case(
        "a brand's name in the postal-code frame",
        "P214",
        ERROR,
        item(1, 50, 13, COPY),
        '<div class="at" style="left: 50mm; top: 13mm">123</div>',
        20,
        "郵便番号枠",
    ),
    Case(
        "copy of 12 lines in a frame for 7",
        "P215",
        ERROR,
        flow("text", 40, LONG, LONG * 5),
        flow("text", 40, LONG, LONG * 2),
        20,
        "字)はみ出します",
    ),
    Case(
        "a name of 40 characters",
        "P216",
        ERROR,
        flow("name", 40, "見" * 200),
        flow("name", 40, "見" * 40),
        1,
        "宛名の枠",
    ),
    Case(
        "a second column of an address",
        "P216",
        ERROR,
        flow("address-2", 40, "見" * 200),
        flow("address-2", 40, "見" * 40),
        1,
    ),
    Case(
        "a QR code of 10 mm",
        "P217",
        ERROR,
        item(0, 40, 30, "") + mark(40, 30, 10, 10, LONG_CODE),
        mark(40, 30, 22, 22, LONG_CODE),
        1,
        "mm 四方より大きく",
    ),
    Case(
        "text in a quiet zone",
        "P217",
        ERROR,
        mark(40, 30, 20, 20, CODE) + item(0, 40.5, 30, "札"),
        mark(40, 30, 20, 20, CODE) + item(0, 61, 30, "札"),
        1,
        "まわりの余白",
    ),
    Case(
        "a frame through a quiet zone",
        "P217",
        ERROR,
        mark(40, 30, 20, 20, CODE) + box(41, 31, 18, 18, "border: 0.3mm solid #000000; border-radius: 1mm"),
        mark(40, 30, 20, 20, CODE) + box(38, 28, 24, 24, "border: 0.3mm solid #000000; border-radius: 1mm"),
    ),
    Case(
        "a drawn frame through a quiet zone",
        "P217",
        ERROR,
        mark(40, 30, 20, 20, CODE) + DRAWN.format(41, 31, 18),
        mark(40, 30, 20, 20, CODE) + DRAWN.format(38, 28, 24),
    ),
    Case(
        "a dark ground",
        "P218",
        ERROR,
        box(35, 25, 30, 30, "background: #000000") + mark(40, 30, 20, 20, CODE),
        box(35, 25, 30, 30, "background: #eeeeee") + mark(40, 30, 20, 20, CODE),
        1,
        "読み取れません",
    ),
    Case(
        "a barcode of 7 points",
        "P219",
        ERROR,
        mark(20, 120, 56, 2.6, BARCODE + BARS),
        mark(20, 120, 64, 2.9, BARCODE + BARS),
        1,
        "7.0 ポイント",
    ),
    Case(
        "a barcode 5 mm from the edge",
        "P219",
        ERROR,
        mark(20, 140.1, 64, 2.9, BARCODE + BARS),
        mark(20, 135, 64, 2.9, BARCODE + BARS),
        1,
        "5 mm です",
    ),
    Case(
        "an upright barcode 5 mm from the edge",
        "P219",
        ERROR,
        mark(92.1, 72, 2.9, 64, BARCODE + BARS),
        mark(87, 72, 2.9, 64, BARCODE + BARS),
        1,
        "5 mm です",
    ),
    Case(
        "text beside a barcode",
        "P219",
        ERROR,
        mark(20, 120, 64, 2.9, BARCODE + BARS) + item(0, 40, 123, COPY),
        mark(20, 120, 64, 2.9, BARCODE + BARS) + item(0, 40, 126, COPY),
        1,
        "2 mm 以上",
    ),
    Case(
        "a barcode where the postmark goes",
        "P219",
        ERROR,
        mark(20, 60, 64, 2.9, BARCODE + BARS),
        mark(20, 80, 64, 2.9, BARCODE + BARS),
        1,
        "消印",
    ),
)
