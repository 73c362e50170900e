"""Figures of the course, one module per family."""

from nlpcourse.classroom.plots.style import COLOURS, new_figure, use_course_style
