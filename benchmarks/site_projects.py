"""The same magazine as a project of each generator of sites, with about the same pages to make of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml
from large_magazine import MAGAZINE, SAMPLE, SEASONS, Magazine, Piece, date_of
from PIL import Image

_RUBY = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
_LINK = re.compile(r"\]\(/magazine(/[^)]*)/\)")
_PICTURE = re.compile(r"\]\(images/")
PRODUCTS = ("miso", "soap", "amazake", "shiokoji")
VOICES = ("miso-grandmother", "amazake-last-spoon", "soap-washstand", "shiokoji-first")
SMALL = 48
"""Pixels along the longer side of a small picture."""
TITLE, SITE = "四時", "https://example.com"


def edit(path: Path, number: int) -> None:
    """Add a sentence to an article, another one for each number."""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nこの一文は、{number + 1}度めに書きたしました。\n")


def bare(folder: Path, magazine: Magazine) -> Path:
    """Write the bodies as Python-Markdown gets them, front matter and all."""
    for piece in magazine.pieces:
        _write(folder / f"{piece.issue}/{piece.name}.md", _head(_common(piece)) + _html_ruby(piece.body))
    return folder / f"{magazine.pieces[-1].issue}/{magazine.pieces[-1].name}.md"


def photographs(folder: Path, magazine: Magazine) -> Path:
    """Write a project of journeygen: the magazine, the sample's products, voices and photographs; no mail, no print."""
    for part in ("content/products", "content/voices", "content/images"):
        shutil.copytree(SAMPLE / part, folder / part)
    _write(folder / "journeygen.yaml", _pages_alone((SAMPLE / "journeygen.yaml").read_text(encoding="utf-8")))
    for path in (folder / "content/voices").glob("*.md"):  # customers agree before an article is printed
        _write(path, re.sub(r"20\d\d-", "1989-", path.read_text(encoding="utf-8")))
    for number, (issue, pieces) in enumerate(magazine.issues.items()):
        _write(folder / MAGAZINE / issue / "issue.md", _head(_of_issue(number)) + pieces[0].lead + "\n")
        for piece in pieces:
            head = {**_common(piece), **_of_article(piece), **_of_kind(piece)}
            _write(folder / MAGAZINE / issue / f"{piece.name}.md", _head(head) + piece.body)
    last = magazine.pieces[-1]
    return folder / MAGAZINE / last.issue / f"{last.name}.md"


def _pages_alone(settings: str) -> str:
    """Turn off what the others are not asked for either: the index of the search, booklets for the press."""
    settings = re.sub(r"^  booklet:.*\n(?:    .*\n)*", "", settings, flags=re.MULTILINE)
    return settings.replace("\nmagazine:\n", "\nmagazine:\n  search: false\n")


def _of_issue(number: int) -> Mapping[str, object]:
    season = SEASONS[number % len(SEASONS)]
    cover = {"cover": f"images/{season}.jpg", "alt": "季節の野"}
    return {
        "title": f"{number + 1}号",
        "number": number + 1,
        "season": season,
        "date": date_of(number),
        **cover,
    }


def _of_article(piece: Piece) -> Mapping[str, object]:
    picture = {"image": piece.image, "alt": "野の写真"}
    return {"kind": piece.kind, "lead": piece.lead, "order": piece.order, **picture}


def journeygen(folder: Path, magazine: Magazine) -> Path:
    """Write the same with pictures so small that their renditions cost little: the others copy theirs as they are."""
    article = photographs(folder, magazine)
    for path in (folder / "content/images").glob("*.jpg"):
        with Image.open(path) as picture:
            picture.thumbnail((SMALL, SMALL))
            picture.save(path, quality=80)
    return article


def _of_kind(piece: Piece) -> Mapping[str, object]:
    """Return what only this kind of article has."""
    place = int(piece.name.rpartition("-")[2]) // 8
    match piece.kind:
        case "guide":
            return {"product": PRODUCTS[place % len(PRODUCTS)], "products": [PRODUCTS[place % len(PRODUCTS)]]}
        case "voice":
            return {"voice": VOICES[place % len(VOICES)]}
        case "report":
            return {"event": {"kind": "visit", "held_on": piece.date, "place": "つむぎ野の蔵"}}
        case "recipe":
            rows = [{"name": name, "amount": amount} for name, amount in (("米", "2合"), ("酒", "大さじ1"))]
            return {"serves": "四人分", "minutes": 85, "ingredients": rows}
    return {}


def hugo(folder: Path, magazine: Magazine) -> Path:
    """Write a project of Hugo: a page an article, an issue and a topic, a feed and a sitemap."""
    _copy_pictures(folder / "static/images")
    settings = {"baseURL": SITE, "title": TITLE, "hasCJKLanguage": True}
    ways = {"markup": {"goldmark": {"renderer": {"unsafe": True}}}, "taxonomies": {"tag": "tags"}}
    _write(folder / "hugo.yaml", _yaml({**settings, **ways}))
    for name, text in HUGO.items():
        _write(folder / "layouts" / name, text)
    for issue, pieces in magazine.issues.items():
        about = {"title": issue, "date": pieces[0].date}
        _write(folder / f"content/magazine/{issue}/_index.md", _head(about) + pieces[0].lead + "\n")
        for piece in pieces:
            more = {"tags": list(piece.topics), "image": piece.image, "weight": piece.order}
            head = {**_common(piece), **more, "description": piece.lead}
            text = _PICTURE.sub("](/images/", _html_ruby(piece.body))
            _write(folder / f"content/magazine/{issue}/{piece.name}.md", _head(head) + text)
    last = magazine.pieces[-1]
    return folder / f"content/magazine/{last.issue}/{last.name}.md"


