"""Where a booklet's files lie below build/."""

from __future__ import annotations

from journeygen.model.magazine import Issue
from journeygen.model.project import Project


def printed_path(issue: Issue) -> str:
    """Return the path of the PDF for the print house."""
    return f"booklet/{issue.name}.pdf"


def proof_path(issue: Issue) -> str:
    """Return the path of the picture of all its spreads."""
    return f"booklet/{issue.name}.png"


def reading_address(issue: Issue) -> str:
    """Return the address of the readers' PDF on the site."""
    return f"{issue.address}{issue.address.strip('/').rpartition('/')[2]}.pdf"


def reading_path(issue: Issue) -> str:
    """Return the path of the readers' PDF."""
    return f"site{reading_address(issue)}"


def offered(project: Project, issue: Issue) -> str:
    """Return the address at which the site offers the readers' PDF, `""` when no booklets are made."""
    magazine = project.settings.magazine
    return reading_address(issue) if magazine and magazine.booklet else ""
