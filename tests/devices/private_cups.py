"""A CUPS server and IPP Everywhere printers of our own, on 127.0.0.1, started and ended with the tests.

ippeveprinter announces itself by DNS-SD and ends if it cannot, so it gets a message bus and an avahi-daemon of its own.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import cups
import pytest

HOST = "127.0.0.1"
PROGRAMS = {
    "cupsd": "cups-daemon",
    "lpadmin": "cups-client",
    "ippeveprinter": "cups-ipp-utils",
    "avahi-daemon": "avahi-daemon",
    "dbus-daemon": "dbus-daemon",
}
SEARCHED = os.environ.get("PATH", "") + ":/usr/sbin:/sbin:/usr/local/sbin"

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_type="signal"/>
<allow send_requested_reply="true" send_type="method_return"/><allow send_requested_reply="true" send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="signal"/><allow receive_type="method_return"/>
<allow receive_type="error"/></policy></busconfig>
"""
AVAHI = """[server]
host-name=kiosk-test-{pid}
allow-interfaces=lo
use-ipv6=no
[publish]
publish-hinfo=no
publish-workstation=no
"""
CUPSD = """LogLevel warn
MaxLogSize 0
Listen {host}:{port}
Browsing Off
WebInterface No
DefaultAuthType None
ErrorPolicy abort-job
PreserveJobHistory Yes
PreserveJobFiles No
DirtyCleanInterval 0
<Location />
Order allow,deny
Allow from {host}
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow from all
</Limit>
</Policy>
"""
CUPS_FILES = """SystemGroup root
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
# What the printer does with a document; `trouble` names what goes wrong, and while it says paper there is none.
PRINT = """#!/bin/sh
trouble="$(cat {folder}/trouble)"
case "$trouble" in
paper) echo "STATE: +media-empty-error" >&2
       while [ "$(cat {folder}/trouble)" = paper ]; do sleep 0.1; done
       echo "STATE: -media-empty-error" >&2;;
jam) echo "STATE: +media-jam-error" >&2; sleep 0.3; exit 1;;
*) echo "STATE: none" >&2;;
esac
cp "$1" "{folder}/printed/$IPP_JOB_ID.pdf"
echo "$IPP_JOB_ID $IPP_JOB_NAME $IPP_COPIES $IPP_MEDIA_COL $IPP_MEDIA $IPP_SIDES" >> {folder}/printed.log
"""


def until(what: str, condition: Callable[[], bool], seconds: float = 15.0) -> None:
    """Waits for something outside; fails naming it."""
    end = time.monotonic() + seconds
    pause = Event()
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"{what} did not happen within {seconds} seconds")
        pause.wait(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
        return True
    return False


class PaperPrinter:
    """An IPP Everywhere printer that keeps what it prints."""

    def __init__(self, folder: Path, port: int, process: "subprocess.Popen[bytes]") -> None:
        self.folder = folder
        self.port = port
        self._process = process

    def suffers(self, trouble: str) -> None:
        (self.folder / "trouble.new").write_text(trouble)
        (self.folder / "trouble.new").replace(self.folder / "trouble")

    def works_again(self) -> None:
        self.suffers("")

    def switch_off(self) -> None:
        end(self._process)

    @property
    def prints(self) -> list[str]:
        """One line for each document that came out: number, title, copies, paper, sides."""
        log = self.folder / "printed.log"
        return log.read_text().splitlines() if log.exists() else []


class PrivateCups:
    """The server; a context manager that leaves nothing behind."""

    def __init__(self) -> None:
        missing = [package for program, package in PROGRAMS.items() if not shutil.which(program, path=SEARCHED)]
        if missing:
            pytest.fail(f"CUPS is not installed; `make test` installs it, or: apt-get install {' '.join(missing)}")
        # Not under pytest's own folder, which only its owner may enter: filters and backends run as user lp.
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-cups-"))
        self.folder.chmod(0o755)
        self.port = free_port()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._environment = {**os.environ, "PATH": SEARCHED}

    def __enter__(self) -> "PrivateCups":
        try:
            if os.getuid() == 0:
                self._start_announcing()
            self._start_cups()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            end(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def spooled_files(self) -> list[str]:
        """Everything CUPS keeps of jobs."""
        return [path.name for path in (self.folder / "spool").iterdir() if path.is_file()]

    def connection(self) -> cups.Connection:
        cups.setServer(HOST)
        cups.setPort(self.port)
        return cups.Connection()

    def add_printer(self, name: str) -> PaperPrinter:
        """A printer and the queue to it."""
        folder = self.folder / name
        (folder / "printed").mkdir(parents=True)
        (folder / "jobs").mkdir()
        (folder / "trouble").write_text("")
        script = folder / "print"
        script.write_text(PRINT.format(folder=folder))
        script.chmod(0o755)
        port = free_port()
        process = self._start(
            *("ippeveprinter", "-n", "localhost", "-p", str(port), "-d", str(folder / "jobs")),
            *("-f", "application/pdf", "-c", str(script), f"Kiosk test {port}"),
        )
        until("the printer's start", lambda: listens(port))
        device = f"ipp://localhost:{port}/ipp/print"
        server = f"{HOST}:{self.port}"
        self._run("lpadmin", "-h", server, "-p", name, "-E", "-v", device, "-m", "everywhere")
        until("the queue's start", lambda: (self.folder / "etc" / "ppd" / f"{name}.ppd").exists())
        return PaperPrinter(folder, port, process)

    def _start_announcing(self) -> None:
        (self.folder / "bus.conf").write_text(BUS.format(folder=self.folder))
        (self.folder / "avahi.conf").write_text(AVAHI.format(pid=os.getpid()))
        self._environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={self.folder}/bus"
        self._start("dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork", "--nopidfile")
        until("the message bus's start", lambda: (self.folder / "bus").is_socket())
        # avahi-daemon keeps its pid at a fixed place; a mount of its own keeps it apart from any other on this machine.
        daemon = f"exec avahi-daemon -f {self.folder}/avahi.conf --no-drop-root --no-chroot --no-rlimits"
        if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0:
            mount = "mkdir -p /run/avahi-daemon && mount -t tmpfs none /run/avahi-daemon"
            self._start("unshare", "-m", "sh", "-c", f"{mount} && {daemon}")
        else:
            self._start("sh", "-c", daemon)
        log = self.folder / "programs.log"
        until("avahi-daemon's start", lambda: "Server startup complete" in log.read_text(errors="replace"))

    def _start_cups(self) -> None:
        for name in ("etc", "spool", "spool/tmp", "cache", "state", "log"):
            (self.folder / name).mkdir()
        (self.folder / "cupsd.conf").write_text(CUPSD.format(host=HOST, port=self.port))
        (self.folder / "cups-files.conf").write_text(CUPS_FILES.format(folder=self.folder))
        self._start("cupsd", "-f", "-c", f"{self.folder}/cupsd.conf", "-s", f"{self.folder}/cups-files.conf")
        until("cupsd's start", lambda: listens(self.port))

    def _start(self, *command: str) -> "subprocess.Popen[bytes]":
        with (self.folder / "programs.log").open("ab") as log:
            process = subprocess.Popen(
                command, env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self._processes.append(process)
        return process

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, capture_output=True, timeout=30)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a program and all it started: each has a session, so a process group, of its own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
