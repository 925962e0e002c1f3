"""`print:` in journeygen.yaml: the print house, fonts, inks, postage, and the columns of recipients' files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field as Described

from journeygen.model.base import Duration, Identifier, LocalTime, Model
from journeygen.model.references import FieldName

Percent = Annotated[float, Described(ge=0, le=100)]


class Font(Model):
    """A font of the brand: a family that is installed, or files of the project, regular and bold."""

    family: str | None = Described(default=None, description="この機械に入っている書体の名前。")
    regular: str | None = Described(default=None, description="書体のファイル(プロジェクトの中)。")
    bold: str | None = Described(default=None, description="太字のファイル。省くと regular を使います。")


class PrintFonts(Model):
    """The two voices of the print: mincho for letters, gothic for small print."""

    mincho: Font = Described(default=Font(family="Noto Serif CJK JP"), description="明朝体。")
    gothic: Font = Described(default=Font(family="Noto Sans CJK JP"), description="ゴシック体。")


class Ink(Model):
    """The exact inks of a colour, in percent."""

    c: Percent = Described(default=0, description="シアン(%)。")
    m: Percent = Described(default=0, description="マゼンタ(%)。")
    y: Percent = Described(default=0, description="イエロー(%)。")
    k: Percent = Described(default=0, description="ブラック(%)。")


class House(Model):
    """The print house's rhythm: a step by print is handed over this long before it should be posted."""

    name: str = Described(default="", description="印刷所の名前。")
    lead_time: Duration = Described(default="P5D", description="入稿から投函までの日数。")
    cut_off: LocalTime = Described(default="15:00", description="その日の入稿の締切。")


class Postage(Model):
    """How the postage is paid, and what the mark says."""

    paid: Literal["separately", "monthly", "stamp"] = Described(
        default="stamp", description="separately = 料金別納、monthly = 料金後納、stamp = 切手。"
    )
    office: str = Described(default="", description="差し出す郵便局の名前(別納・後納の表示に入ります)。")


class Columns(Model):
    """Which columns of a recipients' file say what. A list is joined."""

    postal_code: str = Described(default="郵便番号", description="郵便番号の列。")
    address: tuple[str, ...] = Described(
        default=("住所",), strict=False, min_length=1, description="住所の列(都道府県から番地まで)。"
    )
    building: str | None = Described(default=None, description="建物名・部屋番号の列。")
    company: str | None = Described(default=None, description="会社名の列。")
    name: tuple[str, ...] = Described(
        default=("氏名",), strict=False, min_length=1, description="お名前の列(姓、名)。"
    )
    honorific: str | None = Described(default=None, description="敬称の列。省くと「様」。")
    fields: Mapping[FieldName, str] = Described(default={}, description="項目の名前と、その値の列。")


class PrintSettings(Model):
    """Everything that print needs to know of the shop."""

    house: House = Described(default=House(), description="印刷所。")
    fonts: PrintFonts = Described(default=PrintFonts(), description="印刷に使う書体。")
    icc: str = Described(
        default="default_cmyk.icc",
        description="CMYK の ICC プロファイル。プロジェクトの中のファイルか、入っているプロファイルの名前。",
    )
    condition: str = Described(
        default="CGATS TR 001", description="出力条件の名前(Japan Color 2011 Coated など)。"
    )
    inks: Mapping[Identifier, Ink] = Described(
        default={}, description="テーマの色(theme.colors の名前)ごとの、正確な CMYK。"
    )
    postage: Postage = Described(default=Postage(), description="郵便料金の払い方。")
    recipients: Columns = Described(default=Columns(), description="宛名の CSV の列。")
