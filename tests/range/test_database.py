# SPDX-License-Identifier: GPL-3.0-or-later
"""The database makes trouble while it is backed up and restored: locked, killed, full. Nothing is lost, nothing is left."""
import hashlib
import json
import pathlib
import time
import unittest

import practice
from practice import Session, databases, psql


class DatabaseCase(practice.PracticeCase):
    fresh = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(lambda: psql("DROP TABLE IF EXISTS notes, ballast"))
        psql("DROP TABLE IF EXISTS notes; CREATE TABLE notes AS SELECT g AS id, md5(g::text) AS text FROM generate_series(1, 1000) g")

    def setUp(self):
        super().setUp()
        self.there = databases()

    def tearDown(self):
        self.nothing_left()
        self.assertEqual(psql("SELECT count(*), sum(id) FROM notes"), "1000|500500")
        self.done("journal", "verify")

    def refused(self, code, words, *said, **more):
        answer = self.ctl(*words, **more)
        self.assertEqual(answer.code, code, answer)
        for text in said:
            self.assertIn(text, answer.err)
        return answer

    def dumps(self, folder="data/luthier/backups"):
        return [file.name for file in (pathlib.Path(self.home.name) / folder).rglob("*.dump*")]


class Locked(DatabaseCase):
    fresh = True

    def test_1_a_backup_ends_in_time_and_names_who_holds_the_table(self):
        profile = self.profile_with("database:\n  lockWait: 2\n")
        with Session("BEGIN; LOCK TABLE notes; SELECT pg_sleep(600)", user="lyra_user") as holder:
            began = time.monotonic()
            self.refused(5, ("backup",), f"notes is locked by session {holder.pid}", "user lyra_user (tester) since",
                         "pg_sleep(600)", "No backup was taken", profile=profile)
            self.assertLess(time.monotonic() - began, 30)
        self.assertEqual(self.dumps(), [])
        self.done("backup", profile=profile)

    def test_2_the_inventory_does_not_wait_for_a_locked_revision(self):
        profile = self.profile_with("database:\n  lockWait: 2\n")
        with Session("BEGIN; LOCK TABLE alembic_version; SELECT pg_sleep(600)"):
            found = self.ctl("inventory", "-o", "json", profile=profile, timeout=60)
            self.assertEqual(found.code, 0, found)
            self.refused(5, ("backup",), "alembic_version is locked by session", profile=profile)

    def test_3_a_restore_goes_on_and_says_what_could_not_be_seen(self):
        profile = self.profile_with("database:\n  lockWait: 2\n")
        self.done("backup", profile=profile)
        before = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        with Session("BEGIN; LOCK TABLE notes; SELECT pg_sleep(600)") as holder:
            run = self.done("restore", before["id"], "--yes", "-o", "json", profile=profile).json
        self.assertIn(f"notes is locked by session {holder.pid}", run["facts"]["loss"])
        safety = next(step for step in run["items"] if step["id"] == "safety-backup")
        self.assertIn(f"notes is locked by session {holder.pid}", safety["message"])
        self.done("restore", "--finish", run["id"], "--yes", profile=profile)
        self.assertEqual(databases(), self.there)


