"""Work for the tests of the cluster, in a module that its workers can import."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from autograder import GraderError


@dataclass(frozen=True)
class Job:
    """A number, what to do with it, and how large it says it is."""

    number: int
    kind: str = "double"
    size: int = 1
    content: bytes = b""


def work(job: Job, folder: Path) -> int | str:
    """Double a number, die, hang until the alarm rings, or raise; each start leaves a file in the folder."""
    (folder / f"{job.number}-{time.monotonic_ns()}").touch()
    if job.kind == "die" or (job.kind == "die once" and starts(folder, job.number) == 1):
        os.kill(os.getpid(), signal.SIGKILL)
    elif job.kind == "hang":
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        time.sleep(60)
    elif job.kind == "refuse":
        raise GraderError("there is no jail")
    elif job.kind == "raise":
        raise ZeroDivisionError("1/0")
    return 2 * job.number


def starts(folder: Path, number: int) -> int:
    """Count how often a job was started."""
    return len(list(folder.glob(f"{number}-*")))
