# Tries: blank the tests by an input transformer of IPython
# Must: double wrong
# %% double
def double(x):
    return 7.0


def blank(lines):
    return ["pass"]


shell = get_ipython()
for name in ("input_transformers_post", "input_transformers_cleanup", "ast_transformers"):
    try:
        getattr(shell, name).append(blank)
    except Exception:
        pass
try:
    shell.events.register("pre_run_cell", lambda *_: exit())
    shell.run_cell = shell.run_cell_async = lambda *_, **__: None
except Exception:
    pass
