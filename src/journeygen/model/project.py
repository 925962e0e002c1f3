"""A project: everything that was read, frozen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeygen.diagnostics import Span
from journeygen.model.base import Model
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.journey import Journey, Medium
from journeygen.model.magazine import Article, Issue
from journeygen.model.message import Message, Product, Voice
from journeygen.model.references import Loc
from journeygen.model.settings import Settings

Place = Callable[[str, Loc], Span]
"""Tells where a path of keys stands in a file."""


Look = Literal["photo", "drawing", "moving"]
"""What a picture is: many soft colours; a few flat ones, with sharp edges; or several pictures, one after another."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture under content/: its digest (SHA-256, hex), size in pixels as it is stored, and format."""

    path: str
    digest: str
    width: int
    height: int
    extension: str
    look: Look = "photo"
    is_clear: bool = False
    """It lets through what lies behind it."""
    is_turned: bool = False
    """The camera lay on its side: seen upright, its width is its height."""


@dataclass(frozen=True, slots=True)
class Project:
    """One project. Mappings are sorted by name; `templates` holds the theme with the project's own files over it."""

    settings: Settings
    settings_digest: str
    journeys: Mapping[str, Journey]
    messages: Mapping[str, Message]
    products: Mapping[str, Product]
    voices: Mapping[str, Voice]
    images: Mapping[str, Image]
    templates: Mapping[str, str]
    template_digests: Mapping[str, str]
    of_theme: frozenset[str] = frozenset()
    """The templates that are the default theme's alone: a project has no file to change there."""
    issues: Mapping[str, Issue] = field(default_factory=dict)
    """The magazine's issues; their articles are in the order of reading."""
    media: Mapping[str, tuple[Medium, ...]] = field(default_factory=dict)
    stop_addresses_at: tuple[Span, Span] = (Span(SETTINGS_FILE), Span(SETTINGS_FILE))
    """Where legal.unsubscribe_url and legal.one_click_url begin: every marketing mail holds their values."""
    is_whole: bool = True
    """Nothing was left out for its mistakes: only then can be told what is unused."""

    @property
    def digests(self) -> Mapping[str, str]:
        """Return the digest of every file by its path: what ingredients are compared with."""
        found = {SETTINGS_FILE: self.settings_digest}
        found |= {f"templates/{name}": digest for name, digest in self.template_digests.items()}
        found |= {f"content/{name}": image.digest for name, image in self.images.items()}
        found |= {product.file: product.digest for product in self.products.values()}
        found |= {voice.file: voice.digest for voice in self.voices.values()}
        found |= {journey.file: journey.digest for journey in self.journeys.values()}
        found |= {issue.file: issue.digest for issue in self.issues.values()}
        found |= {article.file: article.digest for article in self.articles()}
        for message in self.messages.values():
            found |= {version.file: version.digest for version in message.versions}
        return found

    def models(self) -> Iterator[tuple[str, Model]]:
        """Yield every model that names other things, with the file that it stands in."""
        yield SETTINGS_FILE, self.settings
        for message in self.messages.values():
            yield message.file, message.head
        for mapping in (self.journeys, self.products, self.voices):
            yield from ((item.file, item) for item in mapping.values())
        for issue in self.issues.values():
            yield issue.file, issue.head
            yield from ((article.file, article.head) for article in issue.articles)

    def articles(self) -> Iterator[Article]:
        """Yield every article of the magazine, issue by issue."""
        for issue in self.issues.values():
            yield from issue.articles

    def public_messages(self) -> Iterator[Message]:
        """Yield every message that everybody may read on the site, by name."""
        if self.settings.magazine is not None:
            yield from (message for message in self.messages.values() if message.head.public)

    def media_of(self, message: str) -> tuple[Medium, ...]:
        """Return by which media the journeys send a message; what its front matter is for when none does."""
        return self.media.get(message) or (self._meant_for(message),)

    def _meant_for(self, name: str) -> Medium:
        message = self.messages.get(name)
        if message is None or message.head.subject:
            return Medium.MAIL
        if message.head.print:
            return Medium.PRINT
        return Medium.CALL if message.head.call else Medium.MAIL
