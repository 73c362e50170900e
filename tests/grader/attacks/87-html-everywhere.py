# Tries: put scripts into messages, keys, class names and answers
# Must: double error, total wrong or error, scaled wrong or error
# %% double
SCRIPT = "<script>alert('pwned')</script><img src=x onerror=alert('pwned')>`</code><b>{{ 7 * 7 }}"


class Script(Exception):
    pass


Script.__name__ = Script.__qualname__ = "<script>alert('pwned')</script>"


def double(x):
    raise Script(SCRIPT + "\x1b[31m\u202e\x00")  # <script>alert('pwned')</script>
# %% total
def total(numbers):
    return {SCRIPT: SCRIPT}
# %% scaled
def scaled(matrix, factor):
    return type("<script>alert('pwned')</script>", (), {})()
# %% why
# <script>alert('pwned')</script> <img src=x onerror=alert('pwned')> [x](javascript:alert('pwned'))
# %% own
raise ImportError("<script>alert('pwned')</script>")
