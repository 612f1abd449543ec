"""The bot that is measured: a child process on a core of its own."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

CORES = sorted(os.sched_getaffinity(0))


class Bot:
    """A bot against a Bot API server, its files in `folder`; `more` goes into its environment."""

    def __init__(self, token: str, api_url: str, command: list[str], folder: Path, **more: str) -> None:
        self.database = folder / "bench.db"
        environment = {
            **os.environ,
            "TUTOR_TOKEN": token,
            "TUTOR_API_URL": api_url,
            "TUTOR_DATABASE_URL": f"sqlite:///{self.database}",
            "TUTOR_SEND_RATE": "0",
            "TUTOR_LOG_LEVEL": "WARNING",
            "PYTHONPATH": os.getcwd(),
            **more,
        }
        self._child = subprocess.Popen([sys.executable, *command], env=environment, cwd=folder)
        self.started = time.perf_counter()
        if len(CORES) > 1:
            os.sched_setaffinity(self._child.pid, {CORES[-1]})

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self._child.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def mib(self) -> float:
        """Memory in use now."""
        pages = int(Path(f"/proc/{self._child.pid}/statm").read_text().split()[1])
        return pages * resource.getpagesize() / 2**20

    def end(self) -> None:
        """End it, by force after a while."""
        self._child.terminate()
        try:
            self._child.wait(10)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
