"""A tiny visit that speaks the real protocol and does what the test tells it by a socket of its own.

Run as `python fake_visit.py SOCKET [reluctant]`; a reluctant one says neither ready nor shown by itself.
"""

import json
import os
import resource
import select
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.session.child import ChildLink
from kiosk.session.protocol import EndReason, PrepareOrder, ShowOrder

HEARTBEAT_SECONDS = 0.05


class FakeVisit:
    def __init__(self, control: socket.socket, reluctant: bool) -> None:
        self.control = control
        self.reluctant = reluctant
        self.order: ShowOrder | None = None
        self.alive = True
        self.link = ChildLink.on_standard_streams(on_show=self.show, on_prepare=self.prepare)

    def report(self, event: str, **fields: Any) -> None:
        self.control.sendall(json.dumps({"event": event, **fields}).encode() + b"\n")

    def prepare(self, order: PrepareOrder) -> None:
        self.report("prepare", pid=os.getpid(), safe=order.safe, core_limit=resource.getrlimit(resource.RLIMIT_CORE))
        if not self.reluctant:
            self.link.say_ready()

    def show(self, order: ShowOrder) -> None:
        self.order = order
        self.report(
            "show",
            scratch=str(order.scratch),
            key=(order.journal_key or b"").hex(),
            restore=order.restore,
            safe=order.safe,
        )
        if not self.reluctant:
            self.link.say_shown()

    def run(self) -> None:
        self.link.start()
        buffer = b""
        while True:
            if select.select([self.control], [], [], HEARTBEAT_SECONDS)[0]:
                received = self.control.recv(4096)
                if not received:
                    os._exit(9)
                buffer += received
                *lines, buffer = buffer.split(b"\n")
                for line in lines:
                    self.obey(*line.decode().split(" ", 1))
            elif self.alive and not self.reluctant:
                self.link.heartbeat()

    def obey(self, command: str, rest: str = "") -> None:
        if command == "end":
            self.link.say_ended(EndReason(rest))
            os._exit(0)
        elif command == "end_but_stay":
            self.link.say_ended(EndReason(rest))
        elif command == "hang":
            self.alive = False
        elif command == "ready":
            self.link.say_ready()
        elif command == "print":
            print(rest, flush=True)
            self.report("printed")
        elif command == "beget":
            # The grandchild lives in the same group and holds no pipe of the protocol.
            begotten = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            self.report("begot", pid=begotten.pid)
        elif command == "note":
            journal = self.journal()
            journal.write("answer", "story", rest)
            journal.close()
            self.report("noted")
        elif command == "read":
            self.report("records", values=[record.value for record in self.journal().records()])

    def journal(self) -> Any:
        from kiosk.session.journal import Journal

        assert self.order is not None
        assert self.order.scratch is not None
        assert self.order.journal_key is not None
        return Journal.open(self.order.scratch / "journal.sqlite", self.order.journal_key)


if __name__ == "__main__":
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(Path(sys.argv[1])))
    FakeVisit(connection, reluctant="reluctant" in sys.argv).run()
