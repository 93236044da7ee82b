# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice range and luthierctl, for tests. Every test case has a state folder of its own."""
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE = pathlib.Path(os.environ["LUTHIER_SOURCE"])
LUTHIERCTL = os.environ["LUTHIERCTL"]
DIR = pathlib.Path(os.environ.get("LUTHIER_RANGE_DIR") or pathlib.Path.home() / ".cache/luthier/range")
PROFILE = DIR / "profile.yaml"
ADMIN = DIR / "kubeconfig/admin.conf"
DATABASE_PASSWORD = "lyra-db-1"


def port(what, usual):
    return int(os.environ.get(f"LUTHIER_RANGE_{what}_PORT") or usual)


API_PORT, S3_PORT = port("API", 6443), port("S3", 9000)
REGISTRY = f"127.0.0.1:{port('REGISTRY', 5443)}"
CHART = f"oci://{REGISTRY}/lyra/lyra-app"
CHARTS = f"https://127.0.0.1:{port('CHARTS', 8879)}/charts"


def range_command(*words, check=True):
    return subprocess.run([SOURCE / "packaging/range/range", *words], check=check, stdin=subprocess.DEVNULL, cwd="/",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)


def kubectl(*words, check=True):
    return subprocess.run([DIR / "tools/kubectl", "--kubeconfig", ADMIN, *words], check=check, capture_output=True,
                          text=True, timeout=120).stdout


def until(condition, seconds=60, what="the condition"):
    """Waits for a condition; there is no other waiting in these tests."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"gave up waiting for {what}")
        time.sleep(0.02)


class Answer:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"exit {self.code}\n{self.out[-3000:]}\n{self.err[-3000:]}"


def psql(statement, database="lyra", user="lyra_user", check=True):
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", user, "-d", database, "-Atqc", statement,
                   check=check).strip()


def databases():
    return set(psql("SELECT datname FROM pg_database WHERE NOT datistemplate", "postgres").split())


# Prints what Luthier left in the database's pod: programs, folders, sessions. (In brackets: not this very script.)
LEFT = r"""for p in /proc/[0-9]*; do c=$(tr '\0' ' ' <$p/cmdline 2>/dev/null) || continue
case $c in *[p]g_dump*|*[p]g_restore*|*[l]uthier:*|tee\ *|sha256sum*|wc\ -c*) echo "${p#/proc/} ${c%%
*}";; esac; done
ls -d /tmp/luthier.* /dev/shm/luthier.* /var/tmp/luthier.* 2>/dev/null
psql -U postgres -d postgres -Atqc "SELECT pid, datname, query FROM pg_stat_activity WHERE application_name = 'luthier'"
"""


def left_in_pod():
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c", LEFT, check=False).strip()


class Session:
    """A psql in the database's pod that runs `statement` beside the test; it ends with the block."""

    def __init__(self, statement, user="postgres", database="lyra"):
        self.process = subprocess.Popen([DIR / "tools/kubectl", "--kubeconfig", ADMIN, "exec", "-n", "lyra", "postgresql-0", "--", "env",
                                         "PGAPPNAME=tester", "psql", "-U", user, "-d", database, "-c", statement],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        until(lambda: psql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tester' AND query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'",
                           "postgres", "postgres") != "0", 30, "the session")
        self.pid = psql("SELECT pid FROM pg_stat_activity WHERE application_name = 'tester'", "postgres", "postgres")
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tester'", "postgres", "postgres", check=False)


def few(everyday, all_of_them):
    """How often: an everyday run tries a few, LUTHIER_TEST_TIMES=50 fifty. LUTHIER_TEST_SEED repeats a run."""
    return min(all_of_them, int(os.environ.get("LUTHIER_TEST_TIMES") or everyday))


def dice():
    seed = os.environ.get("LUTHIER_TEST_SEED") or str(random.randrange(10**9))
    print(f"LUTHIER_TEST_SEED={seed}", file=sys.stderr, flush=True)
    return random.Random(seed)


