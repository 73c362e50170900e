"""Spread work over processes with dask.distributed: of this machine by default, or of any cluster by address.

Results come back as they are ready, and only so much is under way at a time that memory stays flat.
A job that its worker does not survive is tried once more alone, so that it takes no other with it.
"""

import contextlib
import importlib.util
import itertools
import logging
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from importlib.machinery import ModuleSpec
from math import inf
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, Protocol
from uuid import uuid4

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, Security
from distributed.client import FutureCancelledError

from autograder import GraderError, interrupts

CONNECT_SECONDS = 10
PATIENCE = 60  # seconds without any worker
BUNDLE = 4  # jobs that are sent to a worker at once: each message has its price
AHEAD = 4  # bundles for each worker that are under way, so that none waits while results are written
MOST_BYTES = 64_000_000  # of all jobs that are under way
_CONFIG = {
    "distributed.scheduler.allowed-failures": 0,  # we retry ourselves, alone
    "distributed.scheduler.worker-saturation": 1.0,
    "distributed.scheduler.active-memory-manager.start": False,
    "distributed.scheduler.http.routes": [],  # it has a web server, which is to tell nobody anything
    "distributed.worker.profile.enabled": False,
    "distributed.admin.large-graph-warning-threshold": "1 GB",  # a hand-in may be large
    "distributed.admin.log-length": 100,
    "distributed.admin.low-level-log-length": 10,  # of messages, each with a whole submission
    "distributed.comm.timeouts.connect": "30s",
}
_LOST = object()


class Job(Protocol):
    """One piece of work; `size` is in bytes, about."""

    size: int


def run(
    jobs: Iterable[Job], work: Callable[[Any, Any], Any], context: Any, workers: int, scheduler: str = ""
) -> Iterator[tuple[Any, Any]]:
    """Yield each job with the result of `work(job, context)`, or with None if no worker survived it.

    `context` is sent once, not with each job. With the address of a `scheduler`, its workers do the
    work; without, as many processes as `workers` says. Jobs are taken as there is room. A `GraderError`
    that `work` raises is raised here; any other exception means that the workers cannot work at all.
    """
    with _connected(workers, scheduler) as client:
        _check_workers(client, work.__module__)
        tasks = _Tasks(client, work, context)
        suspects = []
        with interrupts.ctrl_c_calls(tasks.stop):
            for job, result in tasks.through(jobs):
                if result is _LOST:
                    suspects.append(job)
                else:
                    yield job, result
            for job, result in tasks.through(suspects, alone=True):
                yield job, None if result is _LOST else result


class _Tasks:
    """The jobs that are under way on a cluster."""

    def __init__(self, client: Client, work: Callable, context: Any):
        self._client, self._work = client, work
        self._name = f"grade-{uuid4().hex}"
        self._numbers = itertools.count()
        self._context = client.submit(copy, context, key=f"{self._name}-context")  # made again if lost
        self._running: dict[tuple, tuple[Future, list[Job]]] = {}
        self._ended: SimpleQueue[Future | None] = SimpleQueue()  # None: Ctrl-C
        self._known, self._asked = 1, -inf  # workers, and when that was asked

    def through(self, jobs: Iterable[Job], alone: bool = False) -> Iterator[tuple[Job, Any]]:
        """Put all jobs through, if need be one at a time, and yield each with its result, or `_LOST`."""
        jobs = iter(jobs)
        while True:
            room, each = (1, 1) if alone else (AHEAD * self._workers(), BUNDLE)
            while self._has_room(room) and (bundle := list(itertools.islice(jobs, each))):
                self._start(bundle)
            if not self._running:
                return
            yield from self._wait()

    def stop(self) -> None:
        """Let `through` raise KeyboardInterrupt, from where nothing is left half done."""
        self._ended.put(None)

    def _workers(self) -> int:
        """Return how many workers the cluster has, which may grow or shrink; asked now and then."""
        if monotonic() - self._asked > 1:
            self._known, self._asked = max(_workers(self._client), 1), monotonic()
        return self._known

    def _has_room(self, room: int) -> bool:
        used = sum(job.size for _, bundle in self._running.values() for job in bundle)
        return not self._running or (len(self._running) < room and used < MOST_BYTES)

    def _start(self, bundle: list[Job]) -> None:
        key = (self._name, next(self._numbers))
        future = self._client.submit(_work_on_all, self._work, bundle, self._context, key=key, pure=False)
        self._running[key] = (future, bundle)
        future.add_done_callback(self._ended.put)

    def _wait(self) -> Iterator[tuple[Job, Any]]:
        """Wait until a bundle has ended, and yield the jobs of all that have."""
        ended = [self._first()]
        with contextlib.suppress(Empty):
            while True:
                ended.append(self._ended.get_nowait())
        if None in ended:
            raise KeyboardInterrupt
        for future in ended:
            _, bundle = self._running.pop(future.key)
            found = _result(future)
            yield from zip(bundle, [_LOST] * len(bundle) if found is _LOST else found)

    def _first(self) -> Future | None:
        while True:
            try:
                return self._ended.get(timeout=PATIENCE)
            except Empty:
                if not self._client.nthreads():
                    raise GraderError("The cluster has lost all its workers. Start some, and run this again.") from None


