# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed as ratios to what a user would use instead, in one run on the practice range: a table, then JSON."""
import json
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

TIMES = 5
HELM = [str(DIR / "tools/helm"), "--kubeconfig", str(ADMIN)]
KUBECTL = [str(DIR / "tools/kubectl"), "--kubeconfig", str(ADMIN)]
CURL = ["curl", "-sS", "--cacert", str(DIR / "pki/ca.crt"), "--resolve", "lyra.range.test:8443:127.0.0.1",
        "https://lyra.range.test:8443/api/v1/version"]
HOME = tempfile.TemporaryDirectory(prefix="luthier-bench-")
ENVIRONMENT = {**os.environ, "XDG_STATE_HOME": HOME.name + "/state", "XDG_DATA_HOME": HOME.name + "/data"}
LUTHIERCTL = [practice.LUTHIERCTL, "--profile", str(PROFILE)]


def run(*words, out=subprocess.DEVNULL):
    ended = subprocess.run(list(words), stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, env=ENVIRONMENT)
    if ended.returncode != 0:
        sys.exit(f"{words} ended with {ended.returncode}\n{ended.stderr.decode()}")


def seconds(action):
    begun = time.monotonic()
    action()
    return time.monotonic() - begun


def median(action, times=TIMES):
    return statistics.median(seconds(action) for _ in range(times))


def inventory():
    return median(lambda: run(*LUTHIERCTL, "inventory", "-o", "json")), median(guide_step_1)


def guide_step_1():
    run(*HELM, "list", "-n", "lyra")
    run(*KUBECTL, "get", "pods", "-n", "lyra")
    run(*CURL)


def psql(statement):
    run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-qc", statement)


def dump():
    psql("CREATE TABLE IF NOT EXISTS ballast AS SELECT g, md5(g::text) AS a, md5((g * 7)::text) AS b FROM generate_series(1, 2000000) g")
    try:
        return median(lambda: run(*LUTHIERCTL, "backup"), 3), median(guide_step_2, 3)
    finally:
        psql("DROP TABLE ballast")


def guide_step_2():
    with open(HOME.name + "/backup.sql", "wb") as file:
        run(*KUBECTL, "exec", "-n", "lyra", "postgresql-0", "--", "pg_dump", "-U", "lyra_user", "lyra", out=file)


def update():
    ours = seconds(lambda: run(*LUTHIERCTL, "update", "--to", "1.0.1", "--yes"))
    practice.range_command("reset")
    values = pathlib.Path(HOME.name) / "values.yaml"
    values.write_text((DIR / "values.yaml").read_text().replace('tag: "1.0.0"', 'tag: "1.0.1"'))
    bare = seconds(lambda: (guide_step_2(), run(*HELM, "upgrade", "lyra", "oci://127.0.0.1:5443/lyra/lyra-app", "--version", "1.0.1", "-n", "lyra",
                                                "-f", values, "--ca-file", DIR / "pki/ca.crt", "--registry-config", DIR / "helm-registry.json", "--wait")))
    return ours, bare


def resident():
    """MiB of the idle window, ten seconds after it was started on the range."""
    window = subprocess.Popen([os.environ["LUTHIER"], "--profile", PROFILE], env={**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.DEVNULL)
    try:
        time.sleep(10)  # idle is what is measured
        status = pathlib.Path(f"/proc/{window.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024
    finally:
        window.kill()


def main():
    practice.range_command("reset")
    rows = []
    for name, goal, measure in (("inventory, against helm list, kubectl get pods, curl", 0.8, inventory),
                                ("backup of 200 MB proved, against kubectl exec pg_dump", 1.1, dump),
                                ("whole update, against pg_dump and helm upgrade --wait", 1.15, update)):
        ours, theirs = measure()
        rows.append({"name": name, "seconds": round(ours, 3), "against": round(theirs, 3), "ratio": round(ours / theirs, 3), "goal": goal})
        print(f"{name:60} {ours:7.2f} s {theirs:7.2f} s  ratio {ours / theirs:5.2f}  (goal {goal})", flush=True)
    memory = resident()
    print(f"{'idle window, resident':60} {memory:7.1f} MiB                    (goal 80)")
    rows.append({"name": "idle window, resident", "mebibytes": round(memory, 1), "goal": 80})
    print(json.dumps({"apiVersion": "luthier/v1", "kind": "Bench", "items": rows}))


if __name__ == "__main__":
    main()
