"""A print run with the real engines: what the print house gets, what is rejected, and what is never told."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from journeygen.cli.main import run
from journeygen.press.press import Press
from journeygen.print_run.layers import LayeredSetter
from journeygen.print_run.order import Order, prepare
from journeygen.print_run.records import Record
from journeygen.print_run.same import look_the_same
from journeygen.print_run.setting import Setting, WholeSetter, assembled
from journeygen.print_run.survey import survey

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "content/recipients-sample.csv"
MESSAGE = "win-back/spring"
CODES = "bench/codes"
COPY = """---
title: QRコードのはがき(サンプル)
print: {piece: postcard}
---
{{ customer.family_name }}さま

お変わりありませんか。

::: qr
to: "/letters?c={{ customer.token }}"
label: お便りの続き
:::
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shop")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "journeys", root / "journeys")
    shutil.copyfile(ROOT / "journeygen.yaml", root / "journeygen.yaml")
    target = root / f"content/messages/{CODES}.md"
    target.parent.mkdir()
    target.write_text(COPY, encoding="utf-8")
    return root


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: Sequence[dict[str, str]], encoding: str = "utf-8") -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def text_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def pictures_of(pdf: Path | bytes) -> list[Any]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=300 / 72).to_pil() for page in document]
    finally:
        document.close()


# ── what a run gives ──

BAD: dict[str, dict[str, str]] = {
    "no-name": {"姓": "", "名": ""},
    "no-address": {"都道府県": "", "市区町村": "", "町域・番地": ""},
    "postal-code": {"郵便番号": "12345"},
    "character": {"名": "\U0001f600"},
    "formula": {"町域・番地": "=cmd|'/C calc'!A0", "都道府県": "", "市区町村": ""},
    "overflow": {"名": "寿限無" * 20},
    "value": {"電話の可否": "たぶん"},
}


