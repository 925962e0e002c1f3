from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from jsonschema import Draft202012Validator

from journeygen.artifact import Artifact, NoMemory
from journeygen.compile.call import CallShop, compile_call
from journeygen.compile.compiled import Compiled, CompiledMail, CompiledPiece, UsedField
from journeygen.compile.mail import compile_mail
from journeygen.compile.manifest import compile_manifest
from journeygen.compile.manifest.conventions import CONVENTIONS
from journeygen.compile.schemas import schemas
from journeygen.compile.shop import Shop
from journeygen.load.project import Loaded, load_project
from journeygen.model.journey import Medium
from journeygen.model.project import Project
from tests.engines.jsonlogic import ENGINES
from tests.unit.compile.conditions import data

ROOT = Path(__file__).parents[3]
Json = Any


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_project(ROOT)


@pytest.fixture(scope="module")
def project(loaded: Loaded) -> Project:
    assert loaded.project is not None
    return loaded.project


@pytest.fixture(scope="module")
def mails(loaded: Loaded, project: Project) -> list[CompiledMail]:
    shop = Shop(project, loaded.names, NoMemory())
    by_mail = [m for m in project.messages.values() if Medium.MAIL in project.media_of(m.name)]
    return [compile_mail(shop, message, version) for message in by_mail for version in message.versions]


@pytest.fixture(scope="module")
def on_paper(loaded: Loaded, project: Project) -> list[Compiled]:
    """The calls, and a piece as the press would hand it over."""
    shop = CallShop(project, loaded.names, NoMemory())
    calls = [message for message in project.messages.values() if message.head.call]
    winter = project.messages["win-back/winter"]
    assert winter.head.print is not None
    files = tuple(Artifact(f"print/{winter.name}{end}", end.encode(), {}) for end in (".pdf", ".png"))
    fields = (UsedField("customer.accepts_calls"), UsedField("customer.family_name"))
    piece = CompiledPiece(winter.name, "a", winter.head.print, "weasyprint", fields, files)
    return [piece, *(compile_call(shop, message, message.versions[0]) for message in calls)]


@pytest.fixture(scope="module")
def artifact(project: Project, mails: list[CompiledMail], on_paper: list[Compiled]) -> Artifact:
    return compile_manifest(project, [*mails, *on_paper])


@pytest.fixture(scope="module")
def body(artifact: Artifact) -> bytes:
    assert isinstance(artifact.body, bytes)
    return artifact.body


@pytest.fixture(scope="module")
def manifest(body: bytes) -> Json:
    return json.loads(body)


