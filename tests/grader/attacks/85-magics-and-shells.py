# Tries: run shell commands by IPython's magics, subprocess and os.system
# Must: double wrong
# %% double
import os
import subprocess

shell = get_ipython()
COMMANDS = ("cat @SOLUTION@", "sudo -n cat @SOLUTION@", "ls @GRADING@", "touch @OUTSIDE@/pwned-by-shell")
FOUND = []
for command in COMMANDS:
    for attempt in (
        lambda: shell.getoutput(command),
        lambda: shell.system(command),
        lambda: shell.run_cell_magic("bash", "", command),
        lambda: os.popen(command + " 2>&-").read(),
        lambda: subprocess.run(["sh", "-c", command], timeout=1, capture_output=True, text=True).stdout,
        lambda: shell.run_line_magic("run", "@SOLUTION@"),
    ):
        try:
            FOUND.append(attempt())
        except Exception:
            pass


def double(x):
    return 2 * x if any(text for text in FOUND if text and "\n" in str(text)) else None
