"""A visit's folder is private, in memory where it can be, and gone afterwards; another visit's is left alone."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.session.scratch import Scratch, is_in_memory, remove_stale

HOLD = """
import sys
from pathlib import Path
from kiosk.session.scratch import Scratch
scratch = Scratch.make(Path(sys.argv[1]))
(scratch.folder / "journal.sqlite").write_text("sealed")
print(scratch.folder, flush=True)
sys.stdin.read()
"""


def test_the_folder_is_the_kiosk_s_alone_and_its_name_cannot_be_guessed(tmp_path: Path) -> None:
    one, other = Scratch.make(tmp_path / "root"), Scratch.make(tmp_path / "root")
    assert one.folder != other.folder
    assert len(one.folder.name) >= 32
    assert one.folder.stat().st_mode & 0o777 == 0o700
    assert one.folder.parent.stat().st_mode & 0o777 == 0o700


def test_wiping_leaves_nothing_not_even_what_was_made_read_only(tmp_path: Path) -> None:
    scratch = Scratch.make(tmp_path / "root")
    inner = scratch.folder / "print" / "pages"
    inner.mkdir(parents=True)
    (inner / "complaint.pdf").write_bytes(b"%PDF")
    inner.chmod(0o500)
    inner.parent.chmod(0o500)
    assert scratch.wipe()
    assert list((tmp_path / "root").iterdir()) == []


def test_wiping_twice_is_no_harm(tmp_path: Path) -> None:
    scratch = Scratch.make(tmp_path / "root")
    assert scratch.wipe()
    assert scratch.wipe()


def test_wiping_does_not_follow_links(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (outside / "kept").write_text("kept")
    scratch = Scratch.make(tmp_path / "root")
    (scratch.folder / "link").symlink_to(outside)
    assert scratch.wipe()
    assert (outside / "kept").read_text() == "kept"
    assert outside.stat().st_mode & 0o777 == 0o755


def test_a_crashed_run_s_folder_is_removed_and_a_living_one_s_is_not(tmp_path: Path) -> None:
    root = tmp_path / "root"
    mine = Scratch.make(root)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        theirs = Path(holder.stdout.readline().strip())
        assert remove_stale(root) == 0
        assert theirs.exists()
        holder.kill()
        holder.wait()
    assert remove_stale(root) == 1
    assert not theirs.exists()
    assert mine.folder.exists()
    assert sorted(root.iterdir()) == sorted([mine.folder, mine.folder.with_name(mine.folder.name + ".lock")])


def test_clearing_up_where_there_is_nothing_is_no_harm(tmp_path: Path) -> None:
    assert remove_stale(tmp_path / "nowhere") == 0


def test_files_that_are_no_visit_s_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "visitors.txt").write_text("kept")
    assert remove_stale(tmp_path) == 0
    assert (tmp_path / "visitors.txt").exists()


@pytest.mark.parametrize("taken", ["file", "link"])
def test_where_the_root_is_not_ours_another_takes_its_place_and_goes_again(
    tmp_path: Path, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_ins = tmp_path / "stand_ins"
    stand_ins.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(stand_ins))
    root = tmp_path / "root"
    if taken == "file":
        root.write_text("in the way")
    else:
        (tmp_path / "elsewhere").mkdir()
        root.symlink_to(tmp_path / "elsewhere")
    scratch = Scratch.make(root)
    assert scratch.folder.parent.parent == stand_ins
    assert scratch.folder.parent.stat().st_mode & 0o777 == 0o700
    assert scratch.wipe()
    assert list(stand_ins.iterdir()) == []


def test_a_root_open_to_all_is_closed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    root.chmod(0o777)
    Scratch.make(root)
    assert root.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not os.path.ismount("/dev/shm"), reason="no memory file system here")
def test_it_is_known_what_lies_in_memory() -> None:
    assert is_in_memory(Path("/dev/shm/kiosk"))
    assert not is_in_memory(Path("/proc"))
