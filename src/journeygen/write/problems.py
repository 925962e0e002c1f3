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
    errno.EMFILE: Words("開いているファイルが多すぎます", "too many files are open"),
}


class WriteError(Exception):
    """Something could not be written. `words` says what and why."""

    def __init__(self, words: Words) -> None:
        """Keep the words for the reader."""
        super().__init__(words.en)
        self.words = words


def cannot_write(path: Path | str, reason: OSError) -> WriteError:
    """Put a failure of the operating system into words."""
    why = _REASONS.get(reason.errno or 0) or Words(
        str(reason.strerror or reason), str(reason.strerror or reason)
    )
    return WriteError(Words(f"{path} に書き込めません。{why.ja}。", f"Cannot write to {path}: {why.en}."))