@pytest.fixture(scope="module")
def finished(shop: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, str]], str]:
    """Print the sample's recipients with a bad row of every kind between them; return folder, rows, and the screen."""
    rows = rows_of(SAMPLE)
    rows += [{**rows[0], "宛先の印": kind, **change} for kind, change in BAD.items()]
    folder = tmp_path_factory.mktemp("run")
    write_rows(folder / "people.csv", rows)
    arguments = [
        "print-run",
        "win-back/winter",
        "--recipients",
        str(folder / "people.csv"),
        "--root",
        str(shop),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "journeygen", *arguments, "--out", str(folder / "out"), "--per", "4"],
        capture_output=True,
        text=True,
        env={**os.environ, "JOURNEYGEN_LANG": "ja", "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "out", rows, done.stdout + done.stderr


def test_the_folder_holds_what_a_house_takes(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, _, _ = finished
    assert sorted(one.name for one in out.iterdir() if not one.name.startswith(".")) == [
        "artwork-2.pdf",
        "artwork.pdf",
        "data-cp932.csv",
        "data.csv",
        "index.csv",
        "rejects.csv",
        "report.json",
        "report.txt",
        "slots.csv",
        "win-back-winter-0001.pdf",
        "win-back-winter-0002.pdf",
        "win-back-winter-0003.pdf",
    ]
    assert not (out / ".parts").exists()


def test_the_numbers_add_up(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, rows, _ = finished
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["recipients"]["read"] == len(rows) == report["printed"] + sum(report["rejected"].values())
    assert report["rejected"] == dict.fromkeys(sorted(BAD), 1)
    assert [one["pages"] for one in report["files"]] == [8, 8, 4]
    assert report["set_whole"] == 0


def test_each_reject_says_why_with_its_row(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, rows, _ = finished
    rejects = rows_of(out / "rejects.csv")
    assert [(one["宛先の印"], one["理由の番号"]) for one in rejects] == [(kind, kind) for kind in BAD]
    assert [int(one["元の行"]) for one in rejects] == list(range(len(rows) - len(BAD) + 2, len(rows) + 2))
    assert rejects[3]["どこ"] == "U+1F600"
    assert rejects[4]["町域・番地"] == "'=cmd|'/C calc'!A0"


def test_the_index_leads_to_the_pages(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, rows, _ = finished
    texts = {path.name: text_of(path) for path in out.glob("win-back*.pdf")}
    for entry in rows_of(out / "index.csv"):
        row = rows[int(entry["元の行"]) - 2]
        first, last = int(entry["最初のページ"]), int(entry["最後のページ"])
        pages = texts[entry["ファイル"]][first - 1 : last]
        assert len(pages) == 2
        assert row["姓"] + row["名"] in pages[0]
        assert f"{row['姓']}さま" in pages[1]
    assert "氏名" not in (out / "index.csv").read_text(encoding="utf-8-sig")


def test_the_pages_are_ready_for_print(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, _, _ = finished
    with pikepdf.open(out / "win-back-winter-0001.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []
        assert "/OutputIntents" in pdf.Root
        for page in pdf.pages:
            left, bottom, right, top = (float(value) for value in page.trimbox)
            assert (right - left, top - bottom) == pytest.approx((283.46, 419.53), abs=0.01)
            assert "/Annots" not in page.obj


def test_the_data_says_what_is_printed(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, _, _ = finished
    data, cp932 = rows_of(out / "data.csv"), rows_of(out / "data-cp932.csv", "cp932")
    assert [one["お名前"] for one in data][:2] == ["見本　花子", "例山　太郎"]
    assert [one["版下"] for one in data[:2]] == ["artwork.pdf", "artwork-2.pdf"]
    assert len(data[0]["カスタマバーコード"]) == 67
    assert (data[4]["姓"], cp932[4]["姓"]) == ("𠮷試", "〓試")
    slots = rows_of(out / "slots.csv")
    assert {"郵便番号", "住所", "お名前", "カスタマバーコード"} <= {one["名前"] for one in slots}
    assert {one["文面"] for one in slots if one["名前"] == "文面1"} == {"{姓}さま"}
    assert not any("見本" in text for text in text_of(out / "artwork.pdf"))


def test_nothing_of_a_recipient_is_told(finished: tuple[Path, list[dict[str, str]], str]) -> None:
    out, rows, screen = finished
    told = screen + "".join(
        (out / name).read_text(encoding="utf-8") for name in ("report.json", "report.txt")
    )
    for row in rows:
        for column in ("姓", "名", "町域・番地", "宛先の印"):
            assert not (len(row[column]) > 1 and row[column] not in BAD and row[column] in told), column


# ── killed, and run again ──

SLOWLY = "import sys, journeygen.print_run.run as r; r.PAGES = 4; from journeygen.cli.main import run; sys.exit(run(sys.argv[1:]))"


def start(shop: Path, out: Path) -> subprocess.Popen[bytes]:
    """Print in chunks of two records."""
    arguments = ["print-run", MESSAGE, "--recipients", str(SAMPLE), "--out", str(out), "--root", str(shop)]
    return subprocess.Popen(
        [sys.executable, "-c", SLOWLY, *arguments, "--no-artwork"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_run_that_was_killed_goes_on(shop: Path, tmp_path: Path) -> None:
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    process = start(shop, killed)
    second = killed / ".parts/000001.json"
    for _ in range(1200):
        if second.exists() or process.poll() is not None:
            break
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert second.exists()
    assert [one.name for one in killed.iterdir() if not one.name.startswith(".")] == []
    before = (killed / ".parts/000000.pdf").stat().st_mtime_ns
    kept = tmp_path / "kept.pdf"
    os.link(killed / ".parts/000000.pdf", kept)
    assert start(shop, killed).wait() == 0
    assert start(shop, whole).wait() == 0
    assert kept.stat().st_mtime_ns == before
    assert (killed / "win-back-spring.pdf").read_bytes() == (whole / "win-back-spring.pdf").read_bytes()
    assert (killed / "report.json").read_bytes() == (whole / "report.json").read_bytes()


def test_a_finished_run_is_left_alone_and_another_needs_force(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["print-run", MESSAGE, "--recipients", str(SAMPLE), "--root", str(shop), "--no-artwork"]
    arguments += ["--out", str(tmp_path / "out"), "--limit"]
    assert run([*arguments, "1"]) == 0
    before = (tmp_path / "out/report.json").stat().st_mtime_ns
    assert run([*arguments, "1"]) == 0
    assert "finished already" in capsys.readouterr().out
    assert (tmp_path / "out/report.json").stat().st_mtime_ns == before
    assert run([*arguments, "2"]) == 2
    assert "--force" in capsys.readouterr().err
    assert run([*arguments, "2", "--force"]) == 0
    assert len(text_of(tmp_path / "out/win-back-spring.pdf")) == 4


# ── layers ──


def setting_of(shop: Path, message: str, out: Path, press: Press) -> tuple[Setting, list[Record]]:
    ready, problems = prepare(Order(shop, message, SAMPLE, out))
    assert ready, problems
    read = [ready.reader.read(row) for row in ready.table.rows()]
    records = [one for one in read if isinstance(one, Record)]
    known = survey(ready.table.rows(), ready.reader)
    return Setting(press, ready.shop, ready.sheet, ready.images, known.characters), records


@pytest.fixture(scope="module")
def press(shop: Path) -> Any:
    ready, _ = prepare(Order(shop, MESSAGE, SAMPLE, shop))
    assert ready
    made, problems = Press.of(ready.shop.project.settings, shop)
    assert made, problems
    with made:
        yield made


@pytest.mark.parametrize(
    "message",
    ["win-back/spring", "win-back/winter", "birthday/month", CODES],
    ids=lambda one: one.replace("/", "-"),
)
def test_layers_look_like_whole_pages(message: str, shop: Path, press: Press, tmp_path: Path) -> None:
    setting, records = setting_of(shop, message, tmp_path, press)
    some = records[2:6]
    layered = LayeredSetter(setting).set(some)
    whole = WholeSetter(setting).set(some)
    assert layered.set_whole == 0, "the layout cannot be laid over its artwork: the run would be slow"
    ours, theirs = assembled(layered, setting.pages), assembled(whole, setting.pages)
    assert look_the_same(ours, theirs, setting.pages, range(len(some)))
    assert [one.has_barcode for one in layered.results] == [one.has_barcode for one in whole.results]


def test_a_code_of_their_own_for_each(shop: Path, press: Press, tmp_path: Path) -> None:
    import zxingcpp

    setting, records = setting_of(shop, CODES, tmp_path, press)
    done = LayeredSetter(setting).set(records[:3])
    pages = pictures_of(assembled(done, setting.pages))[1::2]
    read = [[found.text for found in zxingcpp.read_barcodes(page)] for page in pages]
    assert [len(one) for one in read] == [1, 1, 1]
    assert [one[0].rpartition("=")[2] for one in read] == ["sample-0001", "sample-0002", "sample-0003"]


def test_a_text_of_another_height_is_set_whole(shop: Path, press: Press, tmp_path: Path) -> None:
    setting, records = setting_of(shop, CODES, tmp_path, press)
    values = {**records[1].values, "customer.family_name": "見本野小路原" * 6}
    longer = Record(records[1].row, records[1].recipient, values)
    some = [records[0], longer, records[2]]
    done = LayeredSetter(setting).set(some)
    assert done.set_whole == 1
    whole = assembled(WholeSetter(setting).set(some), setting.pages)
    assert look_the_same(assembled(done, setting.pages), whole, setting.pages, range(3))


# ── a letter by Chromium ──


def test_letters_are_printed_by_the_browser(shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["print-run", "tenure/three-years", "--recipients", str(SAMPLE), "--out", str(out)]
    assert run([*arguments, "--root", str(shop), "--limit", "3"]) == 0
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert (report["printed"], len(text_of(out / "tenure-three-years.pdf"))) == (3, report["pages"])
