"""Read a whole project: settings, journeys, messages, products, voices, the magazine, pictures and templates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from journeygen.artifact import Memory, NoMemory
from journeygen.decode import decode, parse_yaml, value_place
from journeygen.diagnostics import Diagnostic, Span, Words, error, further, has_errors
from journeygen.load.file_names import name_problems
from journeygen.load.files import SourceFile, list_files
from journeygen.load.images import read_images
from journeygen.load.items import read_journey, read_product, read_voice
from journeygen.load.magazine import read_magazine
from journeygen.load.messages import read_messages
from journeygen.load.references import check_references
from journeygen.load.sources import Sources
from journeygen.load.strays import stray_problems
from journeygen.load.templates import read_templates, theme_alone
from journeygen.model.folders import CONTENT, JOURNEYS, PRODUCTS, SETTINGS_FILE, VOICES
from journeygen.model.journey import Journey, Medium
from journeygen.model.names import Names
from journeygen.model.project import Project
from journeygen.model.settings import Settings

T = TypeVar("T")
Read = Callable[[SourceFile], tuple[T | None, list[Diagnostic]]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gave: a project when there are settings at all, the sources, and every mistake."""

    project: Project | None
    sources: Sources
    names: Names
    diagnostics: tuple[Diagnostic, ...]


def load_project(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the project below `root`. Mistakes in one file do not hide those in another."""
    sources, memory = Sources(root), memory or NoMemory()
    settings, problems = _settings(sources)
    problems += [*name_problems(_all_paths(root)), *stray_problems(root)]
    _, journey_files, found = sources.read_folder(JOURNEYS, (".yaml", ".yml"))
    problems += found
    journeys = _each(journey_files, read_journey, memory, problems)
    message_names, messages, found = read_messages(sources, memory)
    problems += found
    product_paths, product_files, found = sources.read_folder(PRODUCTS, (".md",))
    problems += found
    products = _each(product_files, read_product, memory, problems)
    voice_paths, voice_files, found = sources.read_folder(VOICES, (".md",))
    problems += found
    voices = _each(voice_files, read_voice, memory, problems)
    issues, found = read_magazine(sources, memory)
    problems += found
    images, found = read_images(root, memory)
    problems += found
    pictures = [*images, *(one.span.file.removeprefix(f"{CONTENT}/") for one in found)]
    templates, found = read_templates(root)
    problems += found
    if settings is None:
        return Loaded(None, sources, Names({}), tuple(problems))
    project = Project(
        settings=settings.model,
        settings_digest=settings.digest,
        journeys=_by_name(journeys, lambda journey: journey.name, problems),
        messages={message.name: message for message in sorted(messages, key=lambda one: one.name)},
        products=_by_name(products, lambda product: product.name, problems),
        voices=_by_name(voices, lambda voice: voice.id, problems),
        images=images,
        templates={name: source.text for name, source in templates.items()},
        template_digests={name: source.digest for name, source in templates.items()},
        of_theme=theme_alone(root),
        issues={issue.name: issue for issue in issues},
        media=_media(journeys),
        stop_addresses_at=settings.addresses_at,
        is_whole=not has_errors(problems),
    )
    names = Names.of(
        project,
        messages=message_names,
        products=map(_stem, product_paths),
        voices=map(_stem, voice_paths),
        images=pictures,
    )
    problems += further(check_references(project, names, sources.place), problems)
    return Loaded(project, sources, names, tuple(problems))


class _ReadSettings(NamedTuple):
    model: Settings
    digest: str
    addresses_at: tuple[Span, Span]


def _settings(sources: Sources) -> tuple[_ReadSettings | None, list[Diagnostic]]:
    if not (sources.root / SETTINGS_FILE).is_file():
        hint = Words(
            "プロジェクトのフォルダーで動かすか、journeygen init で作ります",
            "go to a project, or make one: journeygen init",
        )
        message = Words("設定ファイルがありません", "there is no settings file")
        return None, [error("F001", Span(SETTINGS_FILE), message, hint)]
    source, problems = sources.read(SETTINGS_FILE)
    if source is None:
        return None, problems
    node, found = parse_yaml(source.text, source.path)
    if node is None:
        return None, problems + found
    decoded = decode(node, Settings, stand_ins=True)
    unsubscribe, one_click = (
        source.text_at(value_place(node, ("legal", key))) for key in ("unsubscribe_url", "one_click_url")
    )
    problems += [*found, *decoded.diagnostics]
    if decoded.model is None:
        return None, problems
    return _ReadSettings(decoded.model, source.digest, (unsubscribe, one_click)), problems


def _each(files: Iterable[SourceFile], read: Read[T], memory: Memory, problems: list[Diagnostic]) -> list[T]:
    """Read each file or take it from memory, keep what could be read, and add the mistakes to `problems`."""
    found = [memory.recall(f"{file.path}:{file.digest}", partial(read, file)) for file in files]
    problems += [problem for _, mistakes in found for problem in mistakes]
    return [item for item, _ in found if item is not None]


def _by_name(items: Iterable[T], name_of: Callable[[T], str], problems: list[Diagnostic]) -> dict[str, T]:
    """Gather by name, in the order of names; a second one of the same name is a mistake."""
    found: dict[str, T] = {}
    for item in items:
        name = name_of(item)
        if found.setdefault(name, item) is not item:
            problems.append(_named_twice(name, _file_of(item), _file_of(found[name])))
    return dict(sorted(found.items()))


def _file_of(item: object) -> Span:
    return Span(getattr(item, "file", ""))


def _named_twice(name: str, there: Span, first: Span) -> Diagnostic:
    message = Words(f"'{name}' という名前は {first.file} と同じです", f"{first.file} is called '{name}' too")
    hint = Words("どちらかを別の名前にします", "give one of them another name")
    return error("F005", there, message, hint, related=(first,))


def _all_paths(root: Path) -> list[str]:
    return [*list_files(root, JOURNEYS, ("",)), *list_files(root, CONTENT, ("",))]


def _stem(path: str) -> str:
    return Path(path).stem


def _media(journeys: Iterable[Journey]) -> dict[str, tuple[Medium, ...]]:
    """Collect by which media each message goes out, in the order mail, print, call."""
    found: dict[str, set[Medium]] = defaultdict(set)
    for journey in journeys:
        for _, step in journey.all_steps():
            found[step.send].update(step.by)
    return {
        name: tuple(medium for medium in Medium if medium in media) for name, media in sorted(found.items())
    }
