"""What makes the package a course: checks, claims, plots, widgets and a student's own copies."""

import sys
from pathlib import Path

COURSE_ROOT = Path(__file__).resolve().parents[2]

# nbformat imports jsonschema, which would take a second to compile a grammar of IRIs; notebooks have none.
sys.modules.setdefault("rfc3987_syntax", None)
