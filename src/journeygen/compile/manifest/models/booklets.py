"""The magazine's booklets in the manifest."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Described

from journeygen.compile.manifest.models.journeys import LocalMoment
from journeygen.model.base import Duration, LocalDate, Model


class BookletFiles(Model):
    """Where a booklet's files lie, relative to the manifest."""

    print: str = Described(
        description="入稿の PDF(トンボつき) / the PDF for the print house, with printer's marks"
    )
    proof: str = Described(description="校正の画像(見開きの一覧) / a picture of all its spreads")
    reading: str = Described(description="読む方のための PDF / the PDF for readers, trimmed, without marks")


class BookletEntry(Model):
    """An issue of the magazine as a booklet: the same for every reader, it goes into the parcel."""

    title: str = Described(description="号の題 / the issue's title")
    number: int = Described(description="第何号か / its number")
    date: LocalDate = Described(description="出す日 / the day on which it comes out")
    width_mm: float = Described(description="仕上がりの幅(mm) / width after trimming, mm")
    height_mm: float = Described(description="仕上がりの高さ(mm) / height after trimming, mm")
    bleed_mm: float = Described(description="塗り足し(mm) / bleed on every side, mm")
    pages: int = Described(
        description="表紙も入れたページ数(4 の倍数) / pages, covers too: a multiple of four"
    )
    binding: Literal["left"] = Described(description="綴じる側 / the side on which it is bound")
    lead_time: Duration = Described(
        description="入稿から刷り上がりまでの期間(ISO 8601) / time from handing over to delivery (ISO 8601)"
    )
    cut_off: LocalMoment = Described(description="入稿の締切 / the latest time on the day of handing over")
    files: BookletFiles = Described(description="ファイル / its files")
