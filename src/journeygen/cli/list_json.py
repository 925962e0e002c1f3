"""The inventory as JSON, for scripts."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from journeygen.model.journey import Journey
from journeygen.model.message import Message
from journeygen.model.project import Project
from journeygen.select import Selected, sent_by

if TYPE_CHECKING:
    from journeygen.pipeline.backlinks import Target

VERSION = 1


def inventory_json(project: Project, selected: Selected, targets: tuple[Target, ...] = ()) -> str:
    """Return the selected journeys and messages, sorted by name, and where their links lead, as one JSON object."""
    document = {
        "version": VERSION,
        "journeys": [_journey(project.journeys[name]) for name in sorted(selected.journeys)],
        "messages": [_message(project, project.messages[name]) for name in sorted(selected.messages)],
        "pages": [dataclasses.asdict(target) for target in targets],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _journey(journey: Journey) -> dict[str, Any]:
    return {
        "name": journey.name,
        "title": journey.title,
        "about": journey.about,
        "tags": list(journey.tags),
        "file": journey.file,
        "trigger": journey.trigger.kind,
        "steps": [
            {
                "id": step.id,
                "branch": branch,
                "after": step.after,
                "at": step.at,
                "message": step.send,
                "by": [medium.value for medium in step.by],
            }
            for _, branch, steps in journey.branches()
            for step in steps
        ],
    }


def _message(project: Project, message: Message) -> dict[str, Any]:
    senders = (journey.name for journey in project.journeys.values() if message.name in sent_by(journey))
    return {
        "name": message.name,
        "title": message.title,
        "subject": message.head.subject,
        "class": message.head.message_class,
        "intent": message.head.intent,
        "tags": list(message.head.tags),
        "file": message.file,
        "media": [medium.value for medium in project.media_of(message.name)],
        "versions": [version.name for version in message.versions],
        "journeys": sorted(senders),
    }
