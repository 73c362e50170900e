"""Run one submission: the student's cells in a jailed child, the test cells here, against its functions.

Two passes: first all cells and visible tests in the notebook's order, then the hidden tests, so that
nothing which a hidden test shows to a student's code can turn up in the message of a visible one.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import inf
from time import monotonic
from types import CodeType
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils

from autograder import examples, render, trusted, verdict
from autograder.assignment import Assignment, Exercise, split_tests
from autograder.python_cells import as_python
from autograder.rebuild import Rebuilt
from autograder.remote import Lost, Raised, Remote
from autograder.sandbox import Zygote
from autograder.trusted import Outcome

SETUP_SECONDS = 60  # for the course's own cells before any answer: a cold disk may take long
MORE_STARTS = 6  # of a child, beyond one for each exercise


def longest(assignment: Assignment, timeout: float) -> float:
    """Return the seconds that no submission needs, however often it hangs."""
    attempts = 2 * len(assignment.exercises) + MORE_STARTS + len(assignment.master.cells)
    return 2 * SETUP_SECONDS + timeout * (attempts + render.MOST_TIMES + 1)


class Runner:
    """One submission in the course of being run; the child is replaced whenever it is lost."""

    def __init__(self, assignment: Assignment, rebuilt: Rebuilt, zygote: Zygote, timeout: float):
        self.cells: dict[str, Outcome] = {}  # what each cell of the child led to
        self.tests: dict[str, Outcome] = {}  # what each test cell led to
        self._assignment, self._rebuilt, self._zygote, self._timeout = assignment, rebuilt, zygote, timeout
        self._remote: Remote | None = None
        self._starts_left = len(assignment.exercises) + MORE_STARTS
        self._end = inf  # of all that the student's code may take, in seconds of the monotonic clock
        self._done: list[tuple[str, Callable[[Remote], Any]]] = []  # what a fresh child does again; "" is no cell
        self._spaces: dict[str, dict[str, Any]] = {}  # for each test cell
        self._hidden_parts: dict[str, str] = {}

    def run(self) -> None:
        """Run all cells and visible tests, then the hidden tests of what passed."""
        exercises = {exercise.test_id: exercise for exercise in self._assignment.exercises}
        idle = examples.idle(self._rebuilt.notebook, self._assignment)
        try:
            for cell in self._rebuilt.notebook.cells:
                if cell.id in exercises:
                    self._visible(exercises[cell.id], cell)
                elif cell.cell_type == "code" and cell.source.strip() and cell.id not in idle:
                    self._cell(cell)
            for test_id, source in self._hidden_parts.items():
                if self.tests[test_id].status == "ok":
                    outcome = self._test(test_id, source)
                    seconds = self.tests[test_id].seconds + outcome.seconds
                    self.tests[test_id] = replace(outcome, hidden=True, seconds=seconds)
        finally:
            self._drop()

    def _cell(self, cell: NotebookNode) -> None:
        seconds = max(self._timeout, SETUP_SECONDS) if self._is_setup(cell) else self._timeout
        if self._end == inf and not self._is_setup(cell):
            self._end = monotonic() + self._timeout * self._starts_left  # many cells could take hours, each in time
        source = as_python(cell.source)

        def action(remote: Remote) -> Raised | None:
            remote.deadline = monotonic() + seconds
            return remote.run(cell.id, source)

        try:
            raised = self._attempt(action)
        except Lost as loss:
            self.cells[cell.id] = trusted.lost(loss)
            return
        self.cells[cell.id] = trusted.outcome_of(raised)
        self._done.append((cell.id, action))

    def _is_setup(self, cell: NotebookNode) -> bool:
        """Tell whether a cell is the course's and runs before any code of the student: imports, mostly."""
        return utils.is_locked(cell) and all(cell_id in self._assignment.setup for cell_id in self.cells)

    def _visible(self, exercise: Exercise, cell: NotebookNode) -> None:
        names = sorted(exercise.names)

        def bind(remote: Remote) -> list[str]:
            remote.deadline = monotonic() + self._timeout
            return remote.bind(exercise.test_id, names)

        visible, hidden = split_tests(cell.source)
        if hidden:
            self._hidden_parts[exercise.test_id] = hidden
        try:
            found = self._attempt(bind)
        except Lost as loss:
            self.tests[exercise.test_id] = trusted.lost(loss)
            return
        self._done.append(("", bind))
        proxies = {name: self._proxy(exercise.test_id, name) if name in found else _missing(name) for name in names}
        self.tests[exercise.test_id] = self._test(exercise.test_id, visible, proxies)

    def _test(self, test_id: str, source: str, proxies: dict[str, Callable] | None = None) -> Outcome:
        """Run one part of a test cell; with `proxies`, in a new namespace."""
        code, start = compiled(source, test_id), monotonic()

        def judge(remote: Remote) -> Outcome:
            if proxies is not None:
                self._spaces[test_id] = trusted.namespace(self._assignment) | proxies
            remote.deadline = monotonic() + self._timeout
            return trusted.run(code, self._spaces[test_id])

        try:
            outcome = self._attempt(judge)
        except Lost as loss:
            outcome = trusted.lost(loss)
        return replace(outcome, seconds=monotonic() - start)

    def _proxy(self, exercise: str, name: str) -> Callable:
        """Return a function that calls the student's."""

        def function(*args: Any, **kwargs: Any) -> Any:
            if self._remote is None:
                raise Lost("crash")
            return self._remote.call(exercise, name, list(args), kwargs)

        function.__name__ = function.__qualname__ = name
        return function

    def _attempt(self, action: Callable[[Remote], Any]) -> Any:
        """Do something with the child; if that ends one that has done other things before, again with a fresh one."""
        while True:
            self._expect_time()
            is_fresh = self._remote is None
            if is_fresh:
                self._start()
            try:
                return action(self._remote)
            except Lost as loss:
                self._drop()
                if is_fresh or not loss.may_be_anothers:
                    raise

    def _start(self) -> None:
        """Start a child and have it do again what did no harm before; what does harm now is left out from now on."""
        while self._remote is None:
            if not self._starts_left:
                raise Lost("crash")
            self._starts_left -= 1
            self._remote = Remote(self._zygote.fork(), line_of=self._line_of)
            for step, (cell_id, action) in enumerate(self._done):
                self._expect_time()
                try:
                    action(self._remote)
                except Lost as loss:
                    self._drop()
                    if cell_id:
                        del self._done[step]
                        self.cells[cell_id] = trusted.lost(loss)
                    break

    def _expect_time(self) -> None:
        """Raise `Lost` if the student's code has had all its time."""
        if monotonic() > self._end:
            self._drop()
            raise Lost("timeout")

    def _drop(self) -> None:
        if self._remote is not None:
            self._remote.close()
            self._remote = None

    def _line_of(self, raised: Raised) -> str:
        return verdict.students_line(self._rebuilt, raised.frames)[1]


def _missing(name: str) -> Callable:
    """Return what stands for a function that the student does not define, lest the course's own of that name do."""

    def function(*_: Any, **__: Any) -> None:
        raise NameError(f"name '{name}' is not defined")

    return function


@cache
def compiled(source: str, name: str) -> CodeType:
    """Compile a test cell once for all submissions of this process."""
    return compile(as_python(source), f"<{name}>", "exec")
