"""What cells show, for a reader's eye: the jailed half of `render`, run in a child and believed by nobody.

A cell's outputs are plain data: ["text", what it printed], then for each display
["display", {"text/plain": a text, "image/png": bytes}].
"""

import contextlib
import io
import sys
from typing import Any

import matplotlib.pyplot as plt
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.pylabtools import print_figure, select_figure_formats
from traitlets.config import Config

from autograder.displays import LONGEST_TEXT, MOST_DISPLAYS, is_image

TOO_LARGE = "(an image that is too large to be shown)"


class _Hook(DisplayHook):
    """Takes the value of a cell's last line."""

    def __call__(self, result: Any = None) -> None:
        if result is not None and not self.quiet():
            self.shell.show(self.compute_format_data(result)[0])


class _Publisher(DisplayPublisher):
    """Takes what `display` is given."""

    def publish(self, data: dict, *args: Any, **kwargs: Any) -> None:
        self.shell.show(data)

    def clear_output(self, wait: bool = False) -> None:
        self.shell.shown.clear()


class _Printed(io.StringIO):
    """Keeps the beginning of what is printed."""

    def write(self, text: str) -> int:
        if self.tell() < LONGEST_TEXT:
            super().write(text[:LONGEST_TEXT])
        return len(text)


class Shell(InteractiveShell):
    """IPython that keeps what cells show, texts and PNG images alone."""

    def __init__(self) -> None:
        config = Config(HistoryManager={"enabled": False})
        super().__init__(displayhook_class=_Hook, display_pub_class=_Publisher, config=config)
        self.shown: list[list] = []
        select_figure_formats(self, {"png"})

    def show(self, data: dict) -> None:
        """Keep one display, if there is room."""
        kept = {}
        if type(data.get("text/plain")) is str:
            kept["text/plain"] = data["text/plain"][:LONGEST_TEXT]
        if "image/png" in data:
            kept |= {"image/png": data["image/png"]} if is_image(data["image/png"]) else {"text/plain": TOO_LARGE}
        if kept and len(self.shown) < MOST_DISPLAYS:
            self.shown.append(["display", kept])

    def showtraceback(self, *args: Any, **kwargs: Any) -> None:
        """Say in one line what went wrong: the reader sees the cell above it."""
        kind, error = sys.exc_info()[:2]
        print(f"{kind.__name__}: {error}")

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        """Say in one line what is wrong."""
        self.showtraceback()

    def outputs(self, source: str) -> list[list]:
        """Run a cell; return what it showed, and the figures that it drew."""
        self.shown = []
        with contextlib.redirect_stdout(_Printed()) as printed, contextlib.redirect_stderr(io.StringIO()):
            self.run_cell(source, store_history=True)
            for figure in map(plt.figure, plt.get_fignums()):
                self.show({"image/png": print_figure(figure)} if figure.axes else {})
            plt.close("all")
        text = printed.getvalue()[:LONGEST_TEXT]
        return [*([["text", text]] if text else []), *self.shown]
