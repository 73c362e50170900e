"""What makes the package a course: checks, claims, plots, widgets and a student's own copies."""

from pathlib import Path

COURSE_ROOT = Path(__file__).resolve().parents[2]
