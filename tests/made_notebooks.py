"""Small notebooks, made for the tests of the rules and of the machinery."""

import json
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from refresh_notebooks import KERNELSPEC


def markdown(cell_id: str, source: str, **metadata) -> NotebookNode:
    """Return a Markdown cell."""
    return nbformat.from_dict({"cell_type": "markdown", "id": cell_id, "metadata": metadata, "source": source})


def code(cell_id: str, source: str, outputs: list[dict] = (), count: int | None = None, **metadata) -> NotebookNode:
    """Return a code cell; without a count it has not been run."""
    cell = {"cell_type": "code", "id": cell_id, "metadata": metadata, "source": source}
    return nbformat.from_dict(cell | {"outputs": list(outputs), "execution_count": count})


def said(text: str) -> list[dict]:
    """Return the outputs of a cell that printed `text`."""
    return [{"output_type": "stream", "name": "stdout", "text": text}]


def figure() -> dict:
    """Return the output of a cell that showed a figure."""
    return {"output_type": "display_data", "metadata": {}, "data": {"image/png": "", "text/plain": "<Figure>"}}


def recall(questions: int) -> str:
    """Return the source of a section of recall questions."""
    question = "<details><summary>What is the sum?</summary>\n\nTwo.\n\n</details>\n"
    return "## Recall\n\n" + question * questions


def notebook_of(*cells: NotebookNode) -> NotebookNode:
    """Return a notebook of the cells."""
    metadata = {"kernelspec": KERNELSPEC}
    return nbformat.from_dict({"metadata": metadata, "nbformat": 4, "nbformat_minor": 5, "cells": list(cells)})


def write(path: Path, *cells: NotebookNode) -> Path:
    """Write a notebook of the cells, as a text editor would, and return its path."""
    path.write_text(json.dumps(notebook_of(*cells), indent=1) + "\n", encoding="utf-8")
    return path


def good_lecture() -> NotebookNode:
    """Return a lecture that keeps every rule."""
    return notebook_of(
        markdown("title", "# 4. Sums\n\n**About 60 minutes.** You need: lecture 3."),
        markdown("objectives", "## What you will be able to do\n\n- add\n- subtract\n- check a sum"),
        code("setup", "from nlpcourse.classroom import plots\n\nplots.use_course_style()", count=1),
        markdown("sum-question", "## 1. What is one and one?\n\nYou have one apple and get another."),
        markdown("sum-predict", "**Predict.** Is the sum A) 1, B) 2 or C) 11?"),
        code("sum", "print(1 + 1)", said("2\n"), count=2),
        markdown("sum-explain", "**Explain.** B. Joining the digits would give C."),
        code("line", "display(draw_line())\nprint('slope 2')", [figure(), *said("slope 2\n")], count=3),
        markdown("line-figure", "*Figure: a line that rises by two per step.*"),
        markdown("recap", "## Recap\n\nOne and one is two."),
        markdown("recall", recall(8)),
        markdown("sources", "## Sources\n\n- Peano (1889)."),
    )