class InPod:
    """A script in the database's pod that waits there for its moment: what is to happen does not wait for a kubectl."""

    def __init__(self, script, survives=True):
        self.survives = survives  # the script: it ends by itself, which is waited for
        self.process = subprocess.Popen([DIR / "tools/kubectl", "--kubeconfig", ADMIN, "exec", "-i", "-n", "lyra", "postgresql-0", "--", "sh",
                                         "-c", f"echo ready; read x; {script}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.said = ""

    def __enter__(self):
        assert self.process.stdout.readline() == "ready\n"
        return self

    def now(self, *_):
        self.process.stdin.write("now\n")
        self.process.stdin.flush()
        if self.survives:
            self.said = self.process.communicate(timeout=60)[0]

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()


class PracticeCase(unittest.TestCase):
    fresh = True  # begin with a new cluster

    @classmethod
    def setUpClass(cls):
        if cls.fresh:
            range_command("reset")
        cls.home = tempfile.TemporaryDirectory(prefix="luthier-test-")

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def environment(self, **more):
        base = pathlib.Path(self.home.name)
        return {**os.environ, "XDG_STATE_HOME": str(base / "state"), "XDG_DATA_HOME": str(base / "data"),
                "XDG_CONFIG_HOME": str(base / "config"), **more}

    def start(self, *words, profile=PROFILE, environment=None, **more):
        return subprocess.Popen([LUTHIERCTL, "--profile", str(profile), *map(str, words)], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=environment or self.environment(), **more)

    def ctl(self, *words, timeout=240, **more):
        process = self.start(*words, **more)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise AssertionError(f"{words} did not end within {timeout} s\n{out[-2000:]}\n{err[-2000:]}") from None
        return Answer(process.returncode, out, err)

    def done(self, *words, **more):
        answer = self.ctl(*words, **more)
        self.assertEqual(answer.code, 0, f"{words}: {answer}")
        return answer

    def inventory(self, patience=12):
        """What runs, once it is healthy; after `patience` seconds as it is. For a moment after a rollout the old
        pods still answer while they drain, and the inventory rightly says so."""
        end = time.monotonic() + patience
        while True:
            found = self.done("inventory", "-o", "json").json
            if found["state"] == "healthy" or time.monotonic() > end:
                return found
            time.sleep(0.2)

    def cancelled_in(self, step, *words, event="begin"):
        """Starts luthierctl, presses Ctrl+C as soon as `step` begins, and answers the run as the journal tells it."""
        err = self.signalled(signal.SIGINT, step, *words, event=event)
        self.assertEqual(err[0], 4, err[1])
        return self.done("run", "list", "-o", "json").json["items"][0]

    def signalled(self, sent, step, *words, event="begin", **more):
        """The exit code and the rest of what was said."""
        process = self.start(*words, "--progress", "json", **more)
        self.addCleanup(process.kill)
        for line in process.stderr:
            if not line.startswith("{"):
                continue
            said = json.loads(line)
            if said["step"] == step and said["event"] == event:
                break
        process.send_signal(sent)
        _, rest = process.communicate(timeout=60)
        return process.returncode, rest

    def killed_in(self, step, *words, event="begin", **more):
        """Starts luthierctl, kills it as soon as `step` begins, and answers the run as the journal tells it."""
        code, _ = self.signalled(signal.SIGKILL, step, *words, event=event, **more)
        self.assertEqual(code, -signal.SIGKILL, "it ended before it was killed")
        self.done("journal", "verify")
        run = self.done("run", "list", "-o", "json").json["items"][0]
        self.assertEqual(run["state"], "interrupted", run)
        return run

    def resumed(self, run):
        answer = self.done("run", "resume", run["id"], "--yes", "-o", "json").json
        self.assertEqual(answer["state"], "done", answer)
        return answer

    def nothing_left(self):
        """Nothing of ours is in the database's pod any more, and the server did not crash by us."""
        until(lambda: not left_in_pod(), 15, "the end of what ran in the pod: " + left_in_pod())
        self.assertNotIn("reinitializing", kubectl("logs", "-n", "lyra", "postgresql-0", "--since-time", self.begun))

    def setUp(self):
        self.begun = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())

    def revision(self):
        return self.inventory()["release"]["revision"]

    @property
    def state(self):
        return pathlib.Path(self.home.name) / "state/luthier"

    def profile_with(self, text):
        """The range's profile with more at its end (a later key of the same name is not allowed: name new ones)."""
        file = pathlib.Path(self.home.name) / "profile.yaml"
        file.write_text(f"extends: {PROFILE}\n{text}")
        return file


class NetworkCase(PracticeCase):
    fresh = False

    def kubeconfig(self, **replaced):
        """The administrator's kubeconfig with other values, as words for luthierctl."""
        text = ADMIN.read_text()
        for key, value in replaced.items():
            text, count = re.subn(rf"(\n +{key.replace('_', '-')}: )\S+", lambda m: m[1] + value, text)
            self.assertEqual(count, 1, key)
        file = pathlib.Path(self.home.name) / "kubeconfig"
        file.write_text(text)
        return ("--kubeconfig", file)


def main():
    if not ADMIN.exists():
        print(f"SKIPPED: no practice range in {DIR}; packaging/dev.sh range up makes one")
        sys.exit(77)
    range_command("up")
    unittest.main(module="__main__")
