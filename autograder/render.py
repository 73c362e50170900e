"""Plots and displays that a question graded by hand needs: for the reader's eye only, never for a verdict.

The cells of the rebuilt notebook are run once more in a jail, tests left out, and what they show goes
into the copy that nbgrader's formgrader opens: texts and PNG images, bounded; no HTML, no script.
"""

import base64
import copy
from time import monotonic
from typing import Any

from nbformat import NotebookNode, v4
from nbgrader import utils

from autograder.assignment import Assignment, is_test
from autograder.displays import LONGEST_TEXT, MOST_DISPLAYS, is_image
from autograder.sandbox import Zygote
from autograder.verdict import clean
from autograder.wire import Channel, WireError

MODULE = "autograder.rendering"  # for the zygote to import
TAG = "render"  # of a locked cell that shows something to the reader
STARTS = 3  # of a child: cells that end it are left out then
MOST_TIMES = 6  # what one cell may take: for all cells together
MOST_BYTES = 8 << 20  # of all outputs of a notebook
NOT_SHOWN = "(the cell did not end in time or ended Python: nothing of it is shown)"


def needed(assignment: Assignment) -> bool:
    """Tell whether a person needs to see what the cells show: code is graded by hand, or a cell is tagged `render`.

    Only these notebooks are rendered, because it takes seconds where grading takes milliseconds.
    """
    code = [cell for cell in assignment.master.cells if cell.cell_type == "code"]
    by_hand = any(utils.is_grade(cell) and utils.is_solution(cell) for cell in code)
    return by_hand or any(utils.is_locked(cell) and TAG in cell.metadata.get("tags", []) for cell in code)


def render(notebook: NotebookNode, zygote: Zygote, seconds: float) -> NotebookNode:
    """Return a copy of a rebuilt notebook with what its cells show, each run for at most `seconds` in a jailed child.

    A cell that does not end, or ends the child, costs only its own outputs; with the third of these the rest stays
    without any. All together may take `MOST_TIMES` as long as one. Test cells stay as they are.
    """
    end = monotonic() + MOST_TIMES * seconds
    notebook = copy.deepcopy(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and not is_test(cell) and cell.source.strip()]
    for _ in range(STARTS):
        harmful = _run(cells, zygote, seconds, end)
        if harmful is None:
            break
        harmful.outputs = [v4.new_output("stream", name="stdout", text=NOT_SHOWN)]
        cells.remove(harmful)
    return notebook


def _run(cells: list[NotebookNode], zygote: Zygote, seconds: float, end: float) -> NotebookNode | None:
    """Fill in the outputs of the cells, up to one that ends the child: return that one. No cell begins after `end`."""
    child, room = zygote.fork(), MOST_BYTES
    channel = Channel(child.socket)
    try:
        for cell in cells:
            if monotonic() > end:
                break
            deadline = monotonic() + seconds
            try:
                channel.send(["render", cell.source], deadline=deadline)
                reply = channel.receive(deadline)
            except WireError:
                return cell
            cell.outputs, room = outputs_of(reply, room)
            cell.execution_count = None
    finally:
        child.end()
        channel.close()
    return None


def outputs_of(reply: Any, room: int) -> tuple[list[NotebookNode], int]:
    """Return the outputs that a child's reply holds, and how many bytes there is room for after them.

    Whatever is no text and no image, is too large or too much is left out.

    >>> outputs_of(["rendered", [["text", "hi"], ["display", {"text/html": "<script>"}], 3]], 100)
    ([{'output_type': 'stream', 'name': 'stdout', 'text': 'hi'}], 98)
    """
    outputs: list[NotebookNode] = []
    if type(reply) is not list or len(reply) != 2 or reply[0] != "rendered" or type(reply[1]) is not list:
        return outputs, room
    for entry in reply[1][: MOST_DISPLAYS + 1]:
        kind, content = entry if type(entry) is list and len(entry) == 2 else ("", None)
        if kind == "text" and type(content) is str:
            text = clean(content, LONGEST_TEXT)
            output, size = v4.new_output("stream", name="stdout", text=text), len(text.encode())
        elif kind == "display" and type(content) is dict and (data := _data(content)):
            output, size = v4.new_output("display_data", data), sum(map(len, data.values()))
        else:
            continue
        if size <= room:
            outputs.append(output)
            room -= size
    return outputs, room


def _data(content: dict) -> dict[str, str]:
    """Return the text and the image of a display, as far as they are what they claim to be."""
    data = {}
    if type(content.get("text/plain")) is str:
        data["text/plain"] = clean(content["text/plain"], LONGEST_TEXT)
    if is_image(content.get("image/png")):
        data["image/png"] = base64.b64encode(content["image/png"]).decode()
    return data
