"""Messages: a Markdown file each, with versions in its front matter or in files of their own."""

from __future__ import annotations

from typing import Any

from journeygen.artifact import Memory
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.files import SourceFile
from journeygen.load.front_matter import Document, read_document
from journeygen.load.sources import Sources
from journeygen.model.folders import MESSAGES
from journeygen.model.message import BASE_VERSION, Message, MessageHead, Version, VersionHead


def read_messages(sources: Sources, memory: Memory) -> tuple[list[str], list[Message], list[Diagnostic]]:
    """Read every message: the names that exist, the messages that could be read, and the mistakes."""
    paths, files, problems = sources.read_folder(MESSAGES, (".md",))
    by_name = {_name(source.path): source for source in files}
    bases = {name: source for name, source in by_name.items() if not _version_of(name)}
    own_files: dict[str, dict[str, SourceFile]] = {}
    for name, source in by_name.items():
        version = _version_of(name)
        if version:
            own_files.setdefault(name.removesuffix(f".{version}"), {})[version] = source
    for base, found in own_files.items():
        if base not in bases and f"{MESSAGES}/{base}.md" not in paths:
            problems += [_orphan(source.path, base) for source in found.values()]
    read = [_remembered(memory, name, source, own_files.get(name, {})) for name, source in bases.items()]
    problems += [problem for _, found in read for problem in found]
    names = [_name(path) for path in paths if not _version_of(_name(path))]
    return names, [message for message, _ in read if message], problems


def _name(path: str) -> str:
    """Return the path below the folder of messages, without its ending."""
    return path.removeprefix(f"{MESSAGES}/").removesuffix(".md")


def _version_of(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[2].rpartition(".")[2]


def _orphan(path: str, base: str) -> Diagnostic:
    message = Words(f"元になる {base}.md がありません", f"there is no {base}.md that this is a version of")
    return error("R005", Span(path), message)


def _remembered(
    memory: Memory, name: str, source: SourceFile, own: dict[str, SourceFile]
) -> tuple[Message | None, list[Diagnostic]]:
    """Read one message, or take it from memory: the same files say the same."""
    digests = [source.digest, *(f"{label}={file.digest}" for label, file in sorted(own.items()))]
    return memory.recall(f"message:{name}:{':'.join(digests)}", lambda: _message(name, source, own))


def _message(
    name: str, source: SourceFile, own: dict[str, SourceFile]
) -> tuple[Message | None, list[Diagnostic]]:
    document, problems = read_document(source, MessageHead, {})
    if document is None:
        return None, problems
    base = _base_version(source, document)
    versions: dict[str, Version] = {}
    for label, change in document.head.versions.items():
        versions[label] = _changed(base, label, change, source, document, ("versions", label))
    for label, file in sorted(own.items()):
        version, found = _own_version(label, file, versions.get(label, base))
        problems += found
        versions |= {label: version} if version else {}
    if BASE_VERSION in versions:
        problems.append(_named_as_base(versions.pop(BASE_VERSION).file))
    ordered = (base, *(versions[label] for label in sorted(versions)))
    return Message.model_construct(
        name=name, file=source.path, head=document.head, versions=ordered
    ), problems


def _named_as_base(file: str) -> Diagnostic:
    message = Words(
        f"版の名前 '{BASE_VERSION}' は、元の文面のものです",
        f"version '{BASE_VERSION}' is the message as written",
    )
    hint = Words("b などの名前にします", "call it b, for example")
    return error("F005", Span(file), message, hint, "versions")


def _base_version(source: SourceFile, document: Document[MessageHead]) -> Version:
    head = document.head
    return Version.model_construct(
        name=BASE_VERSION,
        file=source.path,
        subject=head.subject,
        preheader=head.preheader,
        body=document.body,
        body_line=document.body_line,
        subject_at=document.text_at(source, "subject"),
        preheader_at=document.text_at(source, "preheader"),
        digest=source.digest,
    )


def _changed(
    base: Version,
    label: str,
    change: VersionHead,
    file: SourceFile,
    document: Document[Any],
    loc: tuple[str, ...] = (),
) -> Version:
    """Take over the base, but for what `change`, which stands at `loc` of a file's head, says anew."""
    update = {key: value for key, value in dict(change).items() if value is not None}
    places = {f"{key}_at": document.text_at(file, *loc, key) for key in update}
    return base.model_copy(update={"name": label, **update, **places})


def _own_version(label: str, file: SourceFile, base: Version) -> tuple[Version | None, list[Diagnostic]]:
    document, problems = read_document(file, VersionHead, {})
    if document is None:
        return None, problems
    own = {
        "file": file.path,
        "body": document.body,
        "body_line": document.body_line,
        "digest": file.digest,
    }
    changed = _changed(base, label, document.head, file, document)
    return changed.model_copy(update=own), problems