def rules(part: Json) -> Iterator[Json]:
    if isinstance(part, dict):
        if part.keys() == {"logic", "sentence"}:
            yield part
        for inner in part.values():
            yield from rules(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from rules(inner)


def steps(manifest: Json) -> Iterator[tuple[str, Json]]:
    for name, journey in manifest["journeys"].items():
        for branch in journey["branches"]:
            yield from ((name, step) for step in branch["steps"])


def branch_of(journey: Json, values: dict[str, Any], groups: list[str]) -> list[str]:
    """Return the branches that every engine agrees on."""
    chosen = {
        engine: [
            branch["id"]
            for branch in journey["branches"]
            if apply(branch["condition"]["logic"], data({**values, "groups": groups})) is True
        ]
        for engine, apply in ENGINES.items()
    }
    first, *others = chosen.values()
    assert all(other == first for other in others), chosen
    return first


def test_it_keeps_to_its_published_schema(manifest: Json) -> None:
    schema = json.loads(schemas()["manifest.schema.json"])
    found = Draft202012Validator(schema).iter_errors(manifest)
    assert [f"{error.json_path}: {error.message}" for error in found] == []


def test_it_is_written_for_people_and_diffs(body: bytes, manifest: Json) -> None:
    text = body.decode()
    assert text == json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert "起算日(発送日)の3日後 10:00に「三日目 お礼と使い方」をメールで送る" in text


def test_it_tells_nothing_of_the_machine_or_the_day(body: bytes, project: Project) -> None:
    text = body.decode()
    assert str(ROOT) not in text
    assert datetime.date.today().isoformat() not in text
    for sample in project.settings.samples.values():
        assert str(sample.values["customer.token"]) not in text


def test_the_same_project_gives_the_same_bytes(
    project: Project, mails: list[CompiledMail], on_paper: list[Compiled], artifact: Artifact
) -> None:
    assert compile_manifest(project, [*mails, *on_paper][::-1]).body == artifact.body


def test_it_knows_what_it_was_made_from(artifact: Artifact, project: Project) -> None:
    assert artifact.path == "manifest.json"
    assert artifact.made_from["journeygen.yaml"] == project.settings_digest
    assert {journey.file for journey in project.journeys.values()} <= artifact.made_from.keys()
    assert {message.file for message in project.messages.values()} <= artifact.made_from.keys()


def test_notes_for_the_house_stay_in_the_house(body: bytes, project: Project) -> None:
    notes = {
        step.note for journey in project.journeys.values() for _, step in journey.all_steps() if step.note
    }
    assert notes
    assert [note for note in notes if note in body.decode()] == []


def test_every_rule_stands_beside_a_sentence(manifest: Json) -> None:
    found = list(rules(manifest))
    assert len(found) > 50
    assert all(rule["sentence"]["ja"] and rule["sentence"]["en"] for rule in found)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_rule_answers_yes_or_no_for_every_sample(engine: str, manifest: Json, project: Project) -> None:
    for sample in project.settings.samples.values():
        values = data({**sample.values, "groups": []})
        answers = [ENGINES[engine](rule["logic"], values) for rule in rules(manifest)]
        assert all(answer is True or answer is False for answer in answers)


def test_exactly_one_branch_for_every_sample(manifest: Json, project: Project) -> None:
    for sample in project.settings.samples.values():
        for journey in manifest["journeys"].values():
            assert len(branch_of(journey, dict(sample.values), ["food_only"])) == 1


@pytest.mark.parametrize(
    ("total", "branch"),
    [
        (9_999, "else"),
        (10_000, "case-3"),
        (19_999, "case-3"),
        (20_000, "case-2"),
        (25_000, "case-2"),
        (30_000, "case-1"),
        (None, "unknown"),
        ("", "unknown"),
    ],
)
def test_an_order_is_answered_in_one_band(manifest: Json, total: Any, branch: str) -> None:
    journey = manifest["journeys"]["purchase-amount"]
    assert branch_of(journey, {"order.total": total}, []) == [branch]


def test_a_skipped_outcome_is_an_empty_branch(manifest: Json) -> None:
    branches = {branch["id"]: branch for branch in manifest["journeys"]["purchase-amount"]["branches"]}
    assert branches["else"]["steps"] == branches["unknown"]["steps"] == []


def test_a_missing_nps_starts_no_journey(manifest: Json) -> None:
    for name in ("nps-promoter", "nps-passive", "nps-detractor"):
        rule = manifest["journeys"][name]["trigger"]["condition"]["logic"]
        assert [apply(rule, {"customer": {}}) for apply in ENGINES.values()] == [False, False]
        bands = [n for n in range(11) if ENGINES["datalogic-py"](rule, {"customer": {"nps": n}})]
        assert bands == {"promoter": [9, 10], "passive": [7, 8], "detractor": [*range(7)]}[name[4:]]


def test_an_event_is_named_as_in_cloudevents(manifest: Json) -> None:
    trigger = manifest["journeys"]["post-purchase"]["trigger"]
    assert trigger["event"] == {"type": "order.shipped", "subject": "order"}
    assert trigger["kind"] == trigger["written_as"] == "event"
    assert manifest["journeys"]["nps-passive"]["trigger"]["written_as"] == "nps"


def test_a_recurring_trigger_is_icalendar(manifest: Json) -> None:
    found = [j["trigger"] for j in manifest["journeys"].values() if j["trigger"]["kind"] == "recurring"]
    assert found
    for trigger in found:
        rule = rrulestr(trigger["icalendar"], tzids=ZoneInfo)
        first = rule[0]
        assert first.date().isoformat() >= trigger["dtstart"]
        assert (first.hour, first.utcoffset()) == (0, datetime.timedelta(hours=9))


def test_a_step_tells_delay_time_and_zone(manifest: Json) -> None:
    step = manifest["journeys"]["post-purchase"]["branches"][0]["steps"][0]
    assert step["delay"] == "P3D"
    assert step["at"] == {"time": "10:00", "timezone": "Asia/Tokyo"}
    assert step["window"]["days"] == ["mon", "tue", "wed", "thu", "fri", "sat"]


def test_the_split_can_be_checked_without_our_code(manifest: Json) -> None:
    tests = [step["test"] for _, step in steps(manifest) if "test" in step]
    assert tests
    for test in tests:
        for vector in test["vectors"]:
            part, version = (
                hashlib.sha256(f"{test['split'][salt]}:{vector['unit']}".encode()).digest()[:8]
                for salt in ("part_salt", "version_salt")
            )
            assert (part.hex(), version.hex()) == (vector["part_bytes"], vector["version_bytes"])
            inside = int.from_bytes(part, "big") / 2**64 < test["part"]
            drawn = int.from_bytes(version, "big") / 2**64
            got = next(v["version"] for v in test["versions"] if v["from"] <= drawn < v["to"])
            assert vector["takes_part"] is inside
            assert vector.get("version") == (got if inside else None)


def test_salts_are_never_shared(manifest: Json) -> None:
    salts = [
        step["test"]["split"][k]
        for _, step in steps(manifest)
        if "test" in step
        for k in ("part_salt", "version_salt")
    ]
    assert len(set(salts)) == len(salts)


def test_advertising_can_be_unsubscribed_with_one_click(manifest: Json) -> None:
    for message in manifest["messages"].values():
        if message["class"] == "marketing" and "mail" in message["media"]:
            assert re.fullmatch(
                r"<https://\S+\?c=\{\{ customer\.token \|.*\}\}>", message["headers"]["List-Unsubscribe"]
            )
            assert message["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        else:
            assert message["headers"] == {}


def test_files_are_named_with_digest_and_size(
    manifest: Json, mails: list[CompiledMail], on_paper: list[Compiled]
) -> None:
    built = {artifact.path: artifact for one in [*mails, *on_paper] for artifact in one.artifacts}
    listed = [
        file
        for message in manifest["messages"].values()
        for version in message["versions"]
        for file in version["files"]
    ]
    assert {file["path"] for file in listed} == built.keys()
    for file in listed:
        content = built[file["path"]].body
        assert isinstance(content, bytes)
        assert (file["sha256"], file["size"]) == (hashlib.sha256(content).hexdigest(), len(content))
        assert file["media_type"] == manifest["formats"][Path(file["path"]).suffix]["media_type"]


def test_send_time_fields_come_with_type_and_default(manifest: Json) -> None:
    for message in manifest["messages"].values():
        for version in message["versions"]:
            for file in version["files"]:
                assert file["path"].startswith(f"{file['medium']}/{message['id']}")
            assert all(
                name.split(".")[0] in {n.split(".")[0] for n in manifest["fields"]}
                for name in version["fields"]
            )
    fields = manifest["messages"]["care/apology"]["versions"][0]["fields"]
    assert fields["complaint.topic"] == {"type": "text", "required": False, "default": "このたび"}
    fields = manifest["messages"]["order/confirmation"]["versions"][0]["fields"]
    assert fields["order.items.name"] == {"type": "text", "required": True}


def test_a_printed_piece_tells_what_a_print_house_asks(manifest: Json, project: Project) -> None:
    winter = manifest["messages"]["win-back/winter"]
    assert winter["media"] == ["print"]
    version = winter["versions"][0]
    assert [(file["path"], file["medium"], file["template"]) for file in version["files"]] == [
        ("print/win-back/winter.pdf", "print", "none"),
        ("print/win-back/winter.png", "print", "none"),
    ]
    assert version["engine"] == "weasyprint"
    paper = winter["print"]
    assert (paper["piece"], paper["title"], paper["settings"]["season"]) == ("postcard", "はがき", "winter")
    assert (paper["width_mm"], paper["height_mm"], paper["bleed_mm"], paper["pages"]) == (100, 148, 3, 2)
    assert paper["mail_class"] == "postcard"
    assert paper["lead_time"] == project.settings.print.house.lead_time
    assert paper["cut_off"] == {"time": project.settings.print.house.cut_off, "timezone": "Asia/Tokyo"}


def test_columns_are_those_of_the_recipients_file(manifest: Json, project: Project) -> None:
    columns = manifest["messages"]["win-back/winter"]["print"]["columns"]
    written = project.settings.print.recipients
    by_kind = {
        kind: [one["column"] for one in columns if one["holds"] == kind] for kind in ("name", "address")
    }
    assert by_kind == {"name": list(written.name), "address": list(written.address)}
    fields = {one["field"]: one for one in columns if one["holds"] == "field"}
    assert fields.keys() == {"customer.accepts_calls", "customer.family_name"}
    name = written.fields.get("customer.family_name", "customer.family_name")
    assert fields["customer.family_name"] == {
        "column": name,
        "holds": "field",
        "field": "customer.family_name",
        "type": "text",
        "required": True,
    }
    assert fields["customer.accepts_calls"]["required"] is False


def test_a_call_tells_what_those_who_call_need(manifest: Json) -> None:
    message = manifest["messages"]["win-back/call"]
    call = message["call"]
    assert "print" not in message
    assert message["versions"][0]["files"][0]["path"] == "call/win-back/call.html"
    assert call["attempts"] == 2
    assert call["purpose"]
    assert [one["field"] for one in call["records"]] == [
        "customer.last_request",
        "customer.accepts_print",
        "customer.accepts_calls",
    ]
    assert set(call["events"]) <= manifest["events"].keys()
    columns = {one["field"] for one in call["columns"]}
    assert {"customer.family_name", "customer.last_product_name"} <= columns
    assert all(one["holds"] == "field" for one in call["columns"])


def test_print_and_calls_are_handed_over_before_their_moment(manifest: Json) -> None:
    seen = set()
    for _, step in steps(manifest):
        handed = {one["medium"]: one for one in step["hand_over"]}
        assert handed.keys() == set(step["media"]) - {"mail"}
        for medium, one in handed.items():
            told = manifest["messages"][step["send"]][medium]
            assert (one["lead_time"], one["cut_off"]) == (told["lead_time"], told["cut_off"])
            seen.add(medium)
    assert seen == {"print", "call"}


def test_a_message_that_was_not_compiled_tells_its_fields_too(project: Project) -> None:
    body = compile_manifest(project, []).body
    assert isinstance(body, bytes)
    winter = json.loads(body)["messages"]["win-back/winter"]
    assert winter["versions"][0]["files"] == []
    assert "customer.family_name" in winter["versions"][0]["fields"]
    assert winter["print"]["piece"] == "postcard"


def test_files_of_other_media_are_never_templates(manifest: Json) -> None:
    files = [
        file
        for message in manifest["messages"].values()
        for version in message["versions"]
        for file in version["files"]
    ]
    assert {file["template"] for file in files if file["medium"] != "mail"} == {"none"}
    assert {file["template"] for file in files if file["path"].startswith("mail/")} == {"none", "liquid"}


def test_parents_and_children_are_one_graph(manifest: Json) -> None:
    parents = {(user, used) for user, all_used in manifest["parent_map"].items() for used in all_used}
    children = {(user, used) for used, users in manifest["child_map"].items() for user in users}
    assert parents == children
    assert ("journey:post-purchase", "message:post-purchase/day-3-thanks") in parents
    assert ("journey:post-purchase", "field:order.shipped_on") in parents
    assert ("group:lapsed_callable", "group:lapsed_good") in parents


def test_everything_in_the_graph_is_declared(manifest: Json, project: Project) -> None:
    declared = {
        "journey": manifest["journeys"],
        "message": manifest["messages"],
        "field": manifest["fields"],
        "event": manifest["events"],
        "group": manifest["groups"],
        "product": project.products,
        "voice": project.voices,
        "image": project.images,
    }
    for node in {*manifest["parent_map"], *manifest["child_map"]}:
        kind, _, name = node.partition(":")
        inner = name.rpartition(".")[0]
        assert name in declared[kind] or (kind == "field" and manifest["fields"][inner]["of"])


def test_groups_name_what_must_be_known_first(manifest: Json) -> None:
    assert manifest["groups"]["lapsed_callable"]["depends_on"] == ["lapsed_good"]
    assert manifest["groups"]["loyal"]["ranked"]["from"] == 0
    assert manifest["groups"]["loyal"]["ranked"]["to"] == 0.08


def test_conventions_are_told_in_both_languages() -> None:
    assert all(words.ja and words.en and words.ja != words.en for words in CONVENTIONS.values())


def test_descriptions_point_to_conventions_that_exist() -> None:
    named = set(re.findall(r"conventions\.(\w+)", schemas()["manifest.schema.json"].decode()))
    assert named
    assert named <= CONVENTIONS.keys()


def test_without_compiled_mails_it_is_still_whole(project: Project) -> None:
    body = compile_manifest(project, []).body
    assert isinstance(body, bytes)
    bare = json.loads(body)
    schema = json.loads(schemas()["manifest.schema.json"])
    assert list(Draft202012Validator(schema).iter_errors(bare)) == []
    assert bare["journeys"].keys() == project.journeys.keys()
