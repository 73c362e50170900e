"""Run a notebook's cells as they come: the process that `running` starts for `nlpcourse check`.

Each line of standard input is a cell, each line of standard output what came of it, both as JSON.
What the cells themselves write is not kept.
"""

import json
import os
import signal
import sys
import threading
import traceback

from IPython.core.compilerop import CachingCompiler
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

LONGEST = 2000  # characters of an error's message
MOST_FRAMES = 50  # of one error, the innermost


class _Compiler(CachingCompiler):
    """Names each cell's code after its number, so that a traceback leads back to the cell."""

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        return f"<cell {number}>"


class _Shell(InteractiveShell):
    """IPython without a terminal: magics work, errors are not printed, `exit()` is an error like another."""

    def showtraceback(self, *args: object, **kwargs: object) -> None:
        pass

    def showsyntaxerror(self, *args: object, **kwargs: object) -> None:
        pass

    def ask_exit(self) -> None:
        raise SystemExit


def main() -> None:
    """Serve cells until standard input ends."""
    requests, replies = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    shell = _Shell(compiler_class=_Compiler, config=Config(HistoryManager={"enabled": False}))
    sys.path.insert(0, "")  # modules beside the notebook, as in JupyterLab
    process = os.getpid()
    print(json.dumps("ready"), file=replies, flush=True)
    for line in requests:
        reply = run(shell, **json.loads(line))
        if os.getpid() != process:  # a cell forked, and this is the copy
            os._exit(0)
        print(json.dumps(reply), file=replies, flush=True)


def run(shell: InteractiveShell, number: int, source: str, seconds: float) -> dict:
    """Run one cell; return the error, if any, and whether it was stopped after so many seconds."""
    stopped = threading.Event()
    timer = threading.Timer(seconds, _interrupt, [stopped])
    timer.daemon = True
    signal.signal(signal.SIGINT, signal.default_int_handler)  # an earlier cell may have set another
    shell.execution_count = number
    timer.start()
    try:
        result = shell.run_cell(source)
        error = result.error_before_exec or result.error_in_exec
        timer.cancel()
        timer.join()
    except KeyboardInterrupt as interrupt:  # it came when the cell had just ended
        error = interrupt
    return {"error": _described(error) if error else None, "stopped": stopped.is_set()}


def _interrupt(stopped: threading.Event) -> None:
    stopped.set()
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)  # wakes a sleeping cell too
    else:
        signal.raise_signal(signal.SIGINT)


def _described(error: BaseException) -> dict:
    """Return an error's name, its message, and [cell, line] of its frames, outermost first."""
    frames = [[frame.f_code.co_filename, line] for frame, line in traceback.walk_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        frames.append([error.filename or "", error.lineno or 0])
    frames = [[int(name[6:-1]), line] for name, line in frames if name.startswith("<cell ")]
    try:
        text = str(error.msg if isinstance(error, SyntaxError) else error)
    except Exception:
        text = "(its message cannot be shown)"
    text = text.encode(errors="replace").decode()  # half a character cannot be printed
    text = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    return {"name": type(error).__name__, "text": text, "frames": frames[-MOST_FRAMES:]}


if __name__ == "__main__":
    main()
