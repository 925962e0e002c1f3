"""What each kind of page shows beside its body: cards of what it leads to, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from journeygen.compile.body.reading import Source
from journeygen.compile.booklet.paths import offered
from journeygen.compile.site.cards import (
    ArticleCard,
    Day,
    IssueCard,
    ProductCard,
    article_card,
    issue_card,
    product_card,
)
from journeygen.compile.site.indexes import index_folder, indexes
from journeygen.compile.site.letters import LetterCard, letter_cards
from journeygen.compile.site.linked_data import Data, article_data, event_data, product_data
from journeygen.compile.site.pages import Kind, Page, in_url, product_address
from journeygen.compile.site.shop import SiteShop
from journeygen.model.coming import Coming
from journeygen.model.magazine import Article, Issue


@dataclass(frozen=True, slots=True)
class View:
    """A page but for its body. `shows` are its layout's variables; products and voices are given by their names."""

    description: str
    shows: Mapping[str, object] = field(default_factory=dict)
    image: str = ""
    body: Source | None = None
    products: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    data: tuple[Data, ...] = ()
    alt: str = ""
    """What the image shows."""


@dataclass(frozen=True, slots=True)
class ComingCard:
    """A date to come, and the report that tells of the last time."""

    coming: Coming
    day: Day
    report: ArticleCard


