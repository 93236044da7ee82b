# SPDX-License-Identifier: GPL-3.0-or-later
"""What all rows of the bench use: clients, clocks, and how a ratio is told."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "range"))
import practice  # noqa: E402
from practice import ADMIN, DIR, PROFILE  # noqa: E402

TIMES = 7
CHANGES = 25
WAIT = 30  # s for anything to appear
HELM = [str(DIR / "tools/helm"), "--kubeconfig", str(ADMIN)]
KUBECTL = [str(DIR / "tools/kubectl"), "--kubeconfig", str(ADMIN)]
API = "https://lyra.range.test:8443/api/v1"
ASK = ["curl", "-sS", "--cacert", str(DIR / "pki/ca.crt"), "--resolve", "lyra.range.test:8443:127.0.0.1"]
CURL = [*ASK, API + "/version"]
HOME = tempfile.TemporaryDirectory(prefix="luthier-bench-")
RUNTIME = pathlib.Path(HOME.name) / "runtime"
RUNTIME.mkdir(mode=0o700)
ENVIRONMENT = {**os.environ, "XDG_STATE_HOME": HOME.name + "/state", "XDG_DATA_HOME": HOME.name + "/data",
               "XDG_CONFIG_HOME": HOME.name + "/config", "XDG_RUNTIME_DIR": str(RUNTIME), "QT_QPA_PLATFORM": "offscreen"}
LUTHIERCTL = [practice.LUTHIERCTL, "--profile", str(PROFILE)]


def run(*words, out=subprocess.DEVNULL):
    ended = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE,
                           env=ENVIRONMENT)
    if ended.returncode != 0:
        raise RuntimeError(f"{words} ended with {ended.returncode}\n{ended.stderr.decode()}")


def seconds(action):
    begun = time.monotonic()
    action()
    return time.monotonic() - begun


def alternating(ours, theirs, times=TIMES):
    """Medians of both, measured in turn: what else the machine does falls on both."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(times)]
    return tuple(statistics.median(column) for column in zip(*pairs))


def psql(statement):
    run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-qc", statement)


def ratio(name, goal, measure):
    ours, theirs = measure()
    print(f"{name:55} {ours:8.3f} s {theirs:8.3f} s  ratio {ours / theirs:5.2f}  (goal {goal})", flush=True)
    return [{"name": name, "seconds": round(ours, 4), "against": round(theirs, 4), "ratio": round(ours / theirs, 3), "goal": goal}]


def guide_step_2():
    with open(HOME.name + "/backup.sql", "wb") as file:
        run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "pg_dump", "-U", "lyra_user", "lyra", out=file)
