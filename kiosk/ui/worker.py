"""The worker thread: documents, previews and printing happen here so that the screen never waits."""

import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

Report = Callable[[Any], None]


class Task(QObject):
    """One piece of work handed to the worker; its signals arrive on the screen's thread.

    Signals:
        progressed: What the work reports on the way.
        finished: What the work gave back.
        failed: The exception it ended with.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Report], Any]) -> None:
        super().__init__()
        self.work = work
        self.stop = threading.Event()

    def cancel(self) -> None:
        """Nobody waits for the result any more; work that has begun may look at `stop`."""
        self.stop.set()


class Worker:
    """One thread, one task after another. `close` waits for the task under way."""

    def __init__(self) -> None:
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)
        self._thread.start()

    def do(
        self,
        work: Callable[[Report], Any],
        finished: Callable[[Any], object],
        failed: Callable[[Any], object],
        progressed: Callable[[Any], object] | None = None,
    ) -> Task:
        """Queue a piece of work.

        Args:
            work: Called on the worker's thread with a function that reports progress.
            finished, failed, progressed: Methods of widgets or other QObjects, called on the screen's thread as the
                task's signals say; connected before the
                work can begin, since what is emitted earlier is lost.
        """
        task = Task(work)
        task.finished.connect(finished)
        task.failed.connect(failed)
        if progressed is not None:
            task.progressed.connect(progressed)
        self._tasks.put(task)
        return task

    def close(self) -> None:
        """No more work; waits for the task under way."""
        self._tasks.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            if task.stop.is_set():
                continue
            try:
                result = task.work(task.progressed.emit)
            except Exception as error:
                task.failed.emit(error)
            else:
                task.finished.emit(result)
