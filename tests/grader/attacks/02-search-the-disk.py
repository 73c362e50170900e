# Tries: find the solutions, the gradebook or other submissions anywhere on the disk
# Must: double wrong or timeout
# %% double
import os

FOUND = []
for folder, folders, names in os.walk("/"):
    if folder.startswith(("/proc", "/sys")):
        folders.clear()
    for name in (*folders, *names):
        if "99-tiny" in name or name in ("gradebook.db", "canary.txt", "solutions", "submissions", "known_answers"):
            FOUND.append(os.path.join(folder, name))


def double(x):
    return 2 * x if FOUND else None
