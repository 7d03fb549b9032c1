"""The bot's side of the worker process: starts it, gives it jobs, and survives its death."""

import asyncio
import logging
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from bot.indexing.process import HEAD, framed, length

_LOG = logging.getLogger(__name__)
_IDLE = 60.0  # seconds without a job, after which the process ends and its memory is free
_DEADLINE = 60.0  # seconds for a job; the largest thread takes a sixth
_BUFFER = 2**20  # bytes

T = TypeVar("T")


class WorkerError(Exception):
    """The worker process died of a job, or did not finish it in time."""


class Worker:
    """A process for jobs that take long: one job at a time, and one person's after everybody else's.

    It starts with the first job, and ends after *idle* seconds without one.
    """

    def __init__(self, *, idle: float = _IDLE, deadline: float = _DEADLINE) -> None:
        self._idle = idle
        self._deadline = deadline
        self._process: Process | None = None
        self._end: asyncio.TimerHandle | None = None
        self._turn = asyncio.Lock()  # first come, first served
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def run(self, whose: int, function: Callable[..., T], *arguments: Any) -> T:  # noqa: ANN401 - of any function
        """Return the result of *function*; a person or chat *whose* last job is not done waits for that first.

        Raises:
            WorkerError: the process died or took too long; also whatever *function* raises.
        """
        job = pickle.dumps((function, arguments))
        async with self._turns.setdefault(whose, asyncio.Lock()), self._turn:
            try:
                succeeded, result = pickle.loads(await self._answer(job))  # noqa: S301 - from our own process
            except (EOFError, ConnectionError):
                _LOG.warning("the worker process died, starting another")
                succeeded, result = await self._second_try(job)
        if not succeeded:
            raise result
        found: T = result
        return found

    async def aclose(self) -> None:
        """End the process."""
        if self._end:
            self._end.cancel()
        if process := self._process:
            self._kill()
            await process.wait()

    @property
    def pid(self) -> int | None:
        """The id of the process, None while there is none."""
        return self._process.pid if self._process else None

    async def _second_try(self, job: bytes) -> Any:  # noqa: ANN401 - what a job returns
        try:
            return pickle.loads(await self._answer(job))  # noqa: S301 - from our own process
        except (EOFError, ConnectionError):
            raise WorkerError("the worker process died twice of the same job") from None

    async def _answer(self, job: bytes) -> bytes:
        """Send *job* and return the answer; a process that is interrupted in a job is of no use any more."""
        if self._end:
            self._end.cancel()
        try:
            async with asyncio.timeout(self._deadline):
                answer = await self._exchange(job)
        except TimeoutError:
            self._kill()
            raise WorkerError(f"the worker process did not finish a job in {self._deadline:g} seconds") from None
        except BaseException:
            self._kill()
            raise
        self._end = asyncio.get_running_loop().call_later(self._idle, self._kill)
        return answer

    async def _exchange(self, job: bytes) -> bytes:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.indexing.process"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,  # a traceback may quote a thread
                limit=_BUFFER,
                start_new_session=True,  # Ctrl-C is for the bot, which then ends it
            )
        given, returned = self._process.stdin, self._process.stdout
        if given is None or returned is None:
            raise EOFError
        given.write(framed(job))
        await given.drain()
        return await returned.readexactly(length(await returned.readexactly(HEAD)))

    def _kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
        self._process = None
