"""journeygen.yaml: the brand, the law's notices, the theme, the schedule, and what the platform knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field as Described

from journeygen.model.base import Identifier, LocalDate, LocalTime, Model
from journeygen.model.fields import Field
from journeygen.model.references import Condition, FieldName, ImagePath

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Color = Annotated[str, Described(pattern=r"^#[0-9A-Fa-f]{6}$", examples=["#8E3B2A"])]
WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Founder(Model):
    """The person in whose voice the messages speak."""

    name: str = Described(description="お名前。署名に使います。")
    title: str = Described(description="肩書き。")
    portrait: ImagePath | None = Described(default=None, description="肖像の画像 (images/…)。")
    signature: ImagePath | None = Described(default=None, description="署名の画像 (images/…)。")


class Brand(Model):
    """The shop as its customers know it."""

    name: str = Described(description="屋号。")
    tagline: str = Described(default="", description="屋号に添える一行。")
    founder: Founder
    site: str = Described(pattern=r"^https://", description="サイトの公開アドレス。相対リンクの起点です。")
    logo: ImagePath | None = Described(default=None, description="ロゴの画像 (images/…)。")


class Sender(Model):
    """Who a mail comes from."""

    name: str = Described(description="差出人の表示名。")
    address: str = Described(pattern=r"^[^@\s]+@[^@\s]+$", description="差出人のメールアドレス。")
    reply_to: str | None = Described(default=None, pattern=r"^[^@\s]+@[^@\s]+$", description="返信先。")


class Legal(Model):
    """What the law wants to be named in a mail (特定電子メール法 4条; 特定商取引法 11条)."""

    company: str = Described(description="送信者の氏名または名称。")
    representative: str = Described(default="", description="代表者名。")
    postal_code: str = Described(pattern=r"^\d{3}-\d{4}$", description="郵便番号。引用符で囲みます。")
    address: str = Described(description="住所。")
    phone: str = Described(pattern=r"^[0-9+][0-9-]+$", description="電話番号。引用符で囲みます。")
    email: str = Described(pattern=r"^[^@\s]+@[^@\s]+$", description="苦情・問い合わせ先のメールアドレス。")
    contact_url: str = Described(default="", description="問い合わせページ。")
    unsubscribe_url: str = Described(description="配信停止ページ。{{ customer.token }} などを含められます。")
    one_click_url: str = Described(description="RFC 8058 のワンクリック停止を受ける https アドレス。")
    hours: str = Described(default="", description="電話の受付時間。")
    privacy_url: str = Described(default="", description="個人情報の取り扱いのページ。")
    tokushoho_url: str = Described(default="", description="特定商取引法に基づく表記のページ。")


class Assets(Model):
    """Where pictures are served from once published."""

    url: str = Described(pattern=r"^https://", description="画像の公開アドレス (末尾の / なし)。")


class Colors(Model):
    """The theme's colours, light and dark."""

    paper: Color
    surface: Color
    ink: Color
    muted: Color
    accent: Color
    accent_ink: Color
    line: Color
    soft: Color
    leaf: Color
    paper_dark: Color
    surface_dark: Color
    ink_dark: Color
    muted_dark: Color
    accent_dark: Color
    line_dark: Color
    soft_dark: Color


class Fonts(Model):
    """Font stacks: fonts of the reader's own machine, never downloaded."""

    mincho: str = Described(description="明朝体の並び。")
    gothic: str = Described(description="ゴシック体の並び。")


class Theme(Model):
    """How everything looks."""

    colors: Colors
    fonts: Fonts
    width: int = Described(default=600, ge=480, le=700, description="メールの幅 (px)。")


class Window(Model):
    """When messages may arrive, in the schedule's time zone."""

    start: LocalTime = Described(alias="from", description="この時刻から。")
    until: LocalTime = Described(description="この時刻まで。")
    days: tuple[Weekday, ...] = Described(default=WEEK, strict=False, description="送ってよい曜日。")


class Holidays(Model):
    """Days on which the shop is closed, and what happens to a message that falls on one."""

    dates: tuple[LocalDate, ...] = Described(default=(), strict=False, description="休業日。")
    then: Literal["postpone", "skip", "send"] = Described(
        default="postpone", description="休業日に当たったとき。"
    )


class Cap(Model):
    """At most so many messages to one customer."""

    per_day: int | None = Described(default=None, ge=1)
    per_week: int | None = Described(default=None, ge=1)
    per_month: int | None = Described(default=None, ge=1)


class Caps(Model):
    """Caps for each medium; `exempt` frees a journey from all of them."""

    mail: Cap | None = None
    print: Cap | None = None
    call: Cap | None = None
    exempt: bool = Described(default=False, description="true なら上限を数えません。")


class Schedule(Model):
    """The shop's rhythm: every journey keeps to it unless it says otherwise."""

    timezone: str = Described(default="Asia/Tokyo", description="IANA のタイムゾーン名。")
    window: Window | None = None
    holidays: Holidays = Holidays()
    caps: Caps = Caps()


class Event(Model):
    """Something that happens to a customer and can start, end or crown a journey."""

    title: str = Described(description="日本語の呼び名。")
    key: Literal["customer", "order"] = Described(default="customer", description="何について起こるか。")
    about: str = ""


class Ranked(Model):
    """A share of customers by rank: `from` 0 `to` 0.08 is the top 8 % (D14, パレートの法則)."""

    by: tuple[FieldName, ...] = Described(strict=False, min_length=1, description="この順に比べます。")
    start: float = Described(alias="from", ge=0, lt=1, description="上位からの割合 (0 = 一番上)。")
    to: float = Described(gt=0, le=1, description="ここまでの割合。")


class Group(Model):
    """Customers named by a condition, or by rank."""

    title: str = Described(description="日本語の呼び名。")
    about: str = ""
    when: Condition | None = None
    ranked: Ranked | None = None


class Sample(Model):
    """An invented customer for previews. A key left out is a value that nobody knows."""

    title: str = Described(description="どんな見本のお客様か。")
    values: Mapping[str, Any] = Described(default={}, description="項目の値。")


class Settings(Model):
    """All of journeygen.yaml."""

    brand: Brand
    sender: Sender
    legal: Legal
    assets: Assets
    theme: Theme
    schedule: Schedule = Schedule()
    events: Mapping[Annotated[str, Described()], Event] = {}
    fields: Mapping[str, Field] = {}
    groups: Mapping[Identifier, Group] = {}
    samples: Mapping[Identifier, Sample] = {}
    targets: Mapping[Identifier, Mapping[str, Any]] = {}
