"""Files of recipients, as shops save them: what is read, and what is said of what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from journeygen.diagnostics import Diagnostic
from journeygen.model.fields import Field, FieldType
from journeygen.model.print_settings import Columns
from journeygen.print_run.columns import Wanted, find_columns
from journeygen.print_run.records import Reader, Record
from journeygen.print_run.table import open_table, unreadable
from tests.casefile import cases

FIELDS = {
    "customer.family_name": Field(title="姓", type=FieldType.TEXT, required=True),
    "order.count": Field(title="購入回数", type=FieldType.INTEGER),
    "order.total": Field(title="累計", type=FieldType.NUMBER),
    "customer.birthday": Field(title="誕生日", type=FieldType.DATE),
    "customer.is_vip": Field(title="VIP", type=FieldType.BOOLEAN),
    "customer.page": Field(title="頁", type=FieldType.URL),
    "customer.season": Field(title="季節", type=FieldType.TEXT, values=("春", "秋")),
    "customer.likes": Field(title="好み", type=FieldType.LIST),
}


def saved(text: str) -> bytes:
    lines = text.replace("␀", "\0").split("\n")
    return b"\r\n".join(
        line.removeprefix("[cp932]").encode("cp932" if line.startswith("[cp932]") else "utf-8")
        for line in lines
    )


def told(one: Diagnostic) -> str:
    hint = f" / {one.hint.ja}" if one.hint else ""
    return f"{one.span.line} {one.code} {one.message.ja}{hint}"


def shown(record: Record) -> str:
    one = record.recipient
    who = " ".join(part for part in (one.company, one.name) if part)
    where = " ".join(part for part in (one.address, one.building) if part)
    values = " ".join(f"{name}={value}" for name, value in record.values.items())
    return f"{record.row}: {who}{one.honorific} 〒{one.postal_code} {where} | {values}"


def read(path: Path, settings: str) -> list[str]:
    columns = Columns(**yaml.safe_load(settings)) if settings else Columns()
    table, problems = open_table(path)
    if table is None:
        return [told(one) for one in problems]
    wanted = Wanted(columns, True, FIELDS)
    places, problems = find_columns("FILE", table.header, wanted)
    if places is None:
        return [told(one) for one in problems if one.code != "P507"]
    reader = Reader(places, FIELDS, has_address=True)
    lines = []
    for row in table.rows():
        found = None if row.is_blank else reader.read(row)
        if isinstance(found, Record):
            lines.append(shown(found))
        elif found is None:
            lines.append(f"{row.number}: blank")
        else:
            lines.append(f"{found.row}: {found.reason.value} {found.about}".rstrip())
    return lines


@pytest.mark.parametrize(("given", "expected"), cases("print-run/reading.md"))
def test_a_file(given: str, expected: str, tmp_path: Path) -> None:
    settings, cut, text = given.rpartition("\n---\n")
    path = tmp_path / "recipients.csv"
    path.write_bytes(saved(text if cut else given))
    assert "\n".join(read(path, settings)) == expected


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(b"\xef\xbb\xbf" + "郵便番号,住所\n1,2\n".encode())
    table, _ = open_table(path)
    assert table and table.header == ("郵便番号", "住所")


@pytest.mark.parametrize("data", [b"", b"\r\n", b"\xef\xbb\xbf", b",,\n1,2,3\n"])
def test_an_empty_file(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(data)
    _, problems = open_table(path)
    assert [one.code for one in problems] == ["P501"]


def test_utf_16_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("郵便番号,住所\n1,見本\n".encode("utf-16"))
    _, problems = open_table(path)
    assert [one.message.ja for one in problems] == ["UTF-16 のファイルです"]


def test_an_encoding_that_was_asked_for_is_kept_to(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("郵便番号,住所\n1,見本\n".encode("cp932"))
    _, problems = open_table(path, "utf-8")
    assert [(one.span.line, one.code) for one in problems] == [(1, "P502")]
    table, _ = open_table(path, "cp932")
    assert table and table.header == ("郵便番号", "住所")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    _, problems = open_table(tmp_path / "none.csv")
    assert [told(one) for one in problems] == [
        "1 P501 ファイルがありません / --recipients の名前と場所を確かめます"
    ]


def test_a_folder(tmp_path: Path) -> None:
    _, problems = open_table(tmp_path)
    assert [told(one) for one in problems] == [
        "1 P501 フォルダーです / --recipients には、中の CSV ファイルを書きます"
    ]


def test_other_reasons_why_a_file_cannot_be_read() -> None:
    message, hint = unreadable(PermissionError(13, "Permission denied"))
    assert message.ja == "ファイルを読む権限がありません"
    assert hint and hint.ja == "ファイルを開いているソフトを閉じるか、権限を確かめます"
    message, hint = unreadable(OSError(5, "Input/output error"))
    assert message.ja.startswith("ファイルが読めません(") and hint is None


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\0", b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_a_workbook(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(data)
    _, problems = open_table(path)
    assert [told(one) for one in problems] == [
        "1 P501 Excel のブックです / Excel で開き、「CSV UTF-8(コンマ区切り)」として保存したファイルを渡します"
    ]


def test_neither_rows_nor_records_show_a_customer() -> None:
    from journeygen.postal.recipient import Recipient
    from journeygen.print_run.table import Row

    record = Record(7, Recipient("見本 花子", "1000013", "見本市"), {"customer.family_name": "見本"})
    assert repr(Row(7, ("見本 花子",))) + repr(record) == "Row(7)Record(7)"
