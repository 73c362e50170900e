"""Figures of the course, one module per family."""

from nlpcourse.classroom.plots.style import COLOURS, new_figure, use_course_style

__all__ = ["COLOURS", "new_figure", "use_course_style"]
