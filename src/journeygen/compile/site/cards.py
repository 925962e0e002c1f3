"""Cards: what lists and neighbours show of an article, an issue or a product."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from journeygen.compile.site.pages import in_url, product_address, topic_address
from journeygen.model.magazine import Article, Issue
from journeygen.model.message import Product
from journeygen.model.project import Project

SEASONS: Mapping[str, str] = {"spring": "春", "summer": "夏", "autumn": "秋", "winter": "冬"}
_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as readers see it; `iso` is for machines."""

    iso: str
    words: str
    month: str
    weekday: str

    @classmethod
    def of(cls, iso: str) -> Day:
        """Read YYYY-MM-DD."""
        day = datetime.date.fromisoformat(iso)
        month = f"{day.year}年{day.month}月"
        return cls(iso, f"{month}{day.day}日", month, "月火水木金土日"[day.weekday()])


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic with the address of its page."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as lists show it. `image` is a path below content/, `""` when there is none."""

    title: str
    lead: str
    url: str
    kind: str
    label: str
    image: str
    alt: str
    author: str
    day: Day
    topics: tuple[TopicCard, ...]
    issue: str
    file: str


@dataclass(frozen=True, slots=True)
class IssueCard:
    """An issue as lists show it."""

    title: str
    url: str
    number: int
    kanji: str
    """第 so many, in kanji numerals."""
    season: str
    day: Day
    cover: str
    alt: str
    file: str


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product as lists show it."""

    title: str
    url: str
    image: str
    alt: str
    price: int
    unit: str
    file: str


def article_card(project: Project, article: Article) -> ArticleCard:
    """Return the card of an article."""
    head, settings = article.head, project.settings
    topics = settings.magazine.topics if settings.magazine else {}
    return ArticleCard(
        title=head.title,
        lead=head.lead,
        url=in_url(article.address),
        kind=article.kind,
        label=head.label,
        image=head.image or "",
        alt=head.alt,
        author=head.author or settings.brand.founder.name,
        day=Day.of(head.date),
        topics=tuple(
            TopicCard(name, topic_address(topics[name].path)) for name in head.topics if name in topics
        ),
        issue=article.issue,
        file=article.file,
    )


def issue_card(issue: Issue) -> IssueCard:
    """Return the card of an issue."""
    head = issue.head
    return IssueCard(
        title=head.title,
        url=in_url(issue.address),
        number=head.number,
        kanji=kanji_number(head.number),
        season=SEASONS[head.season],
        day=Day.of(head.date),
        cover=head.cover,
        alt=head.alt,
        file=issue.file,
    )


def product_card(product: Product) -> ProductCard:
    """Return the card of a product."""
    return ProductCard(
        title=product.title,
        url=in_url(product_address(product.name)),
        image=product.image,
        alt=product.alt,
        price=product.price,
        unit=product.unit,
        file=product.file,
    )


def kanji_number(number: int) -> str:
    """Write a number as it is read aloud: 12 is 十二, 20 is 二十; from a hundred on digit by digit, 一〇三."""
    if not 0 < number < 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    written = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return written + (_DIGITS[ones] if ones else "")
