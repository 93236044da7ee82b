# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed as ratios to what a user would use instead, in one run on the practice range: a table, then JSON.
measure.py [ROW…] measures only these. A row that cannot be measured says why, and the others go on.
Long because the rows share their ways of measuring, and each is short."""
import base64
import contextlib
import http.client
import json
import os
import pathlib
import queue
import re
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import keeping
from benchtools import ADMIN, API, ASK, CHANGES, CURL, DIR, ENVIRONMENT, HELM, HOME, KUBECTL, LUTHIERCTL, PROFILE, WAIT, alternating, guide_step_2, practice, ratio, run, seconds


def guide_step_1():
    run(*HELM, "list", "-n", "lyra")
    run(*KUBECTL, "get", "pods", "-n", "lyra")
    run(*CURL)


def guide_step_7():
    """Verifying, as a person does it who types fast; the last is to see a background job run."""
    run(*KUBECTL, "get", "pods", "-n", "lyra")
    run(*KUBECTL, "describe", "pod", "-n", "lyra", "-l", "app=lyra-backend")
    run(*CURL)
    run(*ASK, API + "/health")
    secret = json.loads(subprocess.check_output([*KUBECTL, "get", "secret", "lyra-smoke-test", "-n", "lyra", "-o", "json"]))["data"]
    account = json.dumps({key: base64.b64decode(secret[key]).decode() for key in ("email", "password")})

    def asked(*words):
        answer = subprocess.run([*ASK, "-f", *words], capture_output=True, env=ENVIRONMENT).stdout
        return json.loads(answer) if answer else {}
    signed_in = ["-H", "Authorization: Bearer " + asked("-H", "Content-Type: application/json", "-d", account, API + "/auth/login")["access_token"]]
    last = asked(*signed_in, API + "/jobs/latest")["id"]
    end = time.monotonic() + WAIT
    while not asked(*signed_in, f"{API}/jobs/latest?after={last}"):
        if time.monotonic() > end:
            raise RuntimeError("no background job ran")
        time.sleep(0.5)


def inventory():
    return alternating(lambda: run(*LUTHIERCTL, "inventory", "-o", "json"), guide_step_1)


def update():
    # The range's background job runs every ten seconds: both wait for one, up to that long. So, several rounds.
    values = pathlib.Path(HOME.name) / "values.yaml"
    values.write_text((DIR / "values.yaml").read_text().replace('tag: "1.0.0"', 'tag: "1.0.1"'))

    def by_hand():
        guide_step_2()
        run(*HELM, "upgrade", "lyra", "oci://127.0.0.1:5443/lyra/lyra-app", "--version", "1.0.1", "-n", "lyra", "-f", values,
            "--ca-file", DIR / "pki/ca.crt", "--registry-config", DIR / "helm-registry.json", "--wait")
        guide_step_7()

    rounds = []
    for _ in range(3):
        practice.range_command("reset")
        ours = seconds(lambda: run(*LUTHIERCTL, "update", "--to", "1.0.1", "--yes"))
        practice.range_command("reset")
        rounds.append((ours, seconds(by_hand)))
    practice.range_command("reset")
    return [statistics.mean(column) for column in zip(*rounds)]


class Told:
    """A program whose lines are kept with the moment at which they came."""

    def __init__(self, *words):
        self.process = subprocess.Popen([str(word) for word in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, env=ENVIRONMENT, bufsize=0)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put((time.monotonic(), line.decode()))

    def next(self, beginning):
        """The next line that begins so, and when it came."""
        end = time.monotonic() + WAIT
        while True:
            try:
                when, line = self.lines.get(timeout=max(0.001, end - time.monotonic()))
            except queue.Empty:
                raise RuntimeError(f"{self.process.args[0]} did not say “{beginning}” within {WAIT} s") from None
            if line.startswith(beginning):
                return when, line.rstrip()

    def forget(self):
        with contextlib.suppress(queue.Empty):
            while True:
                self.lines.get_nowait()

    def say(self, word):
        self.process.stdin.write(word)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def api():
    """A kept connection to the API server, as the admin."""
    config = ADMIN.read_text()
    context = ssl.create_default_context(cafile=str(DIR / "pki/ca.crt"))
    with tempfile.NamedTemporaryFile() as pair:  # 0600
        for key in ("client-certificate-data", "client-key-data"):
            pair.write(base64.b64decode(re.search(rf"{key}: (\S+)", config).group(1)) + b"\n")
        pair.flush()
        context.load_cert_chain(pair.name)
    address = re.search(r"server: https://(\S+)", config).group(1)
    return http.client.HTTPSConnection(address, context=context)


def a_pod():
    names = subprocess.run([*KUBECTL, "get", "pods", "-n", "lyra", "-o", "name"], check=True, capture_output=True, text=True).stdout
    return re.search(r"pod/(lyra-frontend-\S+)", names).group(1)


def change():
    pod = a_pod()
    connection = api()
    ours, theirs = [], []
    with Told(os.environ["BENCH_WINDOW"], PROFILE) as window, Told(*KUBECTL, "get", "pods", "-n", "lyra", "-w", "--no-headers") as kubectl:
        window.next("ready")
        kubectl.next(pod)
        for number in range(CHANGES):
            time.sleep(0.3)  # each change is to come alone
            window.forget()
            kubectl.forget()
            begun = time.monotonic()
            connection.request("PATCH", f"/api/v1/namespaces/lyra/pods/{pod}", headers={"Content-Type": "application/merge-patch+json"},
                               body=json.dumps({"metadata": {"annotations": {"luthier.org/bench": str(number)}}}))
            if (answer := connection.getresponse()).status != 200:
                raise RuntimeError(answer.read().decode())
            answer.read()
            ours.append(window.next(f"row {pod}")[0] - begun)
            theirs.append(kubectl.next(pod)[0] - begun)
    return statistics.median(ours), statistics.median(theirs)


def longest(window):
    window.forget()
    window.say(b"l")
    answers = [window.next(word)[1].split(maxsplit=2)[1:] for word in ("longest", "computed")]
    return [(float(milliseconds), " ".join(what)) for milliseconds, *what in answers]


def blocks():
    """Milliseconds that one event held up the window's thread: until everything was read, and in use thereafter."""
    with Told(os.environ["BENCH_WINDOW"], PROFILE) as window:
        window.next("ready")
        start = longest(window)
        window.say(b"v")
        time.sleep(2.5)  # five views, 0.4 s each
        run(*KUBECTL, "delete", "pod", "-n", "lyra", a_pod(), "--wait=false")
        time.sleep(5)  # a new pod starts meanwhile
        return start, longest(window)


