"""journeygen.yaml: the brand, the law's notices, the theme, the schedule, and what the platform knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field as Described

from journeygen.model.base import Identifier, LocalDate, LocalTime, Model
from journeygen.model.fields import Field
from journeygen.model.magazine_settings import MagazineSettings
from journeygen.model.print_settings import PrintSettings
from journeygen.model.references import Condition, ImagePath, Link, OrderedField
from journeygen.model.utm import Utm

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Color = Annotated[str, Described(pattern=r"^#[0-9A-Fa-f]{6}$", examples=["#8E3B2A"])]
MAIL_ADDRESS = r"^[!-?A-~]+@[!-?A-~]+$"
"""ASCII on both sides of one @: a full-width letter is a slip, and no mail program would take it."""
WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Milestone(Model):
    """One thing that happened in a life."""

    when: str = Described(min_length=1, description="いつ: 三十四歳の冬。")
    what: str = Described(min_length=1, description="何があったか。一文か二文で。")


class Founder(Model):
    """The person in whose voice the messages speak."""

    name: str = Described(description="お名前。署名に使います。")
    title: str = Described(description="肩書き。")
    portrait: ImagePath | None = Described(default=None, description="肖像の画像(images/…)。")
    signature: ImagePath | None = Described(default=None, description="署名の画像(images/…)。")
    about: str = Described(
        default="",
        description="その人の言葉で、どう生きてきて、何を大事にしているか。空の行で段落が分かれます。",
    )
    history: tuple[Milestone, ...] = Described(
        default=(), strict=False, description="これまでのこと。古いものから順に。"
    )


class Brand(Model):
    """The shop as its customers know it."""

    name: str = Described(description="屋号。")
    tagline: str = Described(default="", description="屋号に添える一行。")
    founder: Founder = Described(description="メッセージの語り手。")
    site: str = Described(pattern=r"^https://", description="サイトの公開アドレス。相対リンクの起点です。")
    logo: ImagePath | None = Described(default=None, description="ロゴの画像(images/…)。")


class Sender(Model):
    """Who a mail comes from."""

    name: str = Described(description="差出人の表示名。")
    address: str = Described(pattern=MAIL_ADDRESS, description="差出人のメールアドレス。")
    reply_to: str | None = Described(default=None, pattern=MAIL_ADDRESS, description="返信先。")


class Term(Model):
    """One line of the terms of sale."""

    label: str = Described(min_length=1, description="見出し(送料など)。")
    value: str = Described(min_length=1, description="内容。")


class Legal(Model):
    """What the law wants to be named in a mail (特定電子メール法 4条; 特定商取引法 11条)."""

    company: str = Described(description="送信者の氏名または名称。")
    representative: str = Described(default="", description="代表者名。")
    postal_code: str = Described(pattern=r"^\d{3}-\d{4}$", description="郵便番号。引用符で囲みます。")
    address: str = Described(description="住所。")
    phone: str = Described(pattern=r"^[0-9+][0-9-]+$", description="電話番号。引用符で囲みます。")
    email: str = Described(pattern=MAIL_ADDRESS, description="苦情・問い合わせ先のメールアドレス。")
    contact_url: Link = Described(default="", description="問い合わせページ。")
    unsubscribe_url: str = Described(description="配信停止ページ。{{ customer.token }} などを含められます。")
    one_click_url: str = Described(description="RFC 8058 のワンクリック停止を受ける https アドレス。")
    hours: str = Described(default="", description="電話の受付時間。")
    privacy_url: Link = Described(default="", description="個人情報の取り扱いのページ。")
    tokushoho_url: Link = Described(default="", description="特定商取引法に基づく表記のページ。")
    terms: tuple[Term, ...] = Described(
        default=(),
        strict=False,
        description="販売の条件(販売価格、送料、支払い、引き渡し、返品)。サイトの /legal/ に載ります。",
    )


class Assets(Model):
    """Where pictures are served from once published."""

    url: str = Described(pattern=r"^https://", description="画像の公開アドレス(末尾の / なし)。")


class Colors(Model):
    """The theme's colours, light and dark."""

    paper: Color = Described(description="紙の色(外側の地)。")
    surface: Color = Described(description="本文の地。")
    ink: Color = Described(description="文字。")
    muted: Color = Described(description="控えめな文字。")
    accent: Color = Described(description="差し色(ボタンなど)。")
    accent_ink: Color = Described(description="差し色の上の文字。")
    line: Color = Described(description="罫線。")
    soft: Color = Described(description="淡い地(囲みなど)。")
    leaf: Color = Described(description="二つ目の差し色。")
    paper_dark: Color = Described(description="暗い画面での、外側の地。")
    surface_dark: Color = Described(description="暗い画面での、本文の地。")
    ink_dark: Color = Described(description="暗い画面での、文字。")
    muted_dark: Color = Described(description="暗い画面での、控えめな文字。")
    accent_dark: Color = Described(description="暗い画面での、差し色。")
    line_dark: Color = Described(description="暗い画面での、罫線。")
    soft_dark: Color = Described(description="暗い画面での、淡い地。")


