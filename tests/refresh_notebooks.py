"""Re-execute notebooks from top to bottom and store them in one normal form.

`python tests/refresh_notebooks.py lectures/*.ipynb` (or `make notebooks`) runs each notebook
in a fresh kernel, stores its outputs, and brings the ledger up to date. Two runs give the same bytes.
A cell tagged `nbval-ignore-output` keeps the output that was stored first, as long as no other cell's text changes.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import compress
from pathlib import Path
from typing import Annotated

import nbformat
import typer
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from rich.console import Console
from rich.progress import Progress

from nlpcourse.classroom import claims
from nlpcourse.classroom.files import write_text

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CELL_METADATA = ("nbgrader", "tags")
FOLDED = {"source_hidden": True}  # the one value that the cell metadata `jupyter` may have: the source is folded away
IGNORED_OUTPUT = "nbval-ignore-output"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CELL_TIMEOUT = 600  # seconds
# One thread and a fixed order of sets: sums are added in the same order on every machine.
STABLE = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
}
READABLE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
RANDOM_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8,}")


class NotebookError(Exception):
    """A notebook that could not be read or executed; the message names it, and the cell if there is one."""


def unreadable_ids(cells: list[dict]) -> list[str]:
    """Return one complaint for each cell whose id is missing, random or used twice.

    >>> unreadable_ids([{"id": "setup", "source": ""}, {"id": "8f3a01bc", "source": "x = 1"}])
    ["cell 2 ('x = 1') has the id '8f3a01bc'"]
    """
    complaints, seen = [], set()
    for number, cell in enumerate(cells, start=1):
        cell_id = cell.get("id", "")
        if not READABLE_ID.fullmatch(cell_id) or RANDOM_ID.fullmatch(cell_id):
            complaints.append(f"cell {number} ({_first_line(cell)!r}) has the id {cell_id!r}")
        elif cell_id in seen:
            complaints.append(f"cell {number} ({_first_line(cell)!r}) has the id {cell_id!r}, which is taken")
        seen.add(cell_id)
    return complaints


def _first_line(cell: dict) -> str:
    lines = "".join(cell["source"]).splitlines()
    return lines[0][:60] if lines else ""


def read(path: Path) -> NotebookNode:
    """Return the notebook at `path`; raise NotebookError if it is none or has a cell without readable id."""
    try:
        text = path.read_text(encoding="utf-8")
        complaints = unreadable_ids(json.loads(text)["cells"])  # before nbformat gives new ids to such cells
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotebookError(f"{path}: expected a notebook, received {type(error).__name__}: {error}") from error
    if complaints:
        what_to_do = "Open the notebook as text and give each a unique id that says what it is, such as sigmoid-predict"
        raise NotebookError(f"{path}: " + "; ".join(complaints) + f". {what_to_do}.")
    return nbformat.reads(text, as_version=4)


def execute(notebook: NotebookNode, folder: Path, on_cell: Callable[..., None]) -> None:
    """Run the code cells of `notebook` in place, from top to bottom, in a fresh kernel that works in `folder`.

    The kernel belongs to the running Python. `on_cell` is called with `cell` and `cell_index` before
    each cell. Raises NotebookError at the first cell that fails.
    """
    started: list[NotebookNode] = []

    def start(cell: NotebookNode, cell_index: int) -> None:
        started.append(cell)
        on_cell(cell=cell, cell_index=cell_index)

    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    client = NotebookClient(
        notebook,
        km=AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[])),
        timeout=CELL_TIMEOUT,
        coalesce_streams=True,
        on_cell_start=start,
    )
    try:
        # what the kernel itself logs to stderr is no output of a cell
        client.execute(cwd=str(folder), env=os.environ | STABLE, stderr=subprocess.DEVNULL, cleanup_kc=True)
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        raise NotebookError(f"cell {started[-1].id} failed: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}"
    if isinstance(error, CellTimeoutError):
        return f"it ran for more than {CELL_TIMEOUT} s"
    return "the kernel died; was there enough memory?"


def normalise(notebook: NotebookNode, before: NotebookNode) -> None:
    """Bring an executed notebook into the normal form, in place.

    Execution counts are 1…n; metadata holds the kernel, cell metadata `nbgrader`, `tags` and whether
    the source is folded away; of a widget stays its text. `before` is the notebook as it was stored:
    where a cell's output is ignored by nbval, that output is kept, unless another cell says something new.
    """
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNELSPEC})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for cell in notebook.cells:
        kept = {key: cell.metadata[key] for key in CELL_METADATA if cell.metadata.get(key)}
        folded = cell.metadata.get("jupyter", {}).get("source_hidden") is True
        cell.metadata = NotebookNode(kept | ({"jupyter": NotebookNode(FOLDED)} if folded else {}))
    stored = {cell.id: cell.get("outputs", []) for cell in before.cells}
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    ignored = [IGNORED_OUTPUT in cell.metadata.get("tags", []) for cell in cells]
    if all(skip or _texts(cell.outputs) == _texts(stored[cell.id]) for cell, skip in zip(cells, ignored)):
        for cell in compress(cells, ignored):
            cell.outputs = stored[cell.id] or cell.outputs
    for count, cell in enumerate(cells, start=1):
        _normalise_code(cell, count)


def _texts(outputs: list[NotebookNode]) -> list[str]:
    return [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]


def _normalise_code(cell: NotebookNode, count: int) -> None:
    cell.execution_count = count
    for output in cell.outputs:
        if "data" in output:
            output.data.pop(WIDGET_VIEW, None)
            output.metadata = NotebookNode()
        if output.output_type == "execute_result":
            output.execution_count = count
    cell.outputs = [output for output in cell.outputs if output.get("data", True)]


def write(notebook: NotebookNode, path: Path) -> None:
    """Check the notebook against the format and write it."""
    nbformat.validate(notebook)
    write_text(path, nbformat.writes(notebook) + "\n")


def refresh(path: Path, progress: Progress) -> int:
    """Execute, normalise and store the notebook at `path`; return how many code cells ran.

    On an error, or if somebody edits the file meanwhile, the file stays as it is.
    """
    before, notebook = read(path), read(path)
    task = progress.add_task(path.name, total=len(notebook.cells))
    try:
        execute(notebook, path.parent, lambda cell, cell_index: progress.update(task, completed=cell_index))
    except NotebookError as error:
        raise NotebookError(f"{path}: {error}. The file is as it was.") from error
    finally:
        progress.remove_task(task)
    if read(path) != before:
        raise NotebookError(f"{path}: it was edited while it ran, and the edits were kept. Run it again.")
    normalise(notebook, before)
    write(notebook, path)
    return sum(cell.cell_type == "code" for cell in notebook.cells)


def main(paths: Annotated[list[Path], typer.Argument(help="The notebooks to execute and store.")]) -> None:
    """Re-execute notebooks, store them in their normal form, and bring the ledger up to date."""
    failed = False
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        for path in paths:
            start = time.perf_counter()
            try:
                cells = refresh(path, progress)
            except NotebookError as error:
                failed = True
                print(error, file=sys.stderr)
                continue
            print(f"{path}: {cells} code cells in {time.perf_counter() - start:.1f} s", flush=True)
    if any(path.resolve().parent == claims.LEDGER.parent for path in paths):
        claims.update_ledger()
    raise SystemExit(failed)


if __name__ == "__main__":
    typer.run(main)