class Killed(DatabaseCase):
    """The server goes away while a copy is restored. The ballast's indexes make the restore last some seconds."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        psql("DROP TABLE IF EXISTS ballast; CREATE TABLE ballast AS SELECT md5(g::text) AS a, md5((g * 7)::text) AS b FROM generate_series(1, 400000) g; "
             "CREATE INDEX ON ballast (a, b); CREATE INDEX ON ballast (b, a); CREATE INDEX ON ballast (md5(a || b))")

    def interrupted_by(self, script, fault=lambda: None):
        """A restore while whose copy is made `script` runs in the pod, then `fault` happens: the run."""
        self.done("backup")
        before = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        with practice.InPod(script or ":", survives="kill" not in script) as there:
            process = self.start("restore", before["id"], "--yes", "--progress", "json")
            self.addCleanup(process.kill)
            for line in process.stderr:
                if line.startswith("{"):
                    event = json.loads(line)
                    if event["step"] == "rehearse-restore" and event["event"] == "progress":
                        break
            there.now()
            fault()
            _, err = process.communicate(timeout=120)
        self.assertIn(process.returncode, (5, 6), there.said + err)
        self.assertIn("The live database was not touched", err)
        practice.until(lambda: psql("SELECT 1", check=False) == "1", 60, "the database")
        practice.until(lambda: self.ctl("doctor").code == 0, 60, "the platform")
        run = self.done("run", "list", "-o", "json").json["items"][0]
        self.assertEqual(run["state"], "failed", run)
        return run

    def taken_back(self, run):
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(databases(), self.there)

    def test_1_the_session_is_ended(self):
        # pg_restore takes some of the file before it has a session: until there is one to end
        end = ("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'luthier' AND "
               "datname LIKE 'lyra_restore%'")
        self.taken_back(self.interrupted_by(f'while [ "$(psql -U postgres -d postgres -Atqc "{end}")" = 0 ]; do :; done'))

    @unittest.skipUnless(practice.few(1, 2) > 1, "a minute long: until the API server's silence is believed")
    def test_2_the_server_crashes(self):
        self.taken_back(self.interrupted_by("kill -QUIT 1"))

    def test_3_the_pod_is_deleted(self):
        run = self.interrupted_by("", lambda: practice.kubectl("delete", "pod", "postgresql-0", "-n", "lyra", "--grace-period=1"))
        self.taken_back(run)

    def test_4_the_disk_of_the_database_fills(self):
        """New databases land on a small disk of their own: what is full is only the copy's."""
        psql("CREATE ROLE tablespaces SUPERUSER LOGIN", "postgres", "postgres", check=False)
        self.pod("mkdir -p /dev/shm/small && chown postgres /dev/shm/small && head -c 30000000 /dev/zero >/dev/shm/filler")
        psql("CREATE TABLESPACE small LOCATION '/dev/shm/small'", "postgres", "postgres")
        psql("ALTER DATABASE template0 SET TABLESPACE small", "postgres", "postgres")
        try:
            self.done("backup")
            before = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
            answer = self.refused(3, ("restore", before["id"], "--yes"), "No space left on device", "Free some space on its volume", "The live database was not touched")
            self.assertEqual(databases(), self.there, answer)
            self.assertEqual(self.inventory()["state"], "healthy")
        finally:
            psql("ALTER DATABASE template0 SET TABLESPACE pg_default", "postgres", "postgres")
            psql("DROP TABLESPACE small", "postgres", "postgres")
            self.pod("rm -r /dev/shm/filler /dev/shm/small")

    def pod(self, script):
        return practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c", script)


class Files(DatabaseCase):
    def test_1_a_changed_dump_with_a_manifest_to_match_is_never_put_in_place(self):
        """The hash is then no help: zstd, pg_restore or the counts must notice."""
        for compression in ("zstd", "gzip"):
            with self.subTest(compression):
                self.put_in_place_only_as_it_was(compression, self.profile_with(f"backups: {{compression: {compression}}}\n"))

    def schema(self, database):
        dump = practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "pg_dump", "-s", "-U", "postgres", database)
        return [line for line in dump.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]

    def put_in_place_only_as_it_was(self, compression, profile):
        self.done("backup", profile=profile)
        before = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        file = pathlib.Path(before["file"])
        manifest = file.with_name(file.name + ".json") if file.with_name(file.name + ".json").exists() else next(file.parent.glob(f"{before['id']}*.json"))
        random = practice.dice()
        schema = self.schema("lyra")
        notes = psql("SELECT count(*), sum(id), md5(string_agg(text, '' ORDER BY id)) FROM notes")
        whole, said = file.read_bytes(), manifest.read_text()
        try:
            for tenth in random.sample(range(10), practice.few(1, 10)):
                with self.subTest(tenth):
                    at = len(whole) * tenth // 10
                    changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:]
                    file.write_bytes(changed)
                    # Without its seal, as manifests of before had none: with a wrong one it would not be believed at all.
                    forged = {**json.loads(said), "sha256": hashlib.sha256(changed).hexdigest()}
                    forged.update(sha256There=forged["sha256"])
                    forged.pop("seal")
                    manifest.write_text(json.dumps(forged))
                    answer = self.ctl("restore", before["id"], "--yes")
                    run = self.done("run", "list", "-o", "json").json["items"][0]
                    self.assertEqual(run["plan"], "restore")
                    if answer.code == 0:  # a byte that no restore reads, as of the statements that would drop things first
                        self.assertEqual(compression, "gzip", answer)  # zstd has a checksum over all of it
                        self.assertEqual(self.schema("lyra"), schema)
                        self.assertEqual(psql("SELECT count(*), sum(id), md5(string_agg(text, '' ORDER BY id)) FROM notes"), notes)
                    else:
                        self.assertEqual(run["state"], "failed", answer)
                    self.done("run", "undo", run["id"], "--yes")
                    self.assertLessEqual(databases(), self.there | ({run["facts"]["copy"]} if answer.code == 0 else set()))
        finally:
            file.write_bytes(whole)
            manifest.write_text(said)

    def test_2_a_database_with_nothing_in_it_is_proved_to_the_top(self):
        profile = self.profile_with("database: {database: nothing, alembic: false}\n")
        practice.psql('CREATE DATABASE "nothing" OWNER lyra_user', "postgres", "postgres")
        self.addCleanup(practice.psql, 'DROP DATABASE IF EXISTS "nothing"', "postgres", "postgres")
        self.done("backup", "--prove", "asserted", profile=profile)
        kept = next(b for b in self.done("backups", "-o", "json", profile=profile).json["items"] if b["type"] == "database")
        self.assertEqual((kept["database"], kept["proof"]), ("nothing", "asserted"))
        file = pathlib.Path(kept["file"]).with_name("by-hand.sql")
        file.write_bytes(b"")
        refused = self.ctl("backups", "adopt", file, profile=profile)
        self.assertEqual(refused.code, 1, refused)
        self.assertTrue(refused.err.strip())
        file.unlink()


