"""The log has a closed set of fields; an answer has no way in."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.session.log import EventLog, Fault, Happening, LogEvent
from kiosk.session.protocol import EndReason, ProtocolProblem, decode_saying

NEEDLE = "440106196512030411"
NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def fail_with(answer: str) -> BaseException:
    try:
        int(answer + "号")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_line_is_json_with_known_fields_only() -> None:
    event = LogEvent(Happening.VISIT_ENDED, EndReason.TIMEOUT, exit_status=-9, milliseconds=12, count=1)
    assert json.loads(event.line(NOW)) == {
        "at": "2026-01-05T09:00:00.000+00:00",
        "what": "visit_ended",
        "reason": "timeout",
        "exit_status": -9,
        "milliseconds": 12,
        "count": 1,
    }


@pytest.mark.parametrize("field", ["what", "reason", "exit_status", "milliseconds", "count", "fault"])
def test_no_field_takes_free_text(field: str) -> None:
    fields: dict[str, Any] = {"what": Happening.FAULT, field: NEEDLE}
    with pytest.raises(TypeError) as raised:
        LogEvent(**fields)
    assert NEEDLE not in str(raised.value)


def test_a_fault_tells_where_and_never_what(tmp_path: Path) -> None:
    error = fail_with(NEEDLE)
    assert NEEDLE in str(error)
    EventLog(tmp_path / "kiosk.log", lambda: NOW)(LogEvent(Happening.FAULT, fault=Fault.of(error)))
    written = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert NEEDLE not in written
    assert json.loads(written)["fault"] == "ValueError"
    assert json.loads(written)["code_line"] > 0


def test_a_fault_below_our_code_is_told_by_our_innermost_line() -> None:
    with pytest.raises(ProtocolProblem) as raised:
        decode_saying(b"\xff")
    assert Fault.of(raised.value).module == "kiosk.session.protocol"


@pytest.mark.parametrize("name", ["", "陈桂香", NEEDLE, "a b", "x" * 81])
def test_a_fault_s_names_are_names_of_code(name: str) -> None:
    with pytest.raises(ValueError, match="classes and modules"):
        Fault(name, "kiosk.app", 1)
    with pytest.raises(ValueError, match="classes and modules"):
        Fault("ValueError", name, 1)


def test_a_class_with_an_odd_name_is_still_a_fault() -> None:
    odd = type("陈桂香", (Exception,), {})
    assert Fault.of(odd()).kind == "unnamed"


def test_the_log_keeps_to_its_size(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "kiosk.log"
    log = EventLog(file, lambda: NOW, largest=300)
    for count in range(50):
        log(LogEvent(Happening.WIPED, count=count))
    older = file.with_name("kiosk.log.1")
    assert file.stat().st_size <= 300
    assert older.stat().st_size <= 300
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[-1])["count"] == 49


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "in_the_way").write_text("")
    EventLog(tmp_path / "in_the_way" / "kiosk.log", lambda: NOW)(LogEvent(Happening.STARTED))
    EventLog(None, lambda: NOW)(LogEvent(Happening.STARTED))
    assert [entry.name for entry in tmp_path.iterdir()] == ["in_the_way"]
