"""The process that has imported everything, computed nothing, and forks one jailed child per submission.

It runs inside the outer jail that `sandbox` builds, and holds no secret: a child may read all its memory.
The other end of its control socket is the grader: "fork" with a file descriptor is answered by a number,
"end" with a number, and the seconds to wait first, by how that child had ended.
"""

import fcntl
import gc
import importlib
import json
import mmap
import os
import resource
import signal
import socket
import sys
import tempfile
import time
from contextlib import suppress
from typing import Any, NoReturn

from autograder import namespaces, seccomp
from autograder.user_ids import IDS

MESSAGE = 4096  # bytes of a request or an answer, at the most
MOST_VIRTUAL = 1 << 37  # bytes; no zygote is larger
NEARLY = 0.75  # of its memory: a child that crashes with as much in use crashed for lack of memory
# What an account shares among its processes, and no exercise needs much of: signals in a queue and bytes.
_SMALL = {"RLIMIT_SIGPENDING": 64, "RLIMIT_MEMLOCK": 1 << 16, "RLIMIT_MSGQUEUE": 0}


def main(config: str) -> None:
    """Import what `config` names, and serve the control socket until it closes. `config` is JSON, see `sandbox`."""
    settings = json.loads(config)
    control = socket.socket(fileno=settings["socket"])
    del sys.argv[1:], sys.orig_argv[1:]
    try:
        if settings["jail"]:
            namespaces.die_with_parent()
            namespaces.forget_host_name()  # before a module notes it
            namespaces.empty_bounding_set()  # the children's too
        for name in (*settings["preload"], "autograder.child"):
            importlib.import_module(name)
        gc.collect()
        gc.freeze()  # a collection in a child would copy the pages of all objects
        zygote = Zygote(settings)
    except Exception as error:
        answer(control, f"failed {type(error).__name__}: {error}")
        return
    answer(control, "ready")
    zygote.serve(control)
    os._exit(0)  # to end all modules one by one would take long


def answer(control: socket.socket, text: str) -> None:
    """Send one message to the grader."""
    control.sendall(text.encode()[:MESSAGE])


