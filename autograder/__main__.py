"""Run the instructor's commands: `python -m autograder`."""

from autograder.cli import app

if __name__ == "__main__":  # the grader's processes import this module again
    app(prog_name="python -m autograder")
