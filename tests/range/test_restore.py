# SPDX-License-Identifier: GPL-3.0-or-later
"""Restoring on a real cluster: beside the live database, compared, put in place, and taken back. Nothing is lost."""
import pathlib
import subprocess
import unittest

import practice
from practice import databases, kubectl, psql


class Server(practice.PracticeCase):
    def test_nothing_that_is_run_beside_the_server_crashes_it(self):
        """PostgreSQL as process 1 takes an orphan that was killed for a server process of its own."""
        for _ in range(12):
            self.done("backup", "--prove", "asserted")
        for event in ("progress", "begin"):
            with self.subTest(event):
                self.killed_in("back-up-database", "backup", event=event)
        practice.until(lambda: psql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'luthier'", "postgres", "postgres") == "0", 30, "the end of the sessions")
        self.assertNotIn("reinitializing", kubectl("logs", "-n", "lyra", "postgresql-0"))


class Restore(practice.PracticeCase):
    def taken(self):
        self.done("backup")
        return next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")

    def backup(self, which):
        return self.done("backups", "show", which["id"], "-o", "json").json

    def replicas(self):
        return kubectl("get", "deployments", "-n", "lyra", "-o", "jsonpath={range .items[*]}{.metadata.name}={.spec.replicas} {end}")

    def unharmed(self):
        """Only the platform's own databases are there, and it runs as before."""
        self.assertEqual(databases(), {"lyra", "postgres"})
        self.assertNotIn("reinitializing", kubectl("logs", "-n", "lyra", "postgresql-0"))  # no crash of the server
        self.assertEqual(self.inventory()["state"], "healthy")

    def test_1_a_backup_is_proved_to_the_top(self):
        run = self.done("backup", "--prove", "asserted", "-o", "json").json
        self.assertEqual(run["facts"]["backupProof"], "asserted")
        old = self.taken()
        self.assertEqual(old["proof"], "readable")
        self.done("backups", "verify", old["id"], "--prove", "restored")
        self.assertEqual(self.backup(old)["proof"], "restored")
        self.done("backups", "verify", old["id"], "--prove", "asserted")
        self.assertEqual(self.backup(old)["proof"], "asserted")
        self.unharmed()

    def test_2_what_is_restored_and_back_again(self):
        psql("CREATE TABLE notes AS SELECT g AS id, now() AS at FROM generate_series(1, 1000) g")
        before = self.taken()
        psql("DELETE FROM notes WHERE id > 10; CREATE TABLE mistake AS SELECT 1 AS a")
        replicas = self.replicas()
        run = self.done("restore", before["id"], "--yes", "-o", "json").json
        self.assertEqual(run["state"], "done")
        self.assertEqual(psql("SELECT count(*) FROM notes"), "1000")
        self.assertEqual(psql("SELECT to_regclass('mistake') IS NULL"), "t")
        self.assertEqual(self.replicas(), replicas)
        self.assertEqual(self.inventory()["state"], "healthy")
        self.assertNotIn('"luthier"', kubectl("get", "deployments", "-n", "lyra", "-o", "json", "--show-managed-fields"))
        former = run["facts"]["former"]
        self.assertIn(former, databases())
        # what was written since the restore survives taking it back, under another name
        psql("INSERT INTO notes VALUES (5000, now())")
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(psql("SELECT count(*) FROM notes"), "10")
        self.assertEqual(psql("SELECT count(*) FROM mistake"), "1")
        psql(f'ALTER DATABASE {run["facts"]["copy"]} ALLOW_CONNECTIONS true', "postgres", "postgres")  # nobody writes there
        self.assertEqual(psql("SELECT count(*) FROM notes WHERE id = 5000", run["facts"]["copy"], "postgres"), "1")
        self.assertEqual(self.replicas(), replicas)
        psql(f'DROP DATABASE {run["facts"]["copy"]}', "postgres", "postgres")
        psql("DROP TABLE notes, mistake")
        self.unharmed()

    def test_3_all_is_well(self):
        before = self.taken()
        run = self.done("restore", before["id"], "--yes", "-o", "json").json
        self.assertIn(run["facts"]["former"], databases())
        self.done("restore", "--finish", run["id"], "--yes")
        self.unharmed()

    def test_4_killed_at_every_step(self):
        psql("CREATE TABLE notes AS SELECT g AS id FROM generate_series(1, 500) g")
        before = self.taken()
        psql("DELETE FROM notes")
        run = self.killed_in("examine-backup", "restore", before["id"], "--yes")
        for step in ("rehearse-restore", "compare-copy", "decide", "safety-backup", "quiesce", "swap-databases", "wake", "watch-rollout", "verify"):
            with self.subTest(step):
                self.killed_in(step, "run", "resume", run["id"], "--yes")
        answer = self.resumed(run)
        self.assertEqual(psql("SELECT count(*) FROM notes"), "500")
        self.done("restore", "--finish", answer["id"], "--yes")
        psql("DROP TABLE notes")
        self.unharmed()

    def test_5_killed_and_taken_back(self):
        before = self.taken()
        psql("CREATE TABLE since AS SELECT 1 AS a")
        for step in ("rehearse-restore", "swap-databases", "wake"):
            with self.subTest(step):
                run = self.killed_in(step, "restore", before["id"], "--yes")
                self.done("run", "undo", run["id"], "--yes")
                self.assertEqual(psql("SELECT count(*) FROM since"), "1")
                for left in databases() - {"lyra", "postgres"}:
                    self.assertIn("_restore_", left)  # it was in use for a moment, so it is kept
                    psql(f"DROP DATABASE {left}", "postgres", "postgres")
                self.unharmed()
        psql("DROP TABLE since")

    def test_6_a_changed_file_is_refused(self):
        before = self.taken()
        file = pathlib.Path(before["file"])
        whole = file.read_bytes()
        for tenth in range(10):
            at = len(whole) * tenth // 10
            file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
            answer = self.ctl("restore", before["id"], "--yes")
            self.assertEqual(answer.code, 1, answer)
            self.assertIn("SHA-256", answer.err)
        file.write_bytes(whole)
        manifest = file.with_name(file.name + ".json")
        sealed = manifest.read_text()
        manifest.write_text(sealed.replace('"proof": "readable"', '"proof": "asserted"'))
        listed = self.done("backups", "-o", "json")
        self.assertNotIn(before["id"], [item["id"] for item in listed.json["items"]])
        self.assertIn("its seal does not fit", listed.err)
        self.assertEqual(self.ctl("restore", before["id"], "--yes").code, 1)
        manifest.write_text(sealed)
        self.done("backups", "verify", before["id"], "--prove", "readable")
        self.unharmed()

    def test_7_without_the_right_to_create_databases(self):
        before = self.taken()
        answer = self.ctl("restore", before["id"], "--yes", profile=self.profile_with("database:\n  admin: lyra_user\n"))
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("may not create databases", answer.err)
        self.unharmed()

    def test_8_sessions_and_locks_do_not_stand_in_the_way(self):
        before = self.taken()
        holder = subprocess.Popen([practice.DIR / "tools/kubectl", "--kubeconfig", practice.ADMIN, "exec", "-n", "lyra", "postgresql-0", "--",
                                   "psql", "-U", "postgres", "-d", "lyra", "-c", "BEGIN; LOCK TABLE alembic_version IN SHARE MODE; SELECT pg_sleep(600)"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            practice.until(lambda: psql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%'", "postgres", "postgres") == "2", 20, "the session")
            run = self.done("restore", before["id"], "--yes", "-o", "json").json
        finally:
            holder.kill()
            holder.wait()
            psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()", "postgres", "postgres")
        self.done("restore", "--finish", run["id"], "--yes")
        self.unharmed()


class TakenByHand(practice.PracticeCase):
    """Dumps of the guide's own commands are as good as ours to restore."""
    fresh = False

    def by_hand(self, name, *command):
        folder = pathlib.Path(self.home.name) / "data/luthier/backups"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(kubectl("exec", "-n", "lyra", "postgresql-0", "--", *command))
        self.done("backups", "adopt", name)
        return folder / name

    def test_1_a_plain_dump_is_put_in_place_and_taken_back(self):
        psql("CREATE TABLE notes AS SELECT g AS id FROM generate_series(1, 100) g")
        self.by_hand("backup-20240101.sql", "pg_dump", "-U", "lyra_user", "lyra")
        psql("DELETE FROM notes WHERE id > 10")
        run = self.done("restore", "backup-20240101.sql", "--yes", "-o", "json").json
        self.assertEqual(run["state"], "done")
        self.assertEqual(psql("SELECT count(*) FROM notes"), "100")
        self.assertEqual(self.inventory()["state"], "healthy")
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(psql("SELECT count(*) FROM notes"), "10")
        psql("DROP TABLE notes")

    def test_2_one_database_of_all(self):
        self.by_hand("backup-full-20240101.sql", "pg_dumpall", "-U", "postgres")
        said = self.done("backups", "verify", "backup-full-20240101.sql", "--prove", "restored").err
        self.assertIn("are left out", said)
        shown = self.done("backups", "show", "backup-full-20240101.sql", "-o", "json").json
        self.assertEqual((shown["format"], shown["proof"]), ("cluster", "restored"))

    def test_4_what_the_server_lacks_is_said_before_anything_is_made(self):
        file = self.by_hand("complete.sql", "pg_dump", "-U", "lyra_user", "lyra")
        databases, text = practice.databases(), file.read_text()
        lacking = text.replace("\nCREATE TABLE ", "\nCREATE EXTENSION IF NOT EXISTS no_such_extension WITH SCHEMA public;\n\nCREATE TABLE ", 1)
        file.with_name("lacking.sql").write_text(lacking)
        self.done("backups", "adopt", "lacking.sql")
        answer = self.ctl("restore", "lacking.sql", "--yes")
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("needs extensions that this server does not have: no_such_extension", answer.err)
        # An owner whom nobody knows here costs nothing: it is said, and the object belongs to who restores it.
        file.with_name("ghost.sql").write_text(text.replace("OWNER TO lyra_user", "OWNER TO ghost"))
        self.done("backups", "adopt", "ghost.sql")
        said = self.done("restore", "ghost.sql", "--rehearse", "--yes").err
        self.assertIn("owners that this server does not know: ghost", said)
        self.assertEqual(practice.databases(), databases)

    def test_3_a_command_for_psql_is_not_run(self):
        file = self.by_hand("whole.sql", "pg_dump", "-U", "lyra_user", "lyra")
        file.with_name("hostile.sql").write_text(file.read_text().replace("\nCOPY ", "\n\\! touch /tmp/hostile\nCOPY ", 1))
        self.done("backups", "adopt", "hostile.sql")
        answer = self.ctl("restore", "hostile.sql", "--yes")
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("it has a command for psql in it", answer.err)
        self.assertEqual(kubectl("exec", "-n", "lyra", "postgresql-0", "--", "sh", "-c", "ls /tmp/hostile 2>/dev/null || true"), "")


class TakenInPlainText(practice.PracticeCase):
    """Dumps that psql alone can read, taken by us: proved and restored like any other."""
    fresh = False

    def taken(self, *words):
        self.done("backup", *words)
        newest = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        self.nothing_left()
        return newest

    def test_1_a_plain_dump_is_asserted_and_put_in_place(self):
        psql("DROP TABLE IF EXISTS notes; CREATE TABLE notes AS SELECT g AS id FROM generate_series(1, 100) g")
        backup = self.taken("--format", "plain", "--prove", "asserted")
        self.assertEqual((backup["format"], backup["proof"]), ("plain", "asserted"))
        self.assertIn("whole to its last line", backup["proofs"]["readable"])
        psql("DELETE FROM notes WHERE id > 10")
        run = self.done("restore", backup["id"], "--yes", "-o", "json").json
        self.assertEqual(psql("SELECT count(*) FROM notes"), "100")
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(psql("SELECT count(*) FROM notes"), "10")
        psql("DROP TABLE notes")
        self.assertEqual(self.inventory()["state"], "healthy")

    def test_2_of_all_databases_the_platforms_is_restored(self):
        psql("DROP TABLE IF EXISTS notes; CREATE TABLE notes AS SELECT g AS id FROM generate_series(1, 100) g")
        backup = self.taken("--what", "cluster", "--prove", "restored")
        self.assertEqual((backup["format"], backup["proof"], backup.get("measured", {})), ("cluster", "restored", {}))
        self.assertIn("shares its snapshot with nobody", backup["proofs"]["transferred"])
        self.assertEqual(self.ctl("backup", "--what", "cluster", "--prove", "asserted").code, 3)
        psql("DELETE FROM notes WHERE id > 10")
        run = self.done("restore", backup["id"], "--yes", "-o", "json").json
        self.assertEqual(psql("SELECT count(*) FROM notes"), "100")
        self.done("run", "undo", run["id"], "--yes")
        psql("DROP TABLE notes")
        self.assertEqual(self.inventory()["state"], "healthy")


if __name__ == "__main__":
    practice.main()
