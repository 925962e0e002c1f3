"""The names that exist in a project, by kind, and what to say when one does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeygen.diagnostics import Words, nearest
from journeygen.model.folders import IMAGES, MESSAGES, PRODUCTS, VOICES
from journeygen.model.project import Project
from journeygen.model.references import Kind, Reference
from journeygen.model.sendtime import TOKEN

NOT_FOUND: dict[Kind, tuple[str, str, str]] = {
    "event": ("R001", "出来事 '{}' は宣言されていません", "event '{}' is not declared"),
    "field": ("R002", "項目 '{}' は宣言されていません", "field '{}' is not declared"),
    "group": ("R003", "グループ '{}' はありません", "there is no group '{}'"),
    "message": ("R004", "メッセージ '{}' はありません", "there is no message '{}'"),
    "product": ("R006", "商品 '{}' はありません", "there is no product '{}'"),
    "voice": ("R007", "お客様の声 '{}' はありません", "there is no voice '{}'"),
    "image": ("R008", "画像 '{}' はありません", "there is no picture '{}'"),
    "topic": (
        "R010",
        "話題 '{}' は journeygen.yaml にありません",
        "there is no topic '{}' in journeygen.yaml",
    ),
    "layout": ("R009", "レイアウト '{}' はありません", "there is no layout '{}'"),
}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of each kind that exist, also those of files that could not be read."""

    of_kind: Mapping[Kind, frozenset[str]]

    @classmethod
    def of(
        cls,
        project: Project,
        messages: Iterable[str],
        products: Iterable[str],
        voices: Iterable[str],
        images: Iterable[str],
    ) -> Names:
        """Collect the names of a project."""
        return cls(
            {
                "event": frozenset(project.settings.events),
                "field": frozenset(project.settings.fields),
                "group": frozenset(project.settings.groups),
                "message": frozenset(messages),
                "product": frozenset(products),
                "voice": frozenset(voices),
                "image": frozenset(images),
                "layout": frozenset(layouts(project.templates)),
                "topic": frozenset(topics(project)),
            }
        )


def topics(project: Project) -> Iterable[str]:
    """Return the names of the magazine's topics."""
    magazine = project.settings.magazine
    return magazine.topics if magazine else ()


def layouts(templates: Iterable[str]) -> list[str]:
    """Return the names of the layouts for mail: a file each, partials and prose left out."""
    names = [
        name.removeprefix("layouts/mail/").removesuffix(".mjml.j2") for name in templates if _is_layout(name)
    ]
    return sorted(names)


def _is_layout(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return folder == "layouts/mail" and file.endswith(".mjml.j2") and not file.startswith(("_", "prose."))


def not_found(reference: Reference, names: Names) -> tuple[str, Words, Words | None] | None:
    """Say what is wrong with a reference, None when its name exists."""
    known = names.of_kind[reference.kind]
    if reference.name in known:
        return None
    code, ja, en = NOT_FOUND[reference.kind]
    return (
        code,
        Words(ja.format(reference.name), en.format(reference.name)),
        nearest(str(reference.name), known) or _hint(reference, known),
    )


_PLAIN = re.compile(r"[^/\\{}.\s]+(?:/[^/\\{}.\s]+)*")
_FOLDERS = {"message": MESSAGES, "product": PRODUCTS, "voice": VOICES}
_PICTURES = (".png", ".jpg", ".jpeg", ".gif")


def _hint(reference: Reference, known: Iterable[str]) -> Words | None:
    if reference.kind == "topic":
        return _new_topic(known)
    return _where_to_put(reference.kind, str(reference.name))


def _new_topic(known: Iterable[str]) -> Words:
    """List the topics: their names are too short for one to be nearest."""
    names = sorted(known)
    ja, en = (f"今あるのは {'、'.join(names)}。", f"there are {', '.join(names)}; ") if names else ("", "")
    return Words(
        ja + "新しい話題は、journeygen.yaml の magazine.topics に足します",
        en + "add a new one to magazine.topics in journeygen.yaml",
    )


def _where_to_put(kind: Kind, name: str) -> Words | None:
    if kind == "image":
        return picture_hint(name)
    folder = _FOLDERS.get(kind)
    if folder is None or TOKEN.search(name) or not _PLAIN.fullmatch(name):
        return None
    return Words(f"{folder}/{name}.md に書きます", f"write it as {folder}/{name}.md")


def picture_hint(name: str) -> Words:
    """Say how a picture that is not there can be put in its place."""
    if not name.lower().endswith(_PICTURES):
        return Words("使えるのは PNG, JPEG, GIF です。保存し直します", "save it as PNG, JPEG or GIF")
    return Words(f"{IMAGES}/ に置き、images/ から書きます", f"put it into {IMAGES}/ and begin with images/")
