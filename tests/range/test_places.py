# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the database is: in the pod that has an operator's labels, and directly over the network (features B1)."""
import os
import pathlib
import re
import subprocess
import tarfile
import tempfile

import practice
from practice import ADMIN, DATABASE_PASSWORD, DIR, kubectl

PRIMARY = ("cnpg.io/cluster=lyra-db", "cnpg.io/instanceRole=primary")


class ByLabels(practice.PracticeCase):
    """CloudNativePG marks its primary so; the operator itself is not here."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        kubectl("label", "pod", "-n", "lyra", "postgresql-0", *PRIMARY, "--overwrite")

    def test_1_the_primary_is_found_and_its_backup_proved(self):
        profile = self.profile_with("database: {cluster: lyra-db}\n")
        plan = self.done("plan", "backup", profile=profile).out
        self.assertIn("$(kubectl get pod -n lyra -l cnpg.io/cluster=lyra-db,cnpg.io/instanceRole=primary -o name)", plan)
        taken = self.done("backup", "--prove", "asserted", "-o", "json", profile=profile).json
        self.assertEqual(taken["state"], "done")
        self.assertEqual(taken["facts"]["backupProof"], "asserted")

    def test_2_no_primary_is_a_sentence_and_no_backup(self):
        profile = self.profile_with("database: {cluster: lyra-db}\n")
        before = len(self.done("backups", "-o", "json", profile=profile).json["items"])
        kubectl("label", "pod", "-n", "lyra", "postgresql-0", "cnpg.io/instanceRole=replica", "--overwrite")
        try:
            answer = self.ctl("backup", profile=profile)
        finally:
            kubectl("label", "pod", "-n", "lyra", "postgresql-0", PRIMARY[1], "--overwrite")
        self.assertEqual(answer.code, 1, answer)
        self.assertIn("No pod has the labels cnpg.io/cluster=lyra-db", answer.err)
        self.assertEqual(len(self.done("backups", "-o", "json", profile=profile).json["items"]), before)

    def test_3_two_that_match_are_not_guessed_between(self):
        profile = self.profile_with("database: {labels: app in (lyra-backend)}\n")
        answer = self.ctl("backup", profile=profile)
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("it is not clear which one holds the data", answer.err)


class Directly(practice.PracticeCase):
    """A managed server: no pod to run anything in, PostgreSQL's own programs of this machine."""
    fresh = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.in_the_pod("sed -i 's,127.0.0.1/32 trust,127.0.0.1/32 scram-sha-256,' $PGDATA/pg_hba.conf")
        cls.psql("SELECT pg_reload_conf()", user="postgres")
        cls.forward = subprocess.Popen([DIR / "tools/kubectl", "--kubeconfig", ADMIN, "port-forward", "-n", "lyra", "postgresql-0", ":5432"],
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        cls.port = re.search(r"127.0.0.1:(\d+)", cls.forward.stdout.readline()).group(1)

    @classmethod
    def tearDownClass(cls):
        cls.forward.kill()
        cls.forward.communicate()
        cls.in_the_pod("sed -i 's,127.0.0.1/32 scram-sha-256,127.0.0.1/32 trust,' $PGDATA/pg_hba.conf")
        cls.psql("SELECT pg_reload_conf()", user="postgres")
        super().tearDownClass()

    @staticmethod
    def in_the_pod(script):
        kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c", script)

    def direct(self, password=DATABASE_PASSWORD, **more):
        home = pathlib.Path(self.home.name)
        passwords = home / "passwords"
        passwords.write_text("".join(f"127.0.0.1:{self.port}:*:{user}:{password}\n" for user in ("lyra_user", "postgres")))
        passwords.chmod(0o600)
        services = home / "pg_service.conf"
        # dbname is a trap: taken along unseen, it would lead a restore into the live database.
        services.write_text(f"[lyra]\nhost=127.0.0.1\nport={self.port}\nuser=lyra_user\ndbname=lyra\npassfile={passwords}\n")
        profile = self.profile_with("database: {connection: service=lyra, admin: postgres}\n")
        # What the shell says is about another server.
        environment = self.environment(PGSERVICEFILE=str(services), PGDATABASE="nowhere", PGHOST="203.0.113.1", **more)
        return {"profile": profile, "environment": environment}

    def test_1_backed_up_restored_and_taken_back(self):
        place = self.direct()
        plan = self.done("plan", "backup", "-o", "json", **place)
        self.assertNotIn("pods/exec", plan.out)
        self.assertNotIn(DATABASE_PASSWORD, plan.out)
        self.done("backup", "--prove", "asserted", **place)
        backup = self.done("backups", "-o", "json", **place).json["items"]
        backup = next(b for b in backup if b["type"] == "database")
        self.assertEqual((backup["proof"], backup["sha256There"]), ("asserted", backup["sha256"]))
        self.psql("CREATE TABLE since AS SELECT 1 AS one")
        restored = self.done("restore", backup["id"], "--yes", "-o", "json", **place).json
        self.assertEqual(restored["state"], "done")
        self.assertEqual(self.psql("SELECT to_regclass('since') IS NULL"), "t")
        self.done("run", "undo", restored["id"], "--yes", **place)
        self.assertEqual(self.psql("SELECT one FROM since"), "1")

    def test_4_in_parallel(self):
        place = self.direct()
        run = self.done("backup", "--format", "directory", "--prove", "asserted", "-o", "json", **place).json
        backup = self.done("backups", "show", run["facts"]["backupId"], "-o", "json", **place).json
        self.assertEqual((backup["format"], backup["proof"], backup["sha256There"]), ("directory", "asserted", backup["sha256"]))
        with tarfile.open(backup["file"]) as tar:
            self.assertIn("./toc.dat", tar.getnames())
        self.assertEqual(list(pathlib.Path(backup["file"]).parent.glob("luthier.*")), [])
        # Its files lie open on this disk before they are packed: nobody who wants encryption gets that unasked.
        key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
        refused = self.ctl("backup", "--format", "directory", "--encrypt-to", key, "--prove", "transferred", **place)
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("lies open on this disk", refused.err)
        # Through a pod one stream carries it all: there it is refused before anything is done.
        refused = self.ctl("backup", "--format", "directory")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("reached directly", refused.err)

    def test_2_a_wrong_password_is_said(self):
        answer = self.ctl("backup", **self.direct(password="wrong-one-1"))
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("password", answer.err)
        self.assertNotIn("wrong-one-1", answer.out + answer.err)

    def test_3_without_the_programs_it_says_which(self):
        empty = pathlib.Path(self.home.name) / "bin"
        empty.mkdir()
        for name in ("sh", "cat", "sleep", "mktemp", "mkfifo", "tee", "wc", "rm", "sed", "cut", "sha256sum"):
            os.symlink(f"/usr/bin/{name}", empty / name)
        answer = self.ctl("backup", **self.direct(PATH=str(empty)))
        self.assertEqual(answer.code, 1, answer)
        self.assertIn("psql", answer.err)

    @staticmethod
    def psql(statement, user="lyra_user"):
        return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", user, "-d", "lyra", "-qAtc", statement).strip()


class ProvedElsewhere(practice.PracticeCase):
    """The live database does no work for a proof in a pod or on this machine, and nothing stays of either."""
    fresh = False

    def left(self):
        pods = kubectl("get", "pods", "-n", "lyra", "-l", "app.kubernetes.io/managed-by=luthier", "-o", "name").split()
        return pods + [str(found) for found in pathlib.Path(tempfile.gettempdir()).glob("luthier-proof-*")]

    def taken(self, *words):
        run = self.done("backup", *words, "-o", "json").json
        return self.done("backups", "show", run["facts"]["backupId"], "-o", "json").json

    def test_1_in_a_pod_and_here(self):
        for place in ("pod", "local"):
            with self.subTest(place):
                self.assertEqual(self.taken("--prove", "asserted", "--prove-on", place)["proof"], "asserted")
                old = self.taken()
                self.assertEqual(old["proof"], "readable")
                self.done("backups", "verify", old["id"], "--prove", "asserted", "--prove-on", place)
                self.assertEqual(self.done("backups", "show", old["id"], "-o", "json").json["proof"], "asserted")
                self.assertEqual(self.left(), [])

    def test_2_killed_and_taken_back(self):
        for place in ("pod", "local"):
            with self.subTest(place):
                run = self.killed_in("compare-copy", "backup", "--prove", "asserted", "--prove-on", place)
                self.assertEqual(len(self.left()), 1)
                self.done("run", "undo", run["id"], "--yes")
                self.assertEqual(self.left(), [])
                run = self.killed_in("rehearse-restore", "backup", "--prove", "asserted", "--prove-on", place)
                self.resumed(run)
                self.assertEqual(self.left(), [])

    def test_4_what_fails_or_is_cancelled_leaves_nothing(self):
        """A copy that proves nothing any more takes disk from the live database: it goes at once, unasked."""
        old = self.taken()
        file, databases = pathlib.Path(old["file"]), practice.databases()
        whole = file.read_bytes()
        for place in ("server", "pod", "local"):
            for step in ("rehearse-restore", "compare-copy"):
                with self.subTest(place=place, cancelled=step):
                    run = self.cancelled_in(step, "backups", "verify", old["id"], "--prove", "asserted", "--prove-on", place)
                    self.assertEqual((run["plan"], run["state"]), ("prove", "cancelled"))
                    self.assertEqual((self.left(), practice.databases()), ([], databases))
            with self.subTest(place=place, failed="damaged"):
                file.write_bytes(whole[:-1000] + bytes(1000))
                answer = self.ctl("backups", "verify", old["id"], "--prove", "asserted", "--prove-on", place)
                self.assertNotEqual(answer.code, 0, answer)
                self.assertEqual((self.left(), practice.databases()), ([], databases))
                file.write_bytes(whole)
        # The same where the dump was taken a moment ago.
        run = self.cancelled_in("compare-copy", "backup", "--prove", "asserted")
        self.assertEqual((run["plan"], practice.databases()), ("backup", databases))
        self.done("backups", "verify", old["id"], "--prove", "asserted")

    def test_3_no_room_for_a_pod(self):
        kubectl("create", "quota", "no-room", "-n", "lyra", "--hard=pods=1")
        try:
            practice.until(lambda: kubectl("get", "quota", "no-room", "-n", "lyra", "-o", "jsonpath={.status.hard.pods}") == "1", what="the quota")
            answer = self.ctl("backup", "--prove", "restored", "--prove-on", "pod")
        finally:
            kubectl("delete", "quota", "no-room", "-n", "lyra")
        self.assertNotEqual(answer.code, 0)
        self.assertIn("exceeded quota", answer.err)
        self.assertEqual(self.left(), [])
        # What was taken before is kept, with the proof that it has.
        self.assertEqual(self.done("backups", "-o", "json").json["items"][0]["proof"], "readable")


if __name__ == "__main__":
    practice.main()
