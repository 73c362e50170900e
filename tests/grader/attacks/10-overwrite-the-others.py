# Tries: overwrite and delete other submissions, the solution, the results and the canaries
# Must: double wrong
# %% double
import os
import shutil

WRITTEN = []
for path in ("@SUBMISSIONS@/00-honest/99-tiny.ipynb", "@SOLUTION@", "@OUTSIDE@/canary.txt", "@GRADING@/canary.txt"):
    for attempt in (lambda p: open(p, "w").write("pwned"), os.unlink, lambda p: os.rename(p, p + "-pwned")):
        try:
            attempt(path)
            WRITTEN.append(path)
        except OSError:
            pass
for folder in ("@SUBMISSIONS@", "@GRADING@", "@OUTSIDE@"):
    try:
        open(folder + "/pwned", "w").close()
        WRITTEN.append(folder)
    except OSError:
        pass
    shutil.rmtree(folder, ignore_errors=True)


def double(x):
    return 2 * x if WRITTEN else None
