"""Write what was graded, in batches and in an order that a kill at any moment cannot spoil; the only writer.

For each submission: the file as it came, the notebook as it was graded, the result; then the marks of
the whole batch in one transaction; at last the journal. What the journal names is complete.
"""

import json
from pathlib import Path
from time import monotonic

from autograder import gradebook, results, session
from autograder.assignment import Assignment
from autograder.files import write_bytes, write_text
from autograder.journal import Entry, Journal
from autograder.session import Graded

BROKEN = (
    "The grader itself failed on this submission ({error}), so nothing was graded. Grade it by hand, and report this."
)
LARGEST_BATCH, LONGEST_WAIT = 50, 3.0  # submissions, and seconds, until they are written


def broken(error: Exception) -> str:
    """Return the sentence on a submission at which the grader failed."""
    return BROKEN.format(error=f"{type(error).__name__}: {error}")


class Records:
    """All that is kept of a class in a grading folder, and its gradebook at `url`."""

    def __init__(self, assignment: Assignment, grading: Path, url: str, journal: Journal):
        self._assignment, self._grading, self._url, self._journal = assignment, grading, url, journal
        self._database = "" if url == gradebook.url_of(grading) else gradebook.shown(url)
        self._batch: list[Graded] = []
        self._written = monotonic()

    def seals(self) -> dict[str, str]:
        """Return the seal on each submission that is recorded and still there, files and marks, by student."""
        marked = gradebook.recorded(self._assignment, self._url)
        return {
            entry.student: entry.seal
            for entry in self._journal.recorded.values()
            if entry.database == self._database and entry.student in marked and self._is_there(entry)
        }

    def _is_there(self, entry: Entry) -> bool:
        path = results.path_of(self._grading / "results", self._assignment.name, entry.student)
        try:
            result = json.loads(path.read_text(encoding="utf-8"))
            wanted = [("submitted", result["file"]), ("autograded", not result["problem"])]
            places = [self._place(folder, entry.student) for folder, is_kept in wanted if is_kept]
            return result["seal"] == entry.seal and all(path.is_file() for path in places)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def _place(self, folder: str, student: str) -> Path:
        return self._grading / folder / student / self._assignment.name / f"{self._assignment.name}.ipynb"

    def absent(self) -> list[str]:
        """List the students of the gradebook who never handed in, whether that is recorded or not."""
        known = gradebook.recorded(self._assignment, self._url)
        entries = (entry for entry in self._journal.recorded.values() if entry.database == self._database)
        said = {entry.student for entry in entries if not entry.seal and entry.student in known}
        return sorted(said.union(gradebook.students_without_submission(self._assignment, self._url)))

    def add(self, graded: Graded) -> None:
        """Take a graded submission, and write the batch if it is large or old enough."""
        self._batch.append(graded)
        if len(self._batch) >= LARGEST_BATCH or monotonic() - self._written > LONGEST_WAIT:
            self.write()

    def write(self) -> None:
        """Write all that was taken."""
        batch = [self._kept(graded) for graded in self._batch]
        if batch:
            gradebook.record(self._assignment, batch, self._url)
            self._journal.add(Entry(one.result.student, one.result.seal, self._database) for one in batch)
        self._batch = []  # not before: a failure on the way loses nothing
        self._written = monotonic()

    def _kept(self, graded: Graded) -> Graded:
        """Write the files of a submission; if it cannot be recorded, write that nothing was graded."""
        try:
            gradebook.check(self._assignment, graded)
            self._write_files(graded)
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            graded = session.ungraded(self._assignment, graded.result.student, broken(error), graded.result.seal)
            self._write_files(graded)
        return graded

    def _write_files(self, graded: Graded) -> None:
        came = self._place("submitted", graded.result.student)
        ran = self._place("autograded", graded.result.student)
        if graded.result.file:
            write_bytes(came, graded.content)
        else:
            came.unlink(missing_ok=True)
        if graded.notebook:
            write_text(ran, json.dumps(graded.notebook, ensure_ascii=False) + "\n")  # nbformat.writes takes 7 ms
        else:
            ran.unlink(missing_ok=True)
        results.save(graded.result, self._grading / "results")
