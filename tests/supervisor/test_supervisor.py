"""One process per visit, the next one warm, a crash answered by the same question, nothing left at the end."""

import base64
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import Queue

import pytest
from supervisor.stage import FAKE_VISIT, PATIENCE, QUICK, Actor, Stage, listen, wait_for_end

from kiosk.session.log import Happening, LogEvent
from kiosk.session.protocol import EndReason
from kiosk.session.scratch import Scratch
from kiosk.supervisor import Limits, Outcome, Supervisor
from kiosk.supervisor.limits import CrashCount

RUN_SUPERVISOR = """
import sys
from pathlib import Path
from kiosk.supervisor import Supervisor
Supervisor([sys.executable, *sys.argv[2:]], Path(sys.argv[1]), lambda event: None).run()
"""


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Stage(tmp_path) as stage:
        yield stage


def shown(stage: Stage) -> tuple[Actor, dict[str, object]]:
    """The next process, once it was told to show."""
    actor = stage.next_visit()
    return actor, actor.expect("show")


def test_the_first_visit_is_shown_with_a_private_folder_and_a_key_and_the_next_waits_behind_it(stage: Stage) -> None:
    _first, order = shown(stage)
    warm = stage.next_visit()
    folder = Path(str(order["scratch"]))
    assert (order["restore"], order["safe"]) == (False, False)
    assert len(bytes.fromhex(str(order["key"]))) == 32
    assert folder.parent == stage.root
    assert folder.stat().st_mode & 0o777 == 0o700
    stage.await_event(Happening.VISIT_SHOWN)
    stage.await_event(Happening.VISIT_WARM)
    assert warm.is_silent()


def test_nobody_can_dump_core(stage: Stage) -> None:
    assert stage.next_visit().prepared["core_limit"] == [0, 0]


def test_the_key_is_in_no_argument_and_no_environment(stage: Stage) -> None:
    first, order = shown(stage)
    key = bytes.fromhex(str(order["key"]))
    public = Path(f"/proc/{first.pid}/cmdline").read_bytes() + Path(f"/proc/{first.pid}/environ").read_bytes()
    assert not any(form in public for form in (key, key.hex().encode(), base64.b64encode(key)))


@pytest.mark.parametrize("reason", EndReason)
def test_after_a_visit_the_warm_one_is_shown_with_nothing_of_the_old(stage: Stage, reason: EndReason) -> None:
    first, before = shown(stage)
    second = stage.next_visit()
    stage.await_event(Happening.VISIT_WARM)
    stage.await_event(Happening.VISIT_WARM)
    (Path(str(before["scratch"])) / "packet.pdf").write_bytes(b"%PDF")
    first.tell(f"end {reason}")
    after = second.expect("show")
    assert after["restore"] is False
    assert after["scratch"] != before["scratch"]
    assert after["key"] != before["key"]
    assert stage.await_event(Happening.VISIT_ENDED).reason is reason
    stage.await_event(Happening.WIPED)
    first.wait_until_gone()
    assert not Path(str(before["scratch"])).exists()
    third = stage.next_visit()
    assert third.pid not in (first.pid, second.pid)


def test_an_ended_visit_that_will_not_go_is_killed_with_all_it_started(stage: Stage) -> None:
    first, before = shown(stage)
    second = stage.next_visit()
    first.tell("beget")
    begotten = os.pidfd_open(first.expect("begot")["pid"])
    first.tell("end_but_stay finished")
    second.expect("show")
    first.wait_until_gone()
    wait_for_end(begotten)
    os.close(begotten)
    stage.await_event(Happening.VISIT_KILLED)
    stage.await_event(Happening.WIPED)
    assert not Path(str(before["scratch"])).exists()


def test_after_a_crash_the_warm_one_takes_the_same_visit_up_with_every_answer(stage: Stage) -> None:
    first, before = shown(stage)
    second = stage.next_visit()
    for answer in ("陈桂香", "借款5万元"):
        first.tell(f"note {answer}")
        first.expect("noted")
    killed_at = time.monotonic()
    first.kill()
    after = second.expect("show")
    assert time.monotonic() - killed_at < 2
    assert after == {**before, "restore": True}
    second.tell("read")
    assert second.expect("records")["values"] == ["陈桂香", "借款5万元"]
    assert stage.await_event(Happening.VISIT_CRASHED).exit_status == -signal.SIGKILL


