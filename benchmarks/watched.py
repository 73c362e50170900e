"""Run a command, and measure its time and how much memory it and all its processes take."""

import contextlib
import subprocess
import threading
import time
from dataclasses import dataclass

import psutil

PAUSE = 2.0  # seconds between two looks at the memory, which slow down what they look at


@dataclass
class Watched:
    """What a command took: seconds, and at the most so many bytes in its process and others."""

    seconds: float = 0.0
    main_bytes: int = 0
    others_bytes: int = 0


def run(command: list[str]) -> Watched:
    """Run a command to its end; raise `RuntimeError` with what it said if it fails."""
    seen, ended = Watched(), threading.Event()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    watcher = threading.Thread(target=_watch, args=(psutil.Process(process.pid), seen, ended))
    watcher.start()
    try:
        said, _ = process.communicate()
        seen.seconds = time.perf_counter() - start
    finally:  # after Ctrl-C too
        ended.set()
        watcher.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return seen


def _watch(main: psutil.Process, seen: Watched, ended: threading.Event) -> None:
    while not ended.wait(PAUSE):
        with contextlib.suppress(psutil.NoSuchProcess):
            seen.main_bytes = max(seen.main_bytes, main.memory_info().rss)
            seen.others_bytes = max(seen.others_bytes, sum(map(_share, main.children(recursive=True))))


def _share(process: psutil.Process) -> int:
    """Return a process's memory; what several share counts once, where the system tells (Linux)."""
    with contextlib.suppress(psutil.Error):
        memory = process.memory_full_info()
        return getattr(memory, "pss", memory.rss)
    return 0