def _workers(client: Client) -> int:
    """Return how many workers there are; raise if one has several threads, for timers and output are a process's."""
    found = client.nthreads()
    for address, threads in found.items():
        if threads > 1:
            raise GraderError(
                f"The worker at {address} has {threads} threads, but can grade one submission at a time. "
                f"Start it with `dask worker {client.scheduler.address} --nthreads 1`."
            )
    return len(found)


def _work_on_all(work: Callable[[Any, Any], Any], bundle: list[Job], context: Any) -> list[Any]:
    return [work(job, context) for job in bundle]


def _result(future: Future) -> Any:
    try:
        return future.result()
    except KilledWorker:
        return _LOST
    except GraderError:
        raise
    except FutureCancelledError as error:
        raise GraderError("The scheduler is gone. Start it, and run the same command again.") from error
    except Exception as error:
        raise GraderError(f"The workers cannot grade ({type(error).__name__}: {error}).") from error


def _check_workers(client: Client, module: str) -> None:
    """Raise unless all workers have a module: to be sent a function that it lacks ends a worker."""
    for address, found in client.run(importlib.util.find_spec, module, on_error="return").items():
        if not isinstance(found, ModuleSpec):
            raise GraderError(f"The worker at {address} lacks this course. Install the version that is here on it.")


@contextlib.contextmanager
def _connected(workers: int, scheduler: str) -> Iterator[Client]:
    if scheduler:
        _check_address(scheduler)
    with dask.config.set(_CONFIG), contextlib.ExitStack() as stack:
        if scheduler:
            client = stack.enter_context(_client(scheduler))
            stack.enter_context(_one_failure_is_enough(client))
            yield client
        else:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="grading-", ignore_cleanup_errors=True))
            with interrupts.ctrl_c_blocked():  # what is started here, and what that starts later, inherits it
                local = stack.enter_context(_local(workers, folder))
            yield stack.enter_context(_client(local))


def _check_address(scheduler: str) -> None:
    if not re.fullmatch(r"(tcp|tls|ws|wss|ucx)://.+:[0-9]+", scheduler):
        raise GraderError(f"{scheduler!r} is no scheduler's address. Expected one such as tls://host:8786.")
    if scheduler.startswith("tls:") and not Security().get_connection_args("client")["ssl_context"]:
        raise GraderError(f"{scheduler} needs certificates. Set distributed.comm.tls in dask's configuration.")


def _local(workers: int, folder: str) -> LocalCluster:
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        security=True,  # temporary certificates: nobody else on this machine can join
        memory_limit=0,
        dashboard_address=None,
        scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},  # any free port
        silence_logs=logging.CRITICAL,
        local_directory=folder,
    )


@contextlib.contextmanager
def _one_failure_is_enough(client: Client) -> Iterator[None]:
    """Let a job kill one worker of a cluster before it is given up, as here, until the end of our run."""

    def exchange(number: int, dask_scheduler: Any = None) -> int:  # within, so that its code is sent along
        before, dask_scheduler.allowed_failures = dask_scheduler.allowed_failures, number
        return before

    before = client.run_on_scheduler(exchange, _CONFIG["distributed.scheduler.allowed-failures"])
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # the scheduler is gone
            client.run_on_scheduler(exchange, before)


def _client(scheduler: str | LocalCluster) -> Client:
    try:
        client = Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise GraderError(f"No scheduler answers at {scheduler} ({error}). Start one with `dask scheduler`.") from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        client.close()
        raise GraderError(f"The scheduler at {scheduler} has no workers. Start some with `dask worker`.") from error
    return client
