"""nbgrader's configuration for this course: our folders, our gradebook. `python -m autograder formgrader` uses it."""

import os
from pathlib import Path

from autograder import gradebook

course = Path(__file__).resolve().parents[1]
grading = Path(os.environ.get("AUTOGRADER_GRADING", course / "grading")).resolve()

c = get_config()  # noqa: F821, given by Jupyter
c.CourseDirectory.root = str(course)
c.CourseDirectory.course_id = "default_course"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.submitted_directory = str(grading / "submitted")
c.CourseDirectory.autograded_directory = str(grading / "autograded")
c.CourseDirectory.feedback_directory = str(grading / "feedback")
c.CourseDirectory.db_url = gradebook.url_of(grading, os.environ.get("AUTOGRADER_DB", ""))
