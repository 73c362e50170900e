"""The instructor's side of the course: release assignments, grade what comes back, report."""


class GraderError(Exception):
    """Something that the instructor can mend; its text is one sentence for the terminal."""
