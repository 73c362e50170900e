"""Run one notebook, cell by cell, in a kernel of its own; a cell that hangs or kills it costs only itself.

The kernel is this Python's, whatever kernels are installed. A test cell is sent in two parts, the
visible tests first, so that the kernel has not seen a hidden test while a visible one runs.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from time import monotonic

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbformat import NotebookNode
from nbformat.v4 import output_from_msg
from nbgrader import utils

START_SECONDS = 60  # a cold disk may take long to load torch
INTERRUPT_SECONDS = 3  # for a kernel to react to an interrupt
MOST_STARTS = 6  # of a kernel for one notebook
MOST_TEXT = 20_000  # characters of output kept of one cell
MOST_OUTPUTS = 50  # displays kept of one cell
MOST_DATA = 1_000_000  # characters of one displayed object, a figure for instance

_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_FRAME = re.compile(r"\s*Cell In\[(\d+)\], line (\d+)")
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1")
# Runs in the kernel, before each cell: text is dropped where that costs least.
_LIMIT_OUTPUT = f"""
def _limit_output(limit):
    import sys
    from IPython import get_ipython
    from ipykernel.iostream import OutStream
    def bounded(stream):
        written = 0
        def write(text):
            nonlocal written
            written += len(text)
            return OutStream.write(stream, text) if written <= limit else len(text)
        return write
    def start_again(*_):
        for stream in (sys.stdout, sys.stderr):
            stream.write = bounded(stream)
    get_ipython().events.register("pre_run_cell", start_again)
_limit_output({MOST_TEXT})
del _limit_output
"""


@dataclass
class Outcome:
    """What running a piece of code led to; `frames` are (cell id, line), outermost first."""

    status: str = "ok"  # ok, error, timeout or crash
    error: str = ""  # the exception's name
    text: str = ""  # the exception's message
    frames: list[tuple[str, int]] = field(default_factory=list)
    outputs: list[NotebookNode] = field(default_factory=list)
    hidden: bool = False  # it was the hidden part of a test cell


class KernelLost(Exception):
    """The kernel is of no more use; its text is the status of the cell that ran: timeout or crash."""


class Kernel:
    """A Python kernel in an empty folder, with one thread; use it as a context."""

    def __init__(self) -> None:
        self._cells: dict[int, str] = {}  # execution count → cell id
        self.starts, self.is_alive = 0, False

    def __enter__(self) -> "Kernel":
        self._folder = tempfile.TemporaryDirectory(prefix="kernel-", ignore_cleanup_errors=True)
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._folder.cleanup()

    def start(self) -> None:
        """Start a fresh kernel, and wait until it answers."""
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        transport = "tcp" if sys.platform == "win32" else "ipc"  # two kernels can race for a free port
        # No folders to look in: only the kernel of this very Python is left.
        specs = {"kernel_name": "python3", "kernel_spec_manager": KernelSpecManager(kernel_dirs=[])}
        self._manager = KernelManager(**specs, transport=transport, connection_file=str(folder / "kernel.json"))
        environment = {**os.environ, **_ONE_THREAD, "IPYTHONDIR": str(folder)}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        (folder / "cwd").mkdir()
        self._manager.start_kernel(cwd=str(folder / "cwd"), env=environment, **quiet)
        self._client = self._manager.blocking_client()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=START_SECONDS)
        self._client.execute(_LIMIT_OUTPUT, silent=True)
        self._cells = {}
        self.starts, self.is_alive = self.starts + 1, True

    def stop(self) -> None:
        """Kill the kernel, if there is one."""
        if self.is_alive:
            self.is_alive = False
            self._client.stop_channels()
            self._manager.shutdown_kernel(now=True)

    def run(self, cell_id: str, source: str, timeout: float, hidden: bool = False) -> Outcome:
        """Run one piece of code; `KernelLost` if the kernel died or did not react to an interrupt."""
        outcome = Outcome(hidden=hidden)
        message_id = self._client.execute(source, store_history=not hidden, allow_stdin=False, stop_on_error=False)
        deadline = monotonic() + timeout
        for message in self._messages(message_id):
            if monotonic() > deadline:
                if outcome.status == "timeout":
                    raise KernelLost("timeout")
                outcome.status, deadline = "timeout", monotonic() + INTERRUPT_SECONDS
                self._manager.interrupt_kernel()
            if message and message["msg_type"] == "execute_input" and not hidden:
                self._cells[message["content"]["execution_count"]] = cell_id
            elif message and message["msg_type"] in ("stream", "error", "display_data", "execute_result"):
                _keep(outcome, output_from_msg(message))
        return self._judge(outcome)

    def _messages(self, message_id: str) -> Iterator[dict | None]:
        """Yield what the kernel publishes about a request until its reply is in; None now and then."""
        self._reply = None
        while True:
            try:
                message = self._client.get_iopub_msg(timeout=0.2)
            except Empty:
                if self._replied(message_id, 0):
                    return  # a flood can drop the last messages
                if not self._manager.is_alive():
                    raise KernelLost("crash") from None
                yield None
                continue
            if message["parent_header"].get("msg_id") == message_id:
                if message["content"].get("execution_state") == "idle" and self._replied(message_id, 1):
                    return
                yield message

    def _replied(self, message_id: str, timeout: float) -> bool:
        """Look for the reply to a request, and keep it."""
        try:
            while self._reply is None:
                reply = self._client.get_shell_msg(timeout=timeout)
                self._reply = reply["content"] if reply["parent_header"].get("msg_id") == message_id else None
        except Empty:
            return False
        return True

    def _judge(self, outcome: Outcome) -> Outcome:
        """Add the kernel's reply, which says whether the code raised, to the outcome."""
        reply = self._reply
        if outcome.status == "ok" and reply["status"] == "error":
            outcome.status, outcome.error, outcome.text = "error", reply["ename"], reply["evalue"]
            frames = [_FRAME.match(_ANSI.sub("", entry)) for entry in reply["traceback"]]
            places = [(self._cells.get(int(frame[1]), ""), int(frame[2])) for frame in frames if frame]
            outcome.frames = [place for place in places if place[0]]
        return outcome


