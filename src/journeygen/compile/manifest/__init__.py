"""The manifest: what to send to whom and when, for any sending platform (design §4).

`models` says what stands in it, the modules beside it how each part is made. Importing the models alone, as the
JSON Schemas do, brings no compiler along.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeygen.artifact import Artifact, Memory, Shelf
    from journeygen.compile.compiled import Compiled, CompiledBooklet
    from journeygen.model.project import Project

__all__ = ["compile_manifest"]


def compile_manifest(
    project: Project,
    made: Sequence[Compiled],
    bound: Sequence[CompiledBooklet] = (),
    shelf: Shelf | None = None,
    memory: Memory | None = None,
) -> Artifact:
    """Write manifest.json: the same project gives the same bytes, in whatever order the versions come.

    `made`: every version that was compiled, for each of its media; `bound`: the booklets of the magazine's issues.
    """
    from journeygen.artifact import NoMemory, NoShelf
    from journeygen.compile.manifest.whole import write_manifest

    return write_manifest(project, made, bound, shelf or NoShelf(), memory or NoMemory())