class Fonts(Model):
    """Font stacks: fonts of the reader's own machine, never downloaded."""

    mincho: str = Described(description="明朝体の並び。")
    gothic: str = Described(description="ゴシック体の並び。")


class Theme(Model):
    """How everything looks."""

    colors: Colors = Described(description="色。明るい画面と暗い画面。")
    fonts: Fonts = Described(description="書体の並び。")
    width: int = Described(default=600, ge=480, le=700, description="メールの幅(px)。")


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

    per_day: int | None = Described(default=None, ge=1, description="1日に送る上限。")
    per_week: int | None = Described(default=None, ge=1, description="7日間に送る上限。")
    per_month: int | None = Described(default=None, ge=1, description="30日間に送る上限。")


class Caps(Model):
    """Caps for each medium; `exempt` frees a journey from all of them."""

    mail: Cap | None = Described(default=None, description="メールの上限。")
    print: Cap | None = Described(default=None, description="郵便の上限。")
    call: Cap | None = Described(default=None, description="電話の上限。")
    exempt: bool = Described(default=False, description="true なら上限を数えません。")


class Schedule(Model):
    """The shop's rhythm: every journey keeps to it unless it says otherwise."""

    timezone: str = Described(default="Asia/Tokyo", description="IANA のタイムゾーン名。")
    window: Window | None = Described(default=None, description="送ってよい時間帯。")
    holidays: Holidays = Described(default=Holidays(), description="休業日。")
    caps: Caps = Described(default=Caps(), description="一人の方に送る上限。")


class Event(Model):
    """Something that happens to a customer and can start, end or crown a journey."""

    title: str = Described(description="日本語の呼び名。")
    key: Literal["customer", "order"] = Described(default="customer", description="何について起こるか。")
    about: str = Described(default="", description="説明。")


class Ranked(Model):
    """A share of customers by rank: `from` 0 `to` 0.08 is the top 8 % (D14, パレートの法則)."""

    by: tuple[OrderedField, ...] = Described(strict=False, min_length=1, description="この順に比べます。")
    start: float = Described(alias="from", ge=0, lt=1, description="上位からの割合(0 = いちばん上)。")
    to: float = Described(gt=0, le=1, description="ここまでの割合。")


class Group(Model):
    """Customers named by a condition, or by rank."""

    title: str = Described(description="日本語の呼び名。")
    about: str = Described(default="", description="説明。")
    when: Condition | None = Described(default=None, description="この条件が成り立つ方のグループ。")
    ranked: Ranked | None = Described(default=None, description="順位で決めるグループ。")


class SampleRecipient(Model):
    """An invented name and address for printed samples."""

    name: str = Described(description="お名前。")
    postal_code: str = Described(pattern=r"^\d{3}-\d{4}$", description="郵便番号。引用符で囲みます。")
    address: str = Described(description="住所(都道府県から番地まで)。")
    building: str = Described(default="", description="建物名・部屋番号。")
    company: str = Described(default="", description="会社名。")


class Sample(Model):
    """An invented customer for previews. A key left out is a value that nobody knows."""

    title: str = Described(description="どんな見本のお客様か。")
    values: Mapping[str, Any] = Described(default={}, description="項目の値。")
    recipient: SampleRecipient | None = Described(default=None, description="紙の見本に刷る宛名(架空)。")


class Settings(Model):
    """All of journeygen.yaml."""

    brand: Brand = Described(description="屋号と、メッセージの語り手。")
    sender: Sender = Described(description="メールの差出人。")
    legal: Legal = Described(description="法律で表示が要ること。")
    assets: Assets = Described(description="画像の置き場。")
    theme: Theme = Described(description="見た目。")
    schedule: Schedule = Described(default=Schedule(), description="お店のリズム: 時間帯、休業日、上限。")
    print: PrintSettings = Described(default=PrintSettings(), description="紙にすること。")
    magazine: MagazineSettings | None = Described(
        default=None, description="会報誌。content/magazine/ があるなら必ず。"
    )
    utm: Utm | None = Described(
        default=None, description="自社サイトへのリンクに付ける、アクセス解析の印(UTM)。省くと付けません。"
    )
    events: Mapping[str, Event] = Described(
        default={}, description="出来事。ジャーニーのきっかけや終わりになります。"
    )
    fields: Mapping[str, Field] = Described(default={}, description="送るときに決まる値。")
    groups: Mapping[Identifier, Group] = Described(default={}, description="お客様のグループ。")
    samples: Mapping[Identifier, Sample] = Described(
        default={}, description="見本のお客様(架空)。書かない値は「分からない」です。"
    )
    targets: Mapping[Identifier, Mapping[str, Any]] = Described(
        default={}, description="つなぐ配信の仕組み。"
    )