def test_what_a_crashed_visit_had_started_goes_with_it(stage: Stage) -> None:
    first, _order = shown(stage)
    first.tell("beget")
    begotten = os.pidfd_open(first.expect("begot")["pid"])
    first.kill()
    wait_for_end(begotten)
    os.close(begotten)


def test_a_restored_visit_ends_like_any_other(stage: Stage) -> None:
    first, before = shown(stage)
    second = stage.next_visit()
    first.kill()
    second.expect("show")
    third = stage.next_visit()
    second.tell("end left")
    assert third.expect("show")["restore"] is False
    stage.await_event(Happening.WIPED)
    assert not Path(str(before["scratch"])).exists()


def test_a_window_that_hangs_counts_as_crashed(tmp_path: Path) -> None:
    with Stage(tmp_path, replace(QUICK, heartbeat=0.8)) as stage:
        first, before = shown(stage)
        second = stage.next_visit()
        first.tell("hang")
        assert second.expect("show") == {**before, "restore": True}
        first.wait_until_gone()
        stage.await_event(Happening.VISIT_HUNG)


def test_a_window_that_is_never_shown_counts_as_crashed(tmp_path: Path) -> None:
    with Stage(tmp_path, replace(QUICK, show=0.2), ("reluctant",)) as stage:
        first = stage.next_visit()
        first.tell("ready")
        first.expect("show")
        stage.await_event(Happening.VISIT_HUNG)
        first.wait_until_gone()


def test_what_a_library_prints_is_no_part_of_the_protocol(stage: Stage) -> None:
    first, _order = shown(stage)
    second = stage.next_visit()
    for junk in ('{"said": "ended", "reason": "left"}', "\\x00 {", "[" * 5000):
        first.tell(f"print {junk}")
        first.expect("printed")
    assert second.is_silent()
    first.tell("end finished")
    second.expect("show")
    assert Happening.VISIT_CRASHED not in stage.all_events()


def test_a_warm_one_that_crashes_is_replaced_and_the_resident_notices_nothing(stage: Stage) -> None:
    first, _order = shown(stage)
    for _time in range(5):
        stage.next_visit().kill()
    replacement = stage.next_visit()
    assert first.is_silent()
    first.tell("end finished")
    assert replacement.expect("show")["safe"] is False


def test_three_crashes_lead_to_the_safe_page_and_the_visit_is_wiped(stage: Stage) -> None:
    _crash_until_safe(stage)
    stage.await_event(Happening.WIPED)
    stage.await_event(Happening.SAFE_PAGE)
    assert list(stage.root.iterdir()) == []


def test_a_process_for_the_safe_page_is_told_to_build_no_more_than_that(tmp_path: Path) -> None:
    prepared = []
    with Stage(tmp_path, QUICK, ("reluctant",)) as stage:
        for _time in range(4):
            failing = stage.next_visit()
            prepared.append(failing.prepared["safe"])
            failing.kill()
    assert prepared == [False, False, False, True]


def test_the_staff_leave_the_safe_page_for_an_ordinary_visit(stage: Stage) -> None:
    page = _crash_until_safe(stage)
    ordinary = stage.next_visit()
    stage.await_event(Happening.SAFE_PAGE)
    page.tell("end finished")
    order = ordinary.expect("show")
    assert (order["safe"], order["restore"]) == (False, False)


def test_the_safe_page_gives_way_to_an_ordinary_visit_after_a_while(tmp_path: Path) -> None:
    with Stage(tmp_path, replace(QUICK, crashes=1, crash_window=0.5)) as stage:
        crashing, _order = shown(stage)
        page = stage.next_visit()
        stage.await_event(Happening.VISIT_WARM)
        stage.await_event(Happening.VISIT_WARM)
        crashing.kill()
        assert page.expect("show")["safe"] is True
        ordinary = stage.next_visit()
        assert ordinary.expect("show")["safe"] is False
        page.wait_until_gone()


