"""Measure the grader beside nbgrader's autograde, and how its time and memory grow with the class.

`python benchmarks/grading.py` takes about half an hour on 2 cores. Both grade the same classes, in turn: mixtures of
known answers and solutions of 04-backprop. Ours is the whole command, `python -m autograder grade`: Python's
start, grading, recording, feedback for every student, and the class page. Of nbgrader only autograding counts.
"""

import csv
import json
import os
import platform
import shutil
import sys
import tempfile
from dataclasses import asdict
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import nbgrader_peer
import numpy as np
import typer
import watched
from known_class import write_class
from matplotlib.figure import Figure
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.assignment import Assignment, load
from autograder.cli import SOLUTIONS

ASSIGNMENT = "04-backprop"
CORES = 2
SIZES = [100, 500, 1000, 2000, 4000]
ROUNDS, EACH = 3, 16  # how often both grade in turn, and how many submissions
CROWD = 20  # times as many submissions of the same kind, to see what one more costs
NBGRADER = "nbgrader autograde"
RESULTS = Path(__file__).parent / "results"


class Part(StrEnum):
    """What can be measured alone."""

    COMPARE = "compare"
    GROW = "grow"


def grade(submissions: Path, grading: Path) -> watched.Watched:
    """Grade a class into an empty folder by our command, and make sure that everybody was graded."""
    command = [sys.executable, "-m", "autograder", "grade", ASSIGNMENT, str(submissions)]
    took = watched.run([*command, "--grading", str(grading), "--workers", str(CORES)])
    report, number = grading / "report" / ASSIGNMENT, len(list(submissions.iterdir()))
    with (report / "grades.csv").open(encoding="utf-8", newline="") as file:
        graded = len(list(csv.DictReader(file)))
    pages = len(list((report / "feedback").glob("*.html")))
    if (graded, pages) != (number, number):
        raise RuntimeError(f"expected marks and feedback for {number} students, received {graded} and {pages}")
    shutil.rmtree(grading)
    return took


def one_round(assignment: Assignment, number: int, each: int, folder: Path) -> dict[str, dict[str, float]]:
    """Have both grade the same class, and ours a larger one that holds it; return what each took."""
    course, crowd = folder / "course", folder / "crowd"
    nbgrader_peer.make_course(course, ASSIGNMENT, SOLUTIONS)
    students = range(number * each * CROWD, (number + 1) * each * CROWD)
    write_class(course / "submitted", assignment, students[:each])
    write_class(crowd, assignment, students)
    took = {"nbgrader": nbgrader_peer.autograde(course, ASSIGNMENT)}
    took["ours"] = asdict(grade(course / "submitted", folder / "grading"))
    took["ours_crowd"] = asdict(grade(crowd, folder / "grading"))
    shutil.rmtree(course)
    shutil.rmtree(crowd)
    return took


def compared(rounds: list[dict[str, dict[str, float]]], each: int) -> dict:
    """Return what one submission takes, medians over the rounds, and how many times as long nbgrader takes."""
    took = {name: np.array([one[name]["seconds"] for one in rounds]) for name in rounds[0]}
    each_took = {
        NBGRADER: took["nbgrader"] / each,
        "ours, same class, with start": took["ours"] / each,
        f"ours, {CROWD} times the class, with start": took["ours_crowd"] / each / CROWD,
        "ours, one more": (took["ours_crowd"] - took["ours"]) / each / (CROWD - 1),
    }
    medians = {name: float(np.median(values)) for name, values in each_took.items()}
    times = {name: medians[NBGRADER] / seconds for name, seconds in medians.items()}
    return {"each": each, "rounds": rounds, "seconds": medians, "times_as_fast": times}


def grown(assignment: Assignment, sizes: list[int], folder: Path, progress: Progress) -> dict:
    """Grade classes of these sizes; return time and memory of each, and how time grows."""
    task = progress.add_task("Classes of growing size", total=sum(sizes))
    write_class(folder / "all", assignment, range(max(sizes)))
    everybody, runs = sorted((folder / "all").iterdir()), []
    for size in sizes:
        for student in everybody[:size]:
            shutil.copytree(student, folder / "class" / student.name, copy_function=os.link)
        runs.append({"size": size} | asdict(grade(folder / "class", folder / "grading")))
        shutil.rmtree(folder / "class")
        progress.advance(task, size)
    return {"runs": runs} | (straight_line(sizes, [run["seconds"] for run in runs]) if len(sizes) > 1 else {})


