"""Tests in the manifest: the split is spelled out, with worked examples, so that every platform splits alike."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Described

from journeygen.model.base import Duration, Model


class HashEntry(Model):
    """How a unit's number is made: see conventions.split."""

    algorithm: Literal["sha256"] = Described(
        default="sha256", description="ハッシュ / SHA-256 of UTF-8 `salt + ':' + unit`"
    )
    bytes: Literal[8] = Described(
        default=8, description="先頭の8バイト(ビッグエンディアン) / the first 8 bytes, big endian"
    )
    divisor: Literal["2^64"] = Described(
        default="2^64", description="これで割って 0 以上 1 未満に / divided by this: from 0 up to 1"
    )
    unit: Literal["customer"] = Described(
        default="customer", description="お客様の、変わらない ID / the customer's lasting id, as text"
    )
    part_salt: str = Described(
        description="参加を決める salt / salt of the number that decides who takes part"
    )
    version_salt: str = Described(
        description="版を決める salt / salt of the number that decides who gets which version"
    )


class TestVersion(Model):
    """A version and who gets it."""

    __test__ = False

    version: str = Described(description="版の名前。a は元の文面 / its name; a is the message as written")
    weight: int = Described(description="重み / its weight")
    start: float = Described(alias="from", description="この数から(含む) / from this number (included)")
    to: float = Described(description="この数まで(含まない) / to this number (left out)")
    group: str | None = Described(
        default=None,
        description="varies が target のとき、この版のグループ / its group when `varies` is target",
    )


class TestVector(Model):
    """A worked example of the split."""

    __test__ = False

    unit: str = Described(description="ID の例 / an example of an id")
    part_bytes: str = Described(description="参加の8バイト(16進) / the 8 bytes that decide the part, hex")
    version_bytes: str = Described(description="版の8バイト(16進) / the 8 bytes that decide the version, hex")
    takes_part: bool = Described(description="テストに入るか / whether this id takes part")
    version: str | None = Described(
        default=None, description="届く版(入るとき) / the version it gets, if it takes part"
    )


class TestEntry(Model):
    """A test of one of three questions: who, what offer, how it is said (D22)."""

    __test__ = False

    id: str = Described(description="テストの名前 / the test's name")
    varies: Literal["target", "offer", "creative"] = Described(
        description="だれに・何を・どう言うか / which of the three it varies"
    )
    part: float = Described(description="テストに入る割合 / the share of units that take part")
    versions: tuple[TestVersion, ...] = Described(strict=False, description="版 / the versions")
    decide_by: str = Described(description="勝ちを決める出来事 / the event that decides who wins")
    within: Duration = Described(description="この期間に決めます / how long after sending it counts")
    rest: Literal["a_until_decided_then_winner"] = Described(
        default="a_until_decided_then_winner",
        description="テストに入らない方: 決まるまでは a、決まれば勝った版 / the rest: a until decided, then the winner",
    )
    split: HashEntry = Described(description="分け方 / how units are divided")
    vectors: tuple[TestVector, ...] = Described(
        strict=False, description="分け方の検算 / worked examples to check an implementation by"
    )
