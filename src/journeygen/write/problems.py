"""What can go wrong when writing, in words for an author."""

from __future__ import annotations

import errno
from pathlib import Path

from journeygen.diagnostics import Words

_REASONS: dict[int, Words] = {
    errno.ENOSPC: Words("ディスクがいっぱいです", "the disk is full"),
    errno.EDQUOT: Words("使えるディスクの量を超えました", "the disk quota is used up"),
    errno.EACCES: Words("書き込む権限がありません", "you may not write there"),
    errno.EPERM: Words("書き込む権限がありません", "you may not write there"),
    errno.EROFS: Words("読み取り専用の場所です", "that place is read-only"),
    errno.ENAMETOOLONG: Words("名前が長すぎます", "the name is too long"),
    errno.ENOTDIR: Words(
        "フォルダーがあるはずの所にファイルがあります", "a file stands where a folder should be"
    ),
    errno.EEXIST: Words("同じ名前のファイルがもうあります", "a file of that name is there already"),
    errno.EMFILE: Words("開いているファイルが多すぎます", "too many files are open"),
}


class WriteError(Exception):
    """Something could not be written. `words` says what and why."""

    def __init__(self, words: Words) -> None:
        """Keep the words for the reader."""
        super().__init__(words.en)
        self.words = words


def reason_of(failure: OSError) -> Words:
    """Say why the operating system refused, without a full stop."""
    told = str(failure.strerror or failure)
    return _REASONS.get(failure.errno or 0) or Words(told, told)


def is_of_the_machine(failure: OSError) -> bool:
    """Tell whether the machine failed (a full disk, no permission) rather than we."""
    return failure.errno in _REASONS


def cannot_write(path: Path | str, failure: OSError) -> WriteError:
    """Put a failure of the operating system into words."""
    why = reason_of(failure)
    return WriteError(Words(f"{path} に書き込めません。{why.ja}。", f"Cannot write to {path}: {why.en}."))