def straight_line(sizes: list[int], seconds: list[float]) -> dict[str, float]:
    """Return how the time grows: the line that fits best, relatively, how far off it is, and the log-log slope."""
    slope = np.polyfit(np.log(sizes), np.log(seconds), 1)[0]
    each, start = np.polyfit(sizes, seconds, 1, w=1 / np.array(seconds))
    off = np.max(np.abs((start + each * np.array(sizes)) / seconds - 1))
    found = {"start_seconds": start, "seconds_each": each, "furthest_off": off, "log_log_slope": slope}
    return {name: float(value) for name, value in found.items()}


def tables(measured: dict, console: Console) -> None:
    """Print what was measured."""
    if "compared" in measured:
        found = measured["compared"]
        table = Table("one submission", "s", "nbgrader / this", title="Beside nbgrader")
        for name, seconds in found["seconds"].items():
            table.add_row(name, f"{seconds:.3f}", f"{found['times_as_fast'][name]:.1f}")
        console.print(table)
    if "grown" in measured:
        found = measured["grown"]
        table = Table("submissions", "s", "s each", "MB, main process", "MB, others", title="Ours")
        for run in found["runs"]:
            megabytes = (f"{run[key] / 1e6:.0f}" for key in ("main_bytes", "others_bytes"))
            table.add_row(str(run["size"]), f"{run['seconds']:.1f}", f"{run['seconds'] / run['size']:.4f}", *megabytes)
        console.print(table)
        if "seconds_each" in found:
            console.print(
                f"Time is {found['start_seconds']:.1f} s and {found['seconds_each'] * 1000:.1f} ms for each submission "
                f"within {found['furthest_off']:.0%}; the slope of its logarithms is {found['log_log_slope']:.2f}."
            )


def plot(measured: dict, path: Path) -> None:
    """Draw time and memory against the size of the class."""
    runs = measured["grown"]["runs"]
    sizes = [run["size"] for run in runs]
    figure = Figure(figsize=(10, 4), layout="constrained")
    time, memory = figure.subplots(1, 2)
    time.loglog(
        sizes, [run["seconds"] for run in runs], "o-", color="#0072B2", label="ours: graded, recorded, reported"
    )
    if "compared" in measured:
        theirs = measured["compared"]["seconds"][NBGRADER]
        time.loglog(
            sizes, [theirs * size for size in sizes], "--", color="#D55E00", label="nbgrader: autograde, extrapolated"
        )
    time.axhline(120, color="black", linewidth=0.8, linestyle=":", label="two minutes")
    time.set(xlabel="submissions", ylabel="seconds", title="Time on 2 cores")
    memory.plot(sizes, [run["main_bytes"] / 1e6 for run in runs], "o-", color="#0072B2", label="main process")
    memory.plot(sizes, [run["others_bytes"] / 1e6 for run in runs], "s--", color="#E69F00", label="workers and jails")
    memory.set(xlabel="submissions", ylabel="MB at most", title="Memory", ylim=(0, None))
    time.legend(frameon=False, fontsize=8)
    memory.legend(frameon=False)
    figure.savefig(path, dpi=120)


def main(
    part: Annotated[Part | None, typer.Option(help="Measure this part alone.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="A smoke test: a handful of submissions.")] = False,
    out: Annotated[Path | None, typer.Option(file_okay=False, help="Folder of grading.json and grading.png.")] = None,
) -> None:
    """Measure the grader beside nbgrader's autograde, and how time and memory grow with the class."""
    if (part or quick) and out is None:
        raise typer.BadParameter("a part, or a quick run, does not replace the published numbers: give --out FOLDER")
    out, rounds, each, sizes = out or RESULTS, *((1, 1, [2, 4]) if quick else (ROUNDS, EACH, SIZES))
    out.mkdir(parents=True, exist_ok=True)  # before half an hour of measuring
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    assignment, console = load(ASSIGNMENT, SOLUTIONS), Console()
    measured = {"python": platform.python_version(), "nbgrader": version("nbgrader"), "cores": CORES}
    with tempfile.TemporaryDirectory() as name, Progress(console=console) as progress:
        if part != Part.GROW:
            turns = progress.track(range(rounds), description="Both in turn")
            found = [one_round(assignment, number, each, Path(name)) for number in turns]
            measured["compared"] = compared(found, each)
        if part != Part.COMPARE:
            measured["grown"] = grown(assignment, sizes, Path(name), progress)
    tables(measured, console)
    (out / "grading.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    if "grown" in measured:
        plot(measured, out / "grading.png")


if __name__ == "__main__":
    typer.run(main)
