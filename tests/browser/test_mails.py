"""Every mail of the sample brand, as readers see it: on a telephone, on a desk, in the dark, without style."""

from __future__ import annotations

import pytest
from budoux import load_default_japanese_parser

from journeygen.model.project import Project
from tests.browser.mails import Mail
from tests.browser.reader import Sight

OPENING = "「『(（〈《【"
CLOSING = "、。」』)）〉》】!?！？"


def nobody_stumbles(findings: list[str]) -> None:
    if findings:
        pytest.fail("\n".join([f"{len(findings)} findings", *findings[:40]]), pytrace=False)


@pytest.mark.parametrize(
    "check", ["width", "pictures", "document", "contrast", "touch", "preheader", "requests"]
)
def test_nobody_stumbles_over(check: str, sights: list[Sight]) -> None:
    nobody_stumbles([found for sight in sights for found in sight.findings(check)])


@pytest.mark.parametrize("check", ["width", "pictures", "touch", "requests"])
def test_the_longest_names_fit_the_narrowest_telephone(check: str, narrow_sights: list[Sight]) -> None:
    nobody_stumbles([found for sight in narrow_sights for found in sight.findings(check)])


def test_the_title_is_the_subject(sights: list[Sight], mails: list[Mail]) -> None:
    subjects = {mail.name: mail.subject for mail in mails}
    nobody_stumbles(
        [
            sight.told(f"the title is {sight.seen['title']!r}, the subject {subjects[sight.mail]!r}")
            for sight in sights
            if sight.seen["title"] != subjects[sight.mail]
        ]
    )


def test_dark_mode_is_dark(sights: list[Sight]) -> None:
    by_day = {(sight.mail, sight.width): sight for sight in sights if sight.mode == "light"}
    found: list[str] = []
    for sight in (sight for sight in sights if sight.mode == "dark"):
        found += sight.findings("light box")
        for what in ("page", "ink"):
            if sight.seen[what] == by_day[sight.mail, sight.width].seen[what]:
                found.append(sight.told(f"the {what} is as by day, {sight.seen[what]}"))
    nobody_stumbles(found)


# ── the law ──


def class_of(sight: Sight, project: Project) -> str:
    return project.messages[sight.mail.partition(".")[0]].head.message_class


def unseen(sight: Sight, *needed: str) -> list[str]:
    return [sight.told(f"{text} is not seen") for text in needed if text not in sight.seen["text"]]


def test_advertising_can_be_refused(sights: list[Sight], project: Project) -> None:
    legal = project.settings.legal
    stop = legal.unsubscribe_url.partition("{{")[0]
    found: list[str] = []
    for sight in sights:
        if class_of(sight, project) != "marketing":
            continue
        links = [link for link in sight.seen["links"] if link["href"].startswith(stop)]
        if len(links) != 1:
            found.append(sight.told(f"{len(links)} links to stop the mails are seen, not one"))
        elif not links[0]["before"].endswith("いつでもお断りいただけます。"):
            found.append(sight.told(f"that one can refuse isn't said before the link: {links[0]['before']}"))
        found += unseen(sight, project.settings.sender.name, legal.company, legal.postal_code, legal.address)
    nobody_stumbles(found)


def test_news_of_an_order_cannot_be_refused_but_answered(sights: list[Sight], project: Project) -> None:
    settings = project.settings
    stop = settings.legal.unsubscribe_url.partition("{{")[0]
    found: list[str] = []
    for sight in sights:
        if class_of(sight, project) != "transactional":
            continue
        if any(link["href"].startswith(stop) for link in sight.seen["links"]):
            found.append(sight.told("a link to stop the mails is seen in a mail about an order"))
        found += unseen(sight, settings.sender.name, settings.legal.company, settings.legal.phone)
    nobody_stumbles(found)


# ── headings ──


def test_headings_break_between_phrases(sights: list[Sight]) -> None:
    nobody_stumbles(
        [
            sight.told(f"a heading is torn: {' / '.join(lines)}")
            for sight in sights
            for lines in sight.seen["headings"]
            if torn(lines)
        ]
    )


def torn(lines: list[str]) -> bool:
    """Tell whether a line ends inside a phrase, by BudouX's own reading of the whole heading."""
    text = "".join(lines).replace("\u200b", "")
    allowed, place = set(), 0
    for phrase in load_default_japanese_parser().parse(text):
        place += len(phrase)
        allowed.add(place)
    place = 0
    for line in lines:
        place += len(line.replace("\u200b", ""))
        if place == len(text) or place in allowed or text[place] in OPENING or text[place - 1] in CLOSING:
            continue
        return True
    return False
