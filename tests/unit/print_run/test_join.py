"""Parts become one PDF: every page, everything that it needs, and once what they share."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from journeygen.print_run.binding import Binding
from journeygen.print_run.join import Joiner
from journeygen.print_run.parts import Note, Parts, Printed

PICTURE = bytes(range(256)) * 40


def part(words: list[str], title: str = "(1 0 R)") -> bytes:
    """Make a PDF of one page for each word, with a font, a shared picture, and texts that look like references."""
    pdf = pikepdf.new()
    picture = pdf.make_stream(PICTURE)
    picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture.Width, picture.Height, picture.BitsPerComponent = 128, 80, 8
    picture.ColorSpace = pikepdf.Name.DeviceGray
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for word in words:
        page = pdf.add_blank_page(page_size=(200, 100))
        page.obj.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(P=picture)
        )
        page.obj.Contents = pdf.make_stream(
            f"q 20 0 0 20 0 0 cm /P Do Q BT /F 12 Tf 20 50 Td ({word}) Tj ET".encode()
        )
        page.obj.PieceInfo = pikepdf.Dictionary(Note=pikepdf.String("7 0 R \\( )"))
    pdf.docinfo["/Title"] = title
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    file = io.BytesIO()
    pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return file.getvalue()


def text_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.fixture
def joined(tmp_path: Path) -> Path:
    for name, words in (("1.pdf", ["one", "two"]), ("2.pdf", ["three", "four", "five"])):
        (tmp_path / name).write_bytes(part(words))
    with Joiner(tmp_path / "all.pdf") as joiner:
        assert joiner.add(tmp_path / "1.pdf") == 2
        assert joiner.add(tmp_path / "2.pdf", range(1, 3)) == 2
    return tmp_path / "all.pdf"


def test_every_chosen_page_is_there_in_order(joined: Path) -> None:
    assert text_of(joined) == ["one", "two", "four", "five"]


def test_the_file_is_sound_and_says_what_the_parts_said(joined: Path) -> None:
    with pikepdf.open(joined) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.docinfo["/Title"] == "(1 0 R)"
        assert str(pdf.Root.ViewerPreferences.DisplayDocTitle) == "True"
        assert {str(page.obj.PieceInfo.Note) for page in pdf.pages} == {"7 0 R \\( )"}
        assert "/ID" in pdf.trailer


def test_what_parts_share_is_written_once(joined: Path) -> None:
    assert joined.read_bytes().count(PICTURE[:256]) <= 1
    with pikepdf.open(joined) as pdf:
        assert len({page.obj.Resources.XObject.P.objgen for page in pdf.pages}) == 1


def test_the_same_parts_give_the_same_bytes(joined: Path, tmp_path: Path) -> None:
    with Joiner(tmp_path / "again.pdf") as joiner:
        joiner.add(tmp_path / "1.pdf")
        joiner.add(tmp_path / "2.pdf", range(1, 3))
    assert (tmp_path / "again.pdf").read_bytes() == joined.read_bytes()


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        (0, {"card.pdf": ["a", "b", "c", "d", "e"]}),
        (2, {"card-0001.pdf": ["a", "b"], "card-0002.pdf": ["c", "d"], "card-0003.pdf": ["e"]}),
        (9, {"card-0001.pdf": ["a", "b", "c", "d", "e"]}),
    ],
)
def test_pdfs_are_cut_after_so_many_records(per: int, expected: dict[str, list[str]], tmp_path: Path) -> None:
    parts = Parts(tmp_path, "key")
    for number, words in enumerate((["a", "b", "c"], [], ["d", "e"])):
        printed = tuple(Printed(row, True) for row in range(len(words)))
        parts.keep(number, part(words) if words else b"", Note(9, 0, printed, ()))
    files = Binding("card", per, 1).bind(tmp_path, parts)
    assert files == [(name, len(words)) for name, words in expected.items()]
    assert {name: text_of(tmp_path / name) for name in expected} == expected
    assert sorted(one.name for one in tmp_path.iterdir()) == [".journeygen-print", ".parts", *expected]