def resident():
    """MiB of the idle window, ten seconds after it was started on the range."""
    window = subprocess.Popen([os.environ["LUTHIER"], "--profile", PROFILE], env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    try:
        time.sleep(10)  # idle is what is measured
        status = pathlib.Path(f"/proc/{window.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024
    finally:
        window.kill()
        window.wait()


def in_milliseconds():
    rows = []
    for name, goal, (longest_, computed) in zip(("longest block of the window while it starts", "longest block of the window in use"), (50, 16), blocks()):
        print(f"{name:55} {longest_[0]:8.1f} ms  {longest_[1]}; computing at most {computed[0]:.1f} ms  {computed[1]}  (goal {goal})", flush=True)
        rows.append({"name": name, "milliseconds": longest_[0], "what": longest_[1], "computing": computed[0], "computingWhat": computed[1], "goal": goal})
    return rows


def in_mebibytes():
    memory = resident()
    print(f"{'idle window, resident':55} {memory:8.1f} MiB  (goal 80)", flush=True)
    return [{"name": "idle window, resident", "mebibytes": round(memory, 1), "goal": 80}]


def in_the_editor():
    """Milliseconds: 100,000 lines until they are painted, and a key in 10,000 lines (99th percentile); the check that follows."""
    told = subprocess.run([os.environ["BENCH_EDITOR"]], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=ENVIRONMENT).stdout
    numbers = {line.split()[0]: [float(number) for number in line.split()[1:]] for line in told.splitlines()}
    rows = []
    for name, milliseconds, goal in (("values of 100,000 lines until they are painted", numbers["open"][0], 1000),
                                     ("a key in 10,000 lines until it is painted, 99th percentile", numbers["key"][1], 16),
                                     ("10,000 lines checked against their chart, in another thread", numbers["check"][0], 100)):
        print(f"{name:55} {milliseconds:8.1f} ms  (goal {goal})", flush=True)
        rows.append({"name": name, "milliseconds": milliseconds, "goal": goal})
    return rows


ROWS = {
    "editor": in_the_editor,
    "inventory": lambda: ratio("inventory, against helm list, kubectl get pods, curl", 0.8, inventory),
    "change": lambda: ratio("a pod's change to its row, against kubectl get pods -w", 1.2, change),
    "blocks": in_milliseconds,
    "memory": in_mebibytes,
    "dump": keeping.in_a_dump,
    "age": keeping.in_encrypted_dumps,
    "gigabyte": keeping.in_gigabytes,
    "copies": keeping.in_copies,
    "update": lambda: ratio("whole update, against the guide's commands, typed at once", 1.15, update),
}


def main():
    wanted = sys.argv[1:] or list(ROWS)
    failed = False
    rows = []
    for name in wanted:
        try:
            rows += ROWS[name]()
        except (RuntimeError, subprocess.SubprocessError, OSError) as error:
            failed = True
            print(f"{name}: not measured: {error}", flush=True)
    print(json.dumps({"apiVersion": "luthier/v1", "kind": "Bench", "items": rows}))
    sys.exit(failed)


if __name__ == "__main__":
    main()
