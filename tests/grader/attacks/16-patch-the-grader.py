# Tries: change the grader's modules: every verdict is passed
# Must: double wrong or error or crash
# %% double
import importlib

for name in ("verdict", "session", "runner", "trusted", "remote", "gradebook", "results", "child", "assignment"):
    try:
        module = importlib.import_module(f"autograder.{name}")
    except BaseException:
        continue
    for thing in list(vars(module)):
        if thing in ("judge", "run", "outcome_of", "record", "save", "split_tests", "HIDDEN_MARKER"):
            setattr(module, thing, lambda *_, **__: None)
    for thing in ("Verdict", "Outcome", "Result"):
        if hasattr(module, thing):
            getattr(module, thing).points = getattr(module, thing).passed = 100.0
            getattr(module, thing).status = "ok"


def double(x):
    return 7.0