class Passwords(DatabaseCase):
    """The server asks for a password even in its own pod."""

    def hba(self, method):
        self.done("inventory")
        practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c",
                         f"f=$(psql -U postgres -d postgres -Atqc 'SHOW hba_file') && cp -p $f /tmp/hba && printf 'local all tester trust\nlocal all all {method}\n"
                         f"host all all all {method}\n' >$f && psql -U postgres -d postgres -Atqc 'SELECT pg_reload_conf()'")

    def restored(self):
        practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c",
                         "f=$(psql -U tester -d postgres -Atqc 'SHOW hba_file') && cat /tmp/hba >$f && psql -U tester -d postgres -Atqc 'SELECT pg_reload_conf()'")

    def test_passwords(self):
        psql("CREATE ROLE tester SUPERUSER LOGIN", "postgres", "postgres")
        password = psql("SELECT rolpassword FROM pg_authid WHERE rolname = 'lyra_user'", "postgres", "postgres")
        for method in ("scram-sha-256", "md5"):
            with self.subTest(method):
                psql(f"SET password_encryption = '{method}'; ALTER ROLE lyra_user PASSWORD '{practice.DATABASE_PASSWORD}'", "postgres", "postgres")
                self.hba(method)
                try:
                    self.done("backup")
                    psql("ALTER ROLE lyra_user PASSWORD 'another'", "postgres", "tester")
                    self.refused(5, ("backup",), "refused the password of the user lyra_user")
                    self.refused(5, ("backup",), "asks for a password", profile=self.profile_with("database:\n  user: postgres\n"))
                finally:
                    psql(f"ALTER ROLE lyra_user PASSWORD '{password}'", "postgres", "tester")
                    self.restored()
        psql("DROP ROLE tester", "postgres", "postgres")


@unittest.skipUnless(practice.few(1, 2) > 1, "takes long")
class Together(DatabaseCase):
    def test_two_restores_at_the_same_time(self):
        """One of them may win or both may go on one after the other; what is served is one of the two, whole."""
        self.done("backup")
        before = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        both = [self.start("restore", before["id"], "--yes", "-o", "json") for _ in range(2)]
        ended = [(process.communicate(timeout=200), process.returncode) for process in both]
        codes = sorted(code for _, code in ended)
        self.assertIn(0, codes, ended)
        runs = self.done("run", "list", "-o", "json").json["items"][:2]
        self.assertEqual(psql("SELECT count(*), sum(id) FROM notes"), "1000|500500")
        shown = [self.done("run", "show", run["id"], "-o", "json").json for run in runs]
        for run in runs:
            if run["state"] == "done":
                self.done("restore", "--finish", run["id"], "--yes")
            else:
                self.assertEqual(run["state"], "failed", run)
                self.done("run", "undo", run["id"], "--yes")
        for left in databases() - self.there:  # the one that failed was in use between the two exchanges: kept, and named
            self.assertIn(left, [run["facts"].get("copy") for run in shown])
            psql(f"DROP DATABASE {left}", "postgres", "postgres")
        self.assertEqual(self.inventory()["state"], "healthy")


if __name__ == "__main__":
    practice.main()
