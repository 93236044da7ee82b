# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed as ratios to what a user would use instead, in one run on the practice range: a table, then JSON.
measure.py [ROW…] measures only these. A row that cannot be measured says why, and the others go on."""
import base64
import contextlib
import http.client
import json
import os
import pathlib
import queue
import re
import ssl
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
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


def guide_step_1():
    run(*HELM, "list", "-n", "lyra")
    run(*KUBECTL, "get", "pods", "-n", "lyra")
    run(*CURL)


def guide_step_2():
    with open(HOME.name + "/backup.sql", "wb") as file:
        run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "pg_dump", "-U", "lyra_user", "lyra", out=file)


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


def psql(statement):
    run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-qc", statement)


def inventory():
    return alternating(lambda: run(*LUTHIERCTL, "inventory", "-o", "json"), guide_step_1)


def told_backup():
    """Seconds of a whole backup, and of its dump alone (both checksums, compressed, kept)."""
    begun = time.monotonic()
    process = subprocess.Popen([*map(str, LUTHIERCTL), "backup", "--progress", "json"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
    at = {}
    for line in process.stderr:
        said = json.loads(line) if line.startswith("{") else {}
        if said.get("step") == "back-up-database" and said["event"] in ("begin", "done"):
            at[said["event"]] = time.monotonic()
    if process.wait() != 0:
        raise RuntimeError("the backup did not end well")
    return time.monotonic() - begun, at["done"] - at["begin"]


def in_a_dump():
    psql("CREATE TABLE IF NOT EXISTS ballast AS SELECT g, md5(g::text) AS a, md5((g * 7)::text) AS b FROM generate_series(1, 2000000) g")
    try:
        rounds = [(*told_backup(), seconds(guide_step_2)) for _ in range(5)]  # side by side: the machine's own pace changes
    finally:
        psql("DROP TABLE ballast")
    whole, alone, theirs = (statistics.median(column) for column in zip(*rounds))
    return [*ratio("dump of 200 MB with both checksums, against kubectl exec", 1.1, lambda: (alone, theirs)),
            *ratio("the whole backup, permissions to proof, against the same", 1.1, lambda: (whole, theirs))]


def peak(*words):
    """Seconds, and the most MiB that a command had resident."""
    begun = time.monotonic()
    process = subprocess.Popen([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, env=ENVIRONMENT)
    err = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"{words} ended with {status}\n{err.decode()}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def newest_backup():
    listed = subprocess.run([*LUTHIERCTL, "backups", "-o", "json"], check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout
    return next(backup for backup in json.loads(listed)["items"] if backup["type"] == "database")


def gigabyte():
    """A database of the size of the issue's: about 1 GB as a plain dump. Taken, and restored on trial."""
    psql("CREATE TABLE IF NOT EXISTS ballast AS SELECT g, md5(g::text) AS a, md5((g * 7)::text) AS b, repeat(md5((g * 3)::text), 3) AS c FROM generate_series(1, 100000) g")
    try:
        small = peak(*LUTHIERCTL, "backup", "--prove", "transferred")[1]
        psql("INSERT INTO ballast SELECT g, md5(g::text), md5((g * 7)::text), repeat(md5((g * 3)::text), 3) FROM generate_series(100001, 5500000) g")
        rounds = [(peak(*LUTHIERCTL, "backup", "--prove", "transferred"), seconds(guide_step_2)) for _ in range(2)]
        ours = statistics.median(mine[0] for mine, _ in rounds)
        large = max(mine[1] for mine, _ in rounds)
        theirs = statistics.median(other for _, other in rounds)
        backup = newest_backup()
        plain = pathlib.Path(HOME.name, "backup.sql").stat().st_size
        restored = seconds(lambda: run(*LUTHIERCTL, "backups", "verify", backup["id"], "--prove", "restored", "--yes"))
        run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "createdb", "-U", "postgres", "bench")
        by_hand = " ".join(KUBECTL) + f" exec -i -n lyra postgresql-0 -- psql -q -U postgres bench < {HOME.name}/backup.sql"
        guide = seconds(lambda: run("sh", "-c", by_hand))
        return ours, theirs, backup["bytes"], plain, restored, guide, small, large
    finally:
        psql("DROP TABLE ballast")
        run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "dropdb", "-U", "postgres", "--if-exists", "bench")


def in_gigabytes():
    ours, theirs, size, plain, restored, guide, small, large = gigabyte()
    print(f"{'its size, against the plain file':55} {size / 2**20:8.1f} MiB {plain / 2**20:6.1f} MiB  ratio {size / plain:5.2f}  (goal 0.3)", flush=True)
    print(f"{'memory at its peak, against that of a small backup':55} {large:8.1f} MiB {small:6.1f} MiB  (goal: 8 MiB more)", flush=True)
    return [*ratio("backup of 1 GB with both hashes, against kubectl exec", 0.9, lambda: (ours, theirs)),
            *ratio("restored on trial, against psql <", 0.6, lambda: (restored, guide)),
            {"name": "size of the backup of 1 GB", "mebibytes": round(size / 2**20, 1), "against": round(plain / 2**20, 1), "ratio": round(size / plain, 3), "goal": 0.3},
            {"name": "memory at the peak of a backup of 1 GB", "mebibytes": round(large, 1), "against": round(small, 1), "goal": 8}]


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


