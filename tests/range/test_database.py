# SPDX-License-Identifier: GPL-3.0-or-later
"""The database makes trouble while it is backed up and restored: locked, killed, full. Nothing is lost, nothing is left."""
import pathlib
import time

import practice
from practice import Session, databases, psql


class DatabaseCase(practice.PracticeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        psql("DROP TABLE IF EXISTS notes; CREATE TABLE notes AS SELECT g AS id, md5(g::text) AS text FROM generate_series(1, 1000) g")

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
        self.assertEqual(databases(), {"lyra", "postgres"})


if __name__ == "__main__":
    practice.main()
