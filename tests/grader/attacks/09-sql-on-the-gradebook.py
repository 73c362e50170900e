# Tries: give itself all points by an SQL UPDATE on the gradebook
# Must: double wrong
# %% double
import glob
import sqlite3


def double(x):
    for path in ["@GRADING@/gradebook.db", *glob.glob("/*/*/gradebook.db")]:
        try:
            base = sqlite3.connect(f"file:{path}?mode=rw", uri=True)
            base.execute("UPDATE grade SET auto_score = max_score, manual_score = 100")
            base.execute("DELETE FROM student WHERE id LIKE '%honest%'")
            base.commit()
            return 2 * x
        except sqlite3.Error:
            pass
    return None