def _keep(outcome: Outcome, output: NotebookNode) -> None:
    """Keep an output within the bounds; join a stream to the one before it."""
    kept = outcome.outputs
    if output.output_type == "stream" and kept and kept[-1].get("name") == output.name:
        kept[-1].text = (kept[-1].text + output.text)[:MOST_TEXT]
    elif len(kept) < MOST_OUTPUTS and len(str(output)) <= MOST_DATA:
        kept.append(output)


def run_notebook(notebook: NotebookNode, parts: dict[str, tuple[str, str]], timeout: float) -> dict[str, Outcome]:
    """Run the code cells in order, and return what each led to, by cell id.

    `parts` gives the visible and the hidden part of each test cell. `timeout` is in seconds, for
    each cell. If the kernel is lost too often, the last cells have no outcome.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    outcomes: dict[str, Outcome] = {}
    with Kernel() as kernel:
        for number, cell in enumerate(cells):
            before = [other for other in cells[:number] if other.id not in parts]
            seconds = max(timeout, START_SECONDS) if _is_setup(cell, before) else timeout
            outcomes[cell.id] = _attempt(kernel, cell, parts, seconds)
            if outcomes[cell.id].status == "crash":  # perhaps what an earlier cell left behind: exit() works late
                _start_over(kernel, before, outcomes, timeout)
                outcomes[cell.id] = _attempt(kernel, cell, parts, seconds)
            if not kernel.is_alive:
                _start_over(kernel, before, outcomes, timeout)
            if kernel.starts > MOST_STARTS:
                break
    return outcomes


def _is_setup(cell: NotebookNode, before: list[NotebookNode]) -> bool:
    """Tell whether a cell is the course's and runs before any code of the student: imports, mostly."""
    return utils.is_locked(cell) and all(utils.is_locked(other) for other in before)


def _attempt(kernel: Kernel, cell: NotebookNode, parts: dict[str, tuple[str, str]], timeout: float) -> Outcome:
    """Run a cell; of a test cell the hidden part too, if the visible one passed."""
    visible, hidden = parts.get(cell.id, (cell.source, ""))
    try:
        outcome = kernel.run(cell.id, visible, timeout)
        if outcome.status == "ok" and hidden:
            shown = outcome.outputs
            outcome = kernel.run(cell.id, hidden, timeout, hidden=True)
            outcome.outputs = shown + outcome.outputs
    except KernelLost as loss:
        kernel.stop()
        outcome = Outcome(status=str(loss))
    return outcome


def _start_over(kernel: Kernel, before: list[NotebookNode], outcomes: dict[str, Outcome], timeout: float) -> None:
    """Start a fresh kernel and run again the cells that did no harm, for the exercises that are left."""
    while not kernel.is_alive and kernel.starts <= MOST_STARTS:
        kernel.start()
        for cell in before:
            if outcomes[cell.id].status in ("ok", "error"):
                again = _attempt(kernel, cell, {}, timeout)
                if not kernel.is_alive:
                    outcomes[cell.id] = again
                    break
