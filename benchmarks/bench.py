"""`make bench`: how fast, how large, against what the libraries alone take. It prints; it judges nothing.

CPU seconds (user and system) of whole processes, the subjects in turn, the best of several rounds: this machine's
other work, and its clock, are left out as well as can be. The ratios are what to look at. `--large` measures ten times
as many messages as well: growth and memory, in some five minutes more.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from table import Row, show
from trial import HELP, Trial, trial


def rows(small: Trial, large: Trial | None) -> Iterator[Row]:
    """Say what was found: the ratios first."""
    cost = {name: found.cpu for name, found in small.best.items()}
    work = {name: found.work for name, found in small.best.items()}
    builds = (found.memory for name, found in small.best.items() if name != HELP)
    yield Row(
        "一通(検査ずみの HTML・テキスト・eml)/ 下限",
        "a mail, checked / floor",
        work["compile"] / work["floor"],
        "",
        "≤ 2.0",
    )
    yield Row("初めてのビルド全体 / 下限", "whole cold build / floor", cost["cold"] / work["floor"], "", "")
    yield Row(
        "何も変えない / 初めて", "nothing changed / cold", cost["nothing"] / cost["first"], "", "≤ 0.15"
    )
    yield Row(
        "一通だけ変える / 初めて",
        "one message changed / cold",
        cost["one"] / cost["first"],
        "",
        "≤ 0.15 + 1 通",
    )
    if large:
        ten = large.best["cold"].cpu / cost["cold"] / (large.mails / small.mails)
        yield Row("一通あたり、十倍の数のとき / いま", "per mail, ten times as many / now", ten, "", "≈ 1")
    yield Row(
        "下限: Python-Markdown と mjml-python だけ", "floor: the two libraries alone", work["floor"], "s", ""
    )
    yield Row("メールだけを組み立てる", "mails alone, in memory", work["compile"], "s", "")
    yield Row("初めてのビルド (--no-cache)", "cold build, --no-cache", cost["cold"], "s", "")
    yield Row("初めてのビルド (控えを残す)", "cold build, memory kept", cost["first"], "s", "")
    yield Row("何も変えないビルド", "nothing changed", cost["nothing"], "s", "")
    yield Row("一通だけ変えたビルド", "one message changed", cost["one"], "s", "")
    yield Row("journeygen --help", "start-up", cost[HELP] * 1000, "ms", "< 150")
    yield Row(
        "一秒あたりのメール (--no-cache)",
        "mails a CPU second, --no-cache",
        small.mails / cost["cold"],
        "",
        "",
    )
    yield Row(
        "一秒あたりのメール (控えを残す)",
        "mails a CPU second, memory kept",
        small.mails / cost["first"],
        "",
        "",
    )
    yield Row("最大のメモリー", "peak memory", max(builds), "MB", "")
    if large:
        most = max(large.best[name].memory for name in ("cold", "first", "nothing"))
        yield Row("最大のメモリー、十倍の数のとき", "peak memory, ten times as many", most, "MB", "< 400")


def title(mails: int, rounds: int) -> tuple[str, str]:
    """Say what was measured, in two languages."""
    return (
        f"メール {mails} 通 (版を含む)、CPU 秒、{rounds} 回のうちの最良",
        f"{mails} mails (with versions), CPU seconds, best of {rounds}",
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="measure ten times as many messages too, once")
    given = parser.parse_args()
    with trial(given.messages) as small:
        for number in range(given.rounds):
            small.round(number)
        if not given.large:
            show(rows(small, None), *title(small.mails, given.rounds))
            return
        with trial(given.messages * 10) as large:
            large.round(0)
            show(rows(small, large), *title(small.mails, given.rounds))


if __name__ == "__main__":
    main()