class Zygote:
    """Forks children, ends them, and says how they had ended."""

    def __init__(self, settings: dict[str, Any]):
        self._jail, self._limits, self._first_id = settings["jail"], settings["limits"], settings["first_id"]
        self._children: dict[int, int] = {}  # number → pid
        self._forks = 0
        self._size = own_size()
        self._resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self._pidfd = os.pidfd_open(os.getpid()) if self._jail else -1

    def serve(self, control: socket.socket) -> None:
        """Answer requests until the other side closes; no child outlives that."""
        while True:
            request, descriptors, _, _ = socket.recv_fds(control, MESSAGE, 1)
            match request.decode().split():
                case ["fork"]:
                    answer(control, self._fork(descriptors[0]))
                case ["end", number, grace]:
                    answer(control, self._end(int(number), float(grace)))
                case _:
                    break
        for number in list(self._children):
            self._end(number)

    def _fork(self, wire: int) -> str:
        """Fork a child that serves `wire`; answer its number once its door is locked."""
        self._forks += 1
        report, reported = os.pipe()
        with open(report, "rb") as file:
            try:
                pid = self._begin(wire, reported)
            except OSError as error:
                return f"failed {error}"
            finally:
                os.close(wire)
                os.close(reported)
            problem = file.read()
        self._children[self._forks] = pid
        if problem:
            self._end(self._forks)
            return "failed " + problem.decode()
        return str(self._forks)

    def _begin(self, wire: int, reported: int) -> int:
        """Fork a child into a pid namespace of its own; return its process id."""
        if not self._jail:
            return os.fork() or self._be_child(wire, reported)
        namespaces.unshare(namespaces.NEWPID)
        try:
            return os.fork() or self._be_child(wire, reported)
        finally:
            namespaces.join_pid_namespace(self._pidfd)

    def _be_child(self, wire: int, reported: int) -> NoReturn:
        """Lock the door, then serve the wire; never return."""
        try:
            try:
                close_all_but(wire, reported)
                os.setsid()
                self._lock_in()
            except Exception as error:
                os.write(reported, f"{type(error).__name__}: {error}".encode()[:MESSAGE])
                os._exit(1)
            os.close(reported)
            sys.modules["autograder.child"].serve(socket.socket(fileno=wire))
        finally:
            os._exit(0)

    def _lock_in(self) -> None:
        """Leave for a private folder, a user id of its own where there are any, limits, and no privileges."""
        os.umask(0o077)
        if not self._jail:
            os.chdir(tempfile.mkdtemp(dir="."))
            self._set_limits()
            if sys.platform == "linux":
                namespaces.die_with_parent()
            return
        user = self._first_id + self._forks % IDS if self._first_id else os.getuid()
        namespaces.unshare(namespaces.NEWNS | namespaces.NEWIPC | namespaces.NEWUTS | namespaces.NEWNET)
        namespaces.mount_tmpfs(namespaces.SCRATCH, self._limits["disk"], owner=user if self._first_id else None)
        os.chdir(namespaces.SCRATCH)
        self._set_limits()
        if self._first_id:
            os.setgroups([])
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
        namespaces.drop_privileges()
        seccomp.install()

    def _set_limits(self) -> None:
        limits = {
            resource.RLIMIT_AS: self._size + self._limits["memory"],
            resource.RLIMIT_CPU: self._limits["cpu_seconds"],
            resource.RLIMIT_NOFILE: self._limits["open_files"],
            resource.RLIMIT_FSIZE: self._limits["disk"],
            resource.RLIMIT_CORE: 0,
        }
        if self._jail:  # elsewhere all that the account has counts
            limits[resource.RLIMIT_NPROC] = self._limits["processes"]
            limits |= {getattr(resource, name): value for name, value in _SMALL.items()}
        for kind, value in limits.items():
            with suppress(ValueError):  # macOS refuses some
                resource.setrlimit(kind, (value, value))

    def _end(self, number: int, grace: float = 0.0) -> str:
        """Kill a child with all that it started, after `grace` seconds; say how it had ended before."""
        pid = self._children.pop(number)
        how = self._ended(pid, grace)
        if not self._jail:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
        if not how:
            os.kill(pid, signal.SIGKILL)  # it is the first process of its namespace: all others go with it
            os.wait4(pid, 0)
        return how or "running"

    def _ended(self, pid: int, grace: float) -> str:
        """Say how a child ended by itself, or ends within `grace` seconds; "" if it does not."""
        deadline = time.monotonic() + grace
        while True:
            ended, status, usage = os.wait4(pid, os.WNOHANG)
            if ended:
                return self._how(os.waitstatus_to_exitcode(status), usage)
            if time.monotonic() >= deadline:
                return ""
            time.sleep(0.001)

    def _how(self, exitcode: int, usage: resource.struct_rusage) -> str:
        """Say how a child ended by itself."""
        if exitcode >= 0:
            return "exit"
        if exitcode in (-signal.SIGKILL, -signal.SIGXCPU):  # the kernel's, for one of two reasons
            # The limit counts by ticks of the clock, the usage exactly: the two can differ by much.
            return "cpu" if 2 * (usage.ru_utime + usage.ru_stime) >= self._limits["cpu_seconds"] else "memory"
        unit = 1024 if sys.platform == "linux" else 1
        used = (usage.ru_maxrss - self._resident) * unit
        return "memory" if used > NEARLY * self._limits["memory"] else "crash"


def close_all_but(*kept: int) -> None:
    """Close all file descriptors but those; standard input, output and error are empty."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(null, descriptor)
    start = 3
    for descriptor in (*sorted(kept), resource.getrlimit(resource.RLIMIT_NOFILE)[0]):
        os.closerange(start, descriptor)
        start = descriptor + 1
    for descriptor in kept:
        fcntl.fcntl(descriptor, fcntl.F_SETFD, fcntl.FD_CLOEXEC)


def own_size() -> int:
    """Return this process's virtual size in bytes, without /proc: the limit less what could still be had under it."""
    _, hard = limits = resource.getrlimit(resource.RLIMIT_AS)
    flags = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, "prot": 0}  # no access, so no memory either
    free, refused = 0, MOST_VIRTUAL
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_VIRTUAL, hard))
    while refused - free > 1 << 20:
        middle = (free + refused) // 2
        try:
            mmap.mmap(-1, middle, **flags).close()
            free = middle
        except OSError:
            refused = middle
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, limits)
    return MOST_VIRTUAL - free