def ratio(name, goal, measure):
    ours, theirs = measure()
    print(f"{name:55} {ours:8.3f} s {theirs:8.3f} s  ratio {ours / theirs:5.2f}  (goal {goal})", flush=True)
    return [{"name": name, "seconds": round(ours, 4), "against": round(theirs, 4), "ratio": round(ours / theirs, 3), "goal": goal}]


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


def copied():
    """Seconds for the upload of 400 MiB, and for upload, reading back and comparing; ours, then those of the AWS CLI."""
    folder = pathlib.Path(HOME.name) / "store"
    folder.mkdir()
    dump_file = folder / "bench.sql"
    dump_file.write_bytes(b"--\n-- PostgreSQL database dump\n--\n\n" + os.urandom(400 << 20) + b"\n--\n-- PostgreSQL database dump complete\n--\n\n")
    endpoint, ca = "https://127.0.0.1:9000", str(DIR / "pki/ca.crt")
    profile = folder.parent / "store.yaml"
    profile.write_text(f"extends: {PROFILE}\nbackups:\n  folder: {folder}\nstores:\n- name: bench\n  s3:\n    endpoint: {endpoint}\n    bucket: luthier-bench\n    caFile: {ca}\n")
    ENVIRONMENT.update(AWS_ACCESS_KEY_ID="lyra-backup", AWS_SECRET_ACCESS_KEY="harbor-range-2", AWS_DEFAULT_REGION="us-east-1",
                       AWS_ENDPOINT_URL=endpoint, AWS_CA_BUNDLE=ca, AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="")
    aws = ["aws", "--endpoint-url", endpoint, "s3"]
    subprocess.run([*aws, "mb", "s3://luthier-bench"], env=ENVIRONMENT, capture_output=True, stdin=subprocess.DEVNULL)
    ctl = [practice.LUTHIERCTL, "--profile", str(profile), "backups"]
    run(*ctl, "adopt", str(dump_file))

    def ours():
        begun = time.monotonic()
        process = subprocess.Popen([*ctl, "copy", "bench.sql", "--progress", "json"], env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        up = None
        for line in process.stderr:
            if up is None and "read back," in line:
                up = time.monotonic() - begun
        if process.wait() != 0 or up is None:
            raise RuntimeError("the copy did not end well")
        return up, time.monotonic() - begun

    def theirs():
        begun = time.monotonic()
        run(*aws, "cp", "--no-progress", str(dump_file), "s3://luthier-bench/theirs.sql")
        up = time.monotonic() - begun
        run("sh", "-c", f"{' '.join(aws)} cp s3://luthier-bench/theirs.sql - | sha256sum")
        return up, time.monotonic() - begun

    rounds = []
    for _ in range(3):  # side by side: the machine's own pace changes
        rounds.append((*ours(), *theirs()))
        run(*aws, "rm", "--recursive", "s3://luthier-bench/")
    shutil.rmtree(folder)
    return [statistics.median(column) for column in zip(*rounds)]


def in_copies():
    if not shutil.which("aws"):
        raise RuntimeError("there is no aws on PATH to compare with")
    our_upload, our_copy, their_upload, their_copy = copied()
    return [*ratio("upload of 400 MiB to S3, against aws s3 cp", 1.05, lambda: (our_upload, their_upload)),
            *ratio("the same, read back and compared, against aws s3 cp both ways", 1.05, lambda: (our_copy, their_copy))]


def in_the_editor():
    """Milliseconds: 100,000 lines until they are painted, and a key in 10,000 lines (99th percentile)."""
    told = subprocess.run([os.environ["BENCH_EDITOR"]], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=ENVIRONMENT).stdout
    numbers = {line.split()[0]: [float(number) for number in line.split()[1:]] for line in told.splitlines()}
    rows = []
    for name, milliseconds, goal in (("values of 100,000 lines until they are painted", numbers["open"][0], 1000),
                                     ("a key in 10,000 lines until it is painted, 99th percentile", numbers["key"][1], 16)):
        print(f"{name:55} {milliseconds:8.1f} ms  (goal {goal})", flush=True)
        rows.append({"name": name, "milliseconds": milliseconds, "goal": goal})
    return rows


ROWS = {
    "editor": in_the_editor,
    "inventory": lambda: ratio("inventory, against helm list, kubectl get pods, curl", 0.8, inventory),
    "change": lambda: ratio("a pod's change to its row, against kubectl get pods -w", 1.2, change),
    "blocks": in_milliseconds,
    "memory": in_mebibytes,
    "dump": in_a_dump,
    "gigabyte": in_gigabytes,
    "copies": in_copies,
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