class Views:
    """The views of one build; `today` (YYYY-MM-DD) decides which dates are to come, None: all of them."""

    def __init__(self, shop: SiteShop, today: str | None) -> None:
        self.shop = shop
        self.project = shop.project
        self.today = today or ""
        self.by_kind: Mapping[Kind, Callable[[Page], View]] = {
            "front": self._front,
            "archive": self._archive,
            "issue": self._issue,
            "article": self._article,
            "topic": self._topic,
            "products": self._products,
            "product": self._product,
            "founder": self._founder,
            "events": self._events,
            "legal": self._plain,
            "search": self._search,
            "letters": self._letters,
            "letter": self._letter,
            "missing": self._plain,
        }

    def view(self, page: Page) -> View:
        """Return what a page shows; what has no picture of its own is known by the newest cover."""
        view = self.by_kind[page.kind](page)
        if view.image or not self.issues:
            return view
        newest = self.issues[0].head
        return replace(view, image=newest.cover, alt=newest.alt)

    # ── what there is ──

    @cached_property
    def issues(self) -> Sequence[Issue]:
        """The issues, newest first."""
        return sorted(
            self.project.issues.values(), key=lambda issue: (issue.head.date, issue.head.number), reverse=True
        )

    @cached_property
    def articles(self) -> Sequence[Article]:
        """All articles, newest issue first, each issue in its order."""
        return list(chain.from_iterable(issue.articles for issue in self.issues))

    @cached_property
    def cards(self) -> Mapping[tuple[str, str], ArticleCard]:
        """The cards of all articles by issue and name."""
        return {(one.issue, one.name): article_card(self.project, one) for one in self.articles}

    @cached_property
    def issue_cards(self) -> Mapping[str, IssueCard]:
        """The cards of all issues by name, newest first."""
        return {one.name: issue_card(one) for one in self.issues}

    def cards_of(self, articles: Sequence[Article]) -> tuple[ArticleCard, ...]:
        """Return the cards of some articles."""
        return tuple(self.cards[one.issue, one.name] for one in articles)

    def _about(self) -> str:
        magazine, brand = self.project.settings.magazine, self.project.settings.brand
        return (magazine.about if magazine else "") or brand.tagline or brand.name

    # ── pages ──

    def _front(self, page: Page) -> View:
        if not self.issues:
            return View(self._about(), {"issue": None, "articles": (), "earlier": ()})
        issue = self.issues[0]
        shows = {
            "issue": self.issue_cards[issue.name],
            "articles": self.cards_of(issue.articles),
            "earlier": tuple(self.issue_cards.values())[1:4],
        }
        return View(self._about(), shows, issue.head.cover, source_of(issue), alt=issue.head.alt)

    def _archive(self, page: Page) -> View:
        shows = {
            "issues": tuple(
                (self.issue_cards[issue.name], self.cards_of(issue.articles)) for issue in self.issues
            ),
            "topics": self._topics(),
        }
        return View(self._about(), shows)

    def _topics(self) -> tuple[object, ...]:
        named = {topic.name: topic for card in self.cards.values() for topic in card.topics}
        magazine = self.project.settings.magazine
        return tuple(named[name] for name in (magazine.topics if magazine else ()) if name in named)

    def _issue(self, page: Page) -> View:
        issue, around = self.project.issues[page.names[0]], list(self.issue_cards.values())
        place = list(self.issue_cards).index(issue.name)
        shows = {
            "issue": self.issue_cards[issue.name],
            "articles": self.cards_of(issue.articles),
            "newer": around[place - 1] if place else None,
            "older": around[place + 1] if place + 1 < len(around) else None,
            "booklet": in_url(offered(self.project, issue)),
        }
        words = "、".join(article.head.title for article in issue.articles[:4])
        return View(words or self._about(), shows, issue.head.cover, source_of(issue), alt=issue.head.alt)

    def _article(self, page: Page) -> View:
        issue = self.project.issues[page.names[0]]
        place = [one.name for one in issue.articles].index(page.names[1])
        article, around = issue.articles[place], self.cards_of(issue.articles)
        card, whole, head = around[place], self.issue_cards[issue.name], article.head
        coming = self._coming([article])
        shows = {
            "article": card,
            "head": head,
            "issue": whole,
            "before": around[place - 1] if place else None,
            "after": around[place + 1] if place + 1 < len(around) else None,
            "coming": coming,
        }
        products = tuple(name for name in head.told_products() if name in self.project.products)
        data = [article_data(self.shop, card, whole), *(event_data(self.shop, one.coming) for one in coming)]
        return View(
            head.lead,
            shows,
            head.image or issue.head.cover,
            source_of(article),
            products,
            head.told_voices(),
            tuple(data),
            head.alt if head.image else issue.head.alt,
        )

    def _topic(self, page: Page) -> View:
        magazine = self.project.settings.magazine
        assert magazine is not None
        name = page.names[0]
        told = self.cards_of([one for one in self.articles if name in one.head.topics])
        about = magazine.topics[name].about
        shows = {"about": about, "articles": told, "topics": self._topics()}
        first = told[0] if told else None
        image, alt = (first.image, first.alt) if first else ("", "")
        return View(about or f"{name}の話。", shows, image, alt=alt)

    def _products(self, page: Page) -> View:
        shown: list[ProductCard] = [product_card(one) for one in self.project.products.values()]
        return View("、".join(one.title for one in shown), {"items": tuple(shown)})

    def _product(self, page: Page) -> View:
        product = self.project.products[page.names[0]]
        articles = [one for one in self.articles if product.name in one.head.told_products()]
        # Its own guide comes first, then what tells of it among other things.
        articles.sort(key=lambda one: getattr(one.head, "product", None) != product.name)
        told = self.cards_of(articles)
        voices = tuple(name for name, voice in self.project.voices.items() if voice.product == product.name)
        data = product_data(self.shop, product, in_url(product_address(product.name)))
        description = " ".join(product.body.split()) or product.title
        shows, names = {"articles": told}, (product.name,)
        return View(description, shows, product.image, None, names, voices, (data,), product.alt)

    def _founder(self, page: Page) -> View:
        founder = self.project.settings.brand.founder
        told = [
            one for one in self.articles if one.head.is_founders and one.head.author in ("", founder.name)
        ]
        words = f"{self.project.settings.brand.name}の{founder.title}、{founder.name}の書いたもの。"
        return View(
            words, {"articles": self.cards_of(told)}, founder.portrait or "", alt=f"{founder.name}の肖像"
        )

    def _events(self, page: Page) -> View:
        told = [one for one in self.articles if one.head.tells_of_event]
        coming = self._coming(told)
        months = dict.fromkeys(one.day.month for one in coming)
        shows = {
            "months": tuple(
                (month, tuple(one for one in coming if one.day.month == month)) for month in months
            ),
            "articles": self.cards_of(told),
        }
        data = tuple(event_data(self.shop, one.coming) for one in coming)
        return View("見学と講座、これから開く日と、開いた日の報告。", shows, data=data)

    def _coming(self, articles: Sequence[Article]) -> tuple[ComingCard, ...]:
        """Return the dates to come of some reports, the next one first; one that two reports tell of, once."""
        found: dict[tuple[str, str, str], ComingCard] = {}
        for article in articles:
            card = self.cards[article.issue, article.name]
            for one in article.head.dates():
                if one.on >= self.today:
                    found.setdefault((one.on, one.title, one.place), ComingCard(one, Day.of(one.on), card))
        return tuple(found[key] for key in sorted(found))

    @cached_property
    def _letter_cards(self) -> tuple[LetterCard, ...]:
        return letter_cards(self.shop)

    def _letters(self, page: Page) -> View:
        return View("メールでお届けしたお便りの控え。", {"letters": self._letter_cards})

    def _letter(self, page: Page) -> View:
        cards = self._letter_cards
        place = [card.file for card in cards].index(page.file)
        shows = {
            "letter": cards[place],
            "before": cards[place - 1] if place else None,
            "after": cards[place + 1] if place + 1 < len(cards) else None,
        }
        return View(cards[place].lead or cards[place].title, shows)

    def _search(self, page: Page) -> View:
        shows = {
            "topics": self._topics(),
            "labels": tuple(dict.fromkeys(one.label for one in self.cards.values())),
            "indexes": tuple(map(index_folder, sorted(set(indexes(self.project).values())))),
        }
        return View(f"{self._about()} 記事と品物を、ことばでさがせます。", shows)

    def _plain(self, page: Page) -> View:
        return View(page.title)


def source_of(one: Issue | Article) -> Source | None:
    """Return the body of an issue or article, None when it has none."""
    return Source(one.file, one.body, one.body_line) if one.body.strip() else None
