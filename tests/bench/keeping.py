# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: taken, encrypted, restored on trial and copied, against what a person would type."""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import time

from benchtools import DIR, ENVIRONMENT, HOME, KUBECTL, LUTHIERCTL, PROFILE, guide_step_2, practice, psql, ratio, run, seconds


def told_backup(*more):
    """Seconds of a whole backup, and of its dump alone (both checksums, compressed, kept)."""
    begun = time.monotonic()
    process = subprocess.Popen([*map(str, LUTHIERCTL), "backup", *more, "--progress", "json"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
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


def in_encrypted_dumps():
    """The same dump of 200 MB with age and without, in turn."""
    identity = pathlib.Path(HOME.name, "identity")
    run("age-keygen", "-o", identity)
    key = subprocess.check_output(["age-keygen", "-y", identity], text=True).strip()
    psql("CREATE TABLE IF NOT EXISTS ballast AS SELECT g, md5(g::text) AS a, md5((g * 7)::text) AS b FROM generate_series(1, 2000000) g")
    try:
        rounds = [(told_backup("--encrypt-to", key)[1], told_backup()[1]) for _ in range(5)]
    finally:
        psql("DROP TABLE ballast")
    ours, plain = (statistics.median(column) for column in zip(*rounds))
    return ratio("dump of 200 MB encrypted by age, against the same in the open", 1.15, lambda: (ours, plain))
