"""The student's side of the course: what the lectures build, and what makes it a course."""
