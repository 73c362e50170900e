"""Interactive pieces of the course, one module per widget, each around a pure draw function."""

from nlpcourse.classroom.widgets.explorer import Explorer
