"""All text files of a project; and where a key stands in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from journeygen.decode import Node, parse_yaml, place
from journeygen.diagnostics import Diagnostic, Span
from journeygen.load.files import SourceFile, list_files, read_text
from journeygen.load.front_matter import split
from journeygen.model.references import Loc


@dataclass(slots=True)
class Sources:
    """The files below a root. Places are found by reading again: only a mistake pays for it."""

    root: Path
    _nodes: dict[str, Node | None] = field(default_factory=dict)

    def read(self, path: str) -> tuple[SourceFile | None, list[Diagnostic]]:
        """Read one file."""
        return read_text(self.root, path)

    def read_folder(
        self, folder: str, suffixes: tuple[str, ...]
    ) -> tuple[list[str], list[SourceFile], list[Diagnostic]]:
        """Read every file below a folder: the paths found, the files that could be read, and the problems."""
        paths = list_files(self.root, folder, suffixes)
        read = [self.read(path) for path in paths]
        return (
            paths,
            [source for source, _ in read if source],
            [problem for _, found in read for problem in found],
        )

    def place(self, file: str, loc: Loc) -> Span:
        """Return where a path of keys stands in a file."""
        if file not in self._nodes:
            self._nodes[file] = self._node(file)
        node = self._nodes[file]
        return place(node, loc) if node else Span(file)

    def _node(self, file: str) -> Node | None:
        source, _ = self.read(file)
        if source is None:
            return None
        if file.endswith(".md"):
            parts = split(source)
            return parse_yaml(parts.head, file, parts.head_line)[0] if parts else None
        return parse_yaml(source.text, file)[0]