def test_a_safe_page_that_crashes_comes_back(stage: Stage) -> None:
    page = _crash_until_safe(stage)
    again = stage.next_visit()
    stage.await_event(Happening.SAFE_PAGE)
    page.kill()
    assert again.expect("show")["safe"] is True


@pytest.mark.parametrize(
    "command", [[sys.executable, "-c", "raise SystemExit(1)"], ["/nowhere/kiosk"]], ids=["fails", "absent"]
)
def test_a_kiosk_that_cannot_start_at_all_says_so_instead_of_trying_for_ever(
    tmp_path: Path, command: list[str]
) -> None:
    events: Queue[LogEvent] = Queue()
    supervisor = Supervisor(command, tmp_path / "scratch", events.put, QUICK)
    assert supervisor.run() is Outcome.CANNOT_START


def test_a_folder_left_by_a_crashed_run_is_removed_at_the_start(tmp_path: Path) -> None:
    stale = tmp_path / "scratch" / "visit-0123"
    stale.mkdir(parents=True)
    (stale / "journal.sqlite").write_bytes(b"sealed")
    with Stage(tmp_path) as stage:
        assert stage.await_event(Happening.STALE_REMOVED).count == 1
        assert not stale.exists()


def test_stopping_ends_and_wipes_everything(tmp_path: Path) -> None:
    with Stage(tmp_path) as stage:
        first, _order = shown(stage)
        second = stage.next_visit()
        stage.stop()
        first.wait_until_gone()
        second.wait_until_gone()
        assert stage.outcome is Outcome.STOPPED
        assert list(stage.root.iterdir()) == []
        assert stage.all_events()[-1] is Happening.STOPPED


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_and_wipes_everything(tmp_path: Path, number: signal.Signals) -> None:
    _end_by(number, tmp_path, status=0)


def test_visits_whose_supervisor_was_killed_wipe_and_go_by_themselves(tmp_path: Path) -> None:
    _end_by(signal.SIGKILL, tmp_path, status=-signal.SIGKILL)


def _end_by(number: signal.Signals, folder: Path, status: int) -> None:
    root = folder / "scratch"
    with closing(listen(folder / "control")) as control:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN_SUPERVISOR, str(root), str(FAKE_VISIT), str(folder / "control")]
        )
        with closing(Actor(control.accept()[0])) as first:
            first.expect("show")
            with closing(Actor(control.accept()[0])) as second:
                process.send_signal(number)
                assert process.wait(PATIENCE) == status
                first.wait_until_gone()
                second.wait_until_gone()
    assert list(root.iterdir()) == []


def _crash_until_safe(stage: Stage) -> Actor:
    visit, order = shown(stage)
    stage.await_event(Happening.VISIT_WARM)
    for crash in range(3):
        following = stage.next_visit()
        stage.await_event(Happening.VISIT_WARM)
        visit.kill()
        before, order = order, following.expect("show")
        if crash < 2:
            assert order == {**before, "restore": True}
        visit = following
    assert order["safe"] is True
    return visit


def test_where_no_private_folder_can_be_made_residents_are_sent_to_the_staff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scratch").write_text("in the way")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))
    with Stage(tmp_path) as stage:
        _page, order = shown(stage)
        assert order["safe"] is True
        stage.await_event(Happening.SCRATCH_FAILED)


def test_a_folder_that_resists_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    first, order = shown(stage)
    wipe = Scratch.wipe
    resisting = iter([True, True])
    monkeypatch.setattr(Scratch, "wipe", lambda scratch: False if next(resisting, False) else wipe(scratch))
    first.tell("end finished")
    stage.await_event(Happening.NOT_WIPED)
    stage.await_event(Happening.WIPED)
    assert not Path(str(order["scratch"])).exists()


def test_crashes_long_past_do_not_count() -> None:
    count = CrashCount(crashes=3, window=600)
    assert [count.add(now) for now in (0, 300, 601, 700, 1200, 1250)] == [False, False, False, True, False, False]


def test_the_pause_between_failed_starts_grows_to_its_limit() -> None:
    limits = Limits(pause=0.5, longest_pause=60)
    assert [limits.pause_after(failures) for failures in (0, 1, 2, 3, 8, 10_000)] == [0, 0.5, 1, 2, 60, 60]