def mkdocs(folder: Path, magazine: Magazine, theme: str = "mkdocs") -> Path:
    """Write a project of MkDocs without its search, which has no counterpart in the others."""
    _copy_pictures(folder / "docs/images")
    extensions = ["tables", "footnotes", "sane_lists"]
    look = {"name": theme, "font": False, "language": "ja"} if theme == "material" else {"name": theme}
    settings: dict[str, object] = {"site_name": TITLE, "site_url": SITE, "theme": look, "plugins": []}
    _write(folder / "mkdocs.yml", _yaml({**settings, "markdown_extensions": extensions}))
    _write(folder / "docs/index.md", f"# {TITLE}\n")
    for issue, pieces in magazine.issues.items():
        titles = "\n".join(f"- [{piece.title}]({piece.name}.md)" for piece in pieces)
        _write(folder / f"docs/magazine/{issue}/index.md", f"# {issue}\n\n{pieces[0].lead}\n\n{titles}\n")
        for piece in pieces:
            text = _PICTURE.sub("](../../images/", _html_ruby(piece.body))
            text = _LINK.sub(r"](..\1.md)", text)
            _write(
                folder / f"docs/magazine/{issue}/{piece.name}.md",
                _head(_common(piece)) + f"# {piece.title}\n\n{text}",
            )
    last = magazine.pieces[-1]
    return folder / f"docs/magazine/{last.issue}/{last.name}.md"


def material(folder: Path, magazine: Magazine) -> Path:
    """Write a project of MkDocs with the Material theme."""
    return mkdocs(folder, magazine, "material")


def pelican(folder: Path, magazine: Magazine) -> Path:
    """Write a project of Pelican: issues are categories, topics are tags; a feed; its simple theme."""
    _copy_pictures(folder / "content/images")
    _write(folder / "pelicanconf.py", PELICAN)
    for issue, pieces in magazine.issues.items():
        for piece in pieces:
            head = f"Title: {piece.title}\nDate: {piece.date}\nCategory: {issue}\nTags: {', '.join(piece.topics)}\n"
            head += f"Slug: {piece.name}\nSummary: {piece.lead}\n\n"
            text = _PICTURE.sub("](/images/", _html_ruby(piece.body))
            _write(folder / f"content/magazine/{issue}/{piece.name}.md", head + text)
    last = magazine.pieces[-1]
    return folder / f"content/magazine/{last.issue}/{last.name}.md"


PROJECTS: Mapping[str, Callable[[Path, Magazine], Path]] = {
    "bare": bare,
    "journeygen": journeygen,
    "photographs": photographs,
    "hugo": hugo,
    "mkdocs": mkdocs,
    "material": material,
    "pelican": pelican,
}
"""Each writes a project and returns the file of the article that is edited later: one of the newest issue."""


def _common(piece: Piece) -> Mapping[str, object]:
    return {"title": piece.title, "date": piece.date, "topics": list(piece.topics)}


def _head(values: Mapping[str, object]) -> str:
    return f"---\n{_yaml(values)}---\n"


def _yaml(values: Mapping[str, object]) -> str:
    return yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)


def _html_ruby(text: str) -> str:
    return _RUBY.sub(r"<ruby>\1<rt>\2</rt></ruby>", text)


def _copy_pictures(target: Path) -> None:
    shutil.copytree(SAMPLE / "content/images", target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


_BASE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} | {{ site.Title }}</title><meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}"><meta property="og:description" content="{{ .Description }}"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/magazine/">これまでの号</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body></html>
"""
_SINGLE = """{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p><time>{{ .Date.Format "2006-01-02" }}</time>
{{ with .Params.image }}<img src="/{{ . }}" alt="">{{ end }}{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}
"""
_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>{{ end }}</ul>{{ end }}
"""
HUGO: Mapping[str, str] = {
    "_default/baseof.html": _BASE,
    "_default/single.html": _SINGLE,
    "_default/list.html": _LIST,
    "index.html": _LIST.replace(".Pages", "first 8 site.RegularPages"),
}
PELICAN = f"""SITENAME = {TITLE!r}
SITEURL = {SITE!r}
PATH = "content"
STATIC_PATHS = ["images"]
TIMEZONE = "Asia/Tokyo"
DEFAULT_LANG = "ja"
THEME = "simple"
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = TRANSLATION_FEED_ATOM = None
ARTICLE_URL = "magazine/{{category}}/{{slug}}/"
ARTICLE_SAVE_AS = "magazine/{{category}}/{{slug}}/index.html"
MARKDOWN = {{"extension_configs": {{
    "markdown.extensions.tables": {{}}, "markdown.extensions.footnotes": {{}}, "markdown.extensions.sane_lists": {{}},
}}}}
"""
