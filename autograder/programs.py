"""The programs that nbgrader calls by name."""

import os
import sysconfig


def find_alembic() -> None:
    """Put this environment's programs on the path: where it is not activated, nbgrader would find no `alembic`."""
    scripts, path = sysconfig.get_path("scripts"), os.environ.get("PATH", "")
    if scripts not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, path])
