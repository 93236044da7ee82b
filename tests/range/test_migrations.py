# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema's migrations on the real range: Lyra's own alembic in its pods, and the database itself."""
import json
import re

import practice
from practice import psql

INITIAL, JOBS, INDEX, AUDIT = "7f3a9c1d2e40", "b81e5f0c6a27", "c4d29e7b1f58", "d95a03f6c8e1"
LOSING = ("--losing", "audit_log", "--losing", "jobs")  # named, or it is refused


def schema():
    return psql("SELECT version_num FROM alembic_version ORDER BY 1").split()


def tables():
    """The rows of every table, but those that the platform's own work changes meanwhile."""
    names = psql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
                 "AND relname NOT IN ('jobs', 'sessions')").split()
    return {name: int(psql(f"SELECT count(*) FROM {name}")) for name in names}


class Migrations(practice.PracticeCase):
    def read(self, code=0):
        answer = self.ctl("migrations", "-o", "json")
        self.assertEqual(answer.code, code, answer)
        return answer.json

    def test_1_knows_what_the_pods_and_the_database_say(self):
        found = self.read()
        self.assertEqual((found["apiVersion"], found["kind"], found["tool"]), ("luthier/v1", "Migrations", "Alembic"))
        self.assertEqual((found["place"], found["current"], found["podSays"], found["heads"]), ("same", [JOBS], [JOBS], [JOBS]))
        self.assertEqual([m["revision"] for m in found["items"]], [JOBS, INITIAL])
        self.assertEqual(found["items"][0]["message"], "add jobs table")
        self.assertEqual(found["items"][0]["parents"], [INITIAL])
        self.assertTrue(found["items"][0]["created"].startswith("2024-01-22T14:40:03"))
        self.assertEqual({m["state"] for m in found["items"]}, {"applied"})
        self.assertEqual((found["alarms"], found["pending"]), ([], []))
        remembered = json.loads((self.state / "migrations.json").read_text())
        self.assertEqual([i["digest"] for i in remembered["images"]], [found["images"][0]["digest"]])

    def test_2_who_is_in_a_migrations_way_is_named_and_ended_when_a_person_wants_it(self):
        """A forgotten session that has only read the table: it is backed up, but no DDL comes past it."""
        with practice.Session("BEGIN; LOCK TABLE jobs IN ACCESS SHARE MODE; SELECT pg_sleep(600)") as forgotten:
            answer = self.done("update", "--to", "1.1.0", "--yes", "--confirm", "changelog", "--end-blockers")
            self.assertEqual(psql(f"SELECT count(*) FROM pg_stat_activity WHERE pid = {forgotten.pid}", "postgres", "postgres"), "0")
        for words in (f"session {forgotten.pid} of the database user postgres (tester", "the table jobs", "pg_sleep(600)",
                      f"SELECT pg_terminate_backend({forgotten.pid})", "ended by a person"):
            self.assertIn(words, answer.err)
        run = self.done("run", "list", "-o", "json").json["items"][0]
        evidence = "\n".join(next(step for step in run["items"] if step["id"] == "watch-rollout")["evidence"])
        self.assertRegex(evidence, rf"{JOBS} → {INDEX} .*: \d")  # each script with its time
        self.assertRegex(evidence, rf"{INDEX} → {AUDIT} .*: \d")
        self.assertIn(f"session {forgotten.pid}", evidence)
        journal = [json.loads(line) for line in (self.state / "journal.jsonl").read_text().splitlines()]
        self.assertTrue([entry for entry in journal if entry["event"] == "note" and "taken" in entry["data"]])
        found = self.read()
        self.assertEqual((found["place"], found["current"]), ("same", [AUDIT]))
        self.assertEqual([m["revision"] for m in found["items"]], [AUDIT, INDEX, JOBS, INITIAL])
        self.assertEqual(found["items"][3]["images"], ["lyra-backend:1.1.0", "lyra-backend:1.0.0"], found["items"][3])
        self.assertEqual(found["items"][0]["images"], ["lyra-backend:1.1.0"])

    def test_3_behind_is_an_alarm(self):
        psql(f"UPDATE alembic_version SET version_num = '{INDEX}'")
        try:
            found = self.read(code=1)
            self.assertEqual((found["place"], found["pending"]), ("behind", [AUDIT]))
            self.assertEqual([a["kind"] for a in found["alarms"]], ["behind"])
            self.assertEqual(found["items"][0]["state"], "pending")
        finally:
            psql(f"UPDATE alembic_version SET version_num = '{AUDIT}'")
        self.assertEqual(self.read()["alarms"], [])

    def test_4_a_revision_that_nobody_knows_is_an_alarm(self):
        psql("UPDATE alembic_version SET version_num = 'f19c5d0b7e62'")
        try:
            found = self.read(code=1)
            self.assertEqual((found["place"], found["current"]), ("foreign", ["f19c5d0b7e62"]))
            self.assertEqual([(a["kind"], a["serious"]) for a in found["alarms"]], [("unknown-revision", True)])
            self.assertEqual({m["state"] for m in found["items"]}, {"unknown"})
            for words in ("f19c5d0b7e62", "lyra-backend:1.1.0"):
                self.assertIn(words, found["alarms"][0]["message"])
            self.assertIn("ALARM", self.ctl("migrations").err)
        finally:
            psql(f"UPDATE alembic_version SET version_num = '{AUDIT}'")

    def test_5_an_empty_version_table_over_a_full_schema_is_an_alarm(self):
        psql("DELETE FROM alembic_version")
        try:
            found = self.read(code=1)
            self.assertEqual([a["kind"] for a in found["alarms"]], ["empty-version-table"])
        finally:
            psql(f"INSERT INTO alembic_version VALUES ('{AUDIT}')")

    def test_6_the_sql_of_a_downgrade_marks_what_is_dropped_with_its_rows(self):
        psql("INSERT INTO audit_log (actor, action) SELECT 'anna', 'login' FROM generate_series(1, 12)")
        before = tables()
        shown = self.ctl("migrations", "downgrade", "-1", "--sql")
        self.assertEqual(shown.code, 0, shown)
        self.assertIn("DROP TABLE audit_log;", shown.out)
        self.assertIn("audit_log is dropped: 12 rows", shown.err)
        self.assertIn("one transaction", shown.err)
        found = self.done("migrations", "downgrade", INDEX[:6], "--sql", "-o", "json").json
        self.assertEqual((found["direction"], found["from"], found["to"], found["transaction"]), ("downgrade", AUDIT, INDEX, "whole"))
        self.assertEqual([(x["kind"], x["table"]) for x in found["losses"]], [("drop-column", "jobs"), ("drop-table", "audit_log")])
        self.assertEqual(found["losses"][1]["rows"], 12)
        self.assertGreater(found["losses"][0]["rows"], 0)
        self.assertEqual((tables(), schema()), (before, [AUDIT]))

    def test_7_refuses_what_has_no_sense(self):
        for words, why in ((("upgrade",), "already"), (("downgrade", "feedbeef"), "feedbeef"), (("downgrade", "-9"), "not that many")):
            refused = self.ctl("migrations", *words, "--yes")
            self.assertIn(refused.code, (1, 3), refused)
            self.assertIn(why, refused.err)
            self.assertIn("Nothing was changed", refused.err)
        self.assertEqual(self.ctl("migrations", "sideways").code, 2)
        self.assertEqual(self.ctl("migrations", "downgrade", "-1", *LOSING).code, 2, "it asks, and nobody answers")
        self.assertEqual(schema(), [AUDIT])

    def test_8_downgrades_behind_a_proven_backup_and_comes_back(self):
        before = tables()
        unnamed = self.ctl("migrations", "downgrade", "-1", "--losing", "jobs", "--yes")
        self.assertEqual((unnamed.code, schema()), (3, [AUDIT]), unnamed)
        self.assertIn("--losing jobs --losing audit_log", unnamed.err)
        run = self.done("migrations", "downgrade", "-1", *LOSING, "--yes", "-o", "json").json
        self.assertEqual((run["plan"], run["state"], schema()), ("migrate", "done", [INDEX]))
        self.assertEqual([step["id"] for step in run["items"]],
                         ["check-access", "back-up-configuration", "back-up-database", "prove-backup", "check-migration", "move-schema", "verify-schema"])
        self.assertEqual(run["facts"]["backupProof"], "readable")
        self.assertEqual((run["facts"]["schemaBefore"], run["facts"]["schemaAfter"]), (AUDIT, INDEX))
        after = tables()
        self.assertNotIn("audit_log", after)
        for table in before.keys() - {"audit_log"}:
            self.assertEqual(after[table], before[table], table)
        found = self.read(code=1)
        self.assertEqual((found["place"], found["pending"]), ("behind", [AUDIT]))
        # The backup has what was dropped.
        backup = self.done("backups", "show", run["facts"]["backupId"], "-o", "json").json
        self.assertEqual(backup["alembicRevision"], AUDIT)

        # A person ends what is in the way by the statement that is shown; nobody else does.
        with practice.Session("BEGIN; LOCK TABLE jobs IN ACCESS SHARE MODE; SELECT pg_sleep(600)") as forgotten:
            upgrade = self.start("migrations", "upgrade", "--yes", "-o", "json", "--progress", "json")
            self.addCleanup(upgrade.kill)
            offer = next(said["text"] for said in map(json.loads, (line for line in upgrade.stderr if line.startswith("{"))) if said["event"] == "offer")
            self.assertIn(f"session {forgotten.pid} of the database user postgres (tester", offer)
            psql(re.search(r"SELECT pg_terminate_backend\(\d+\)", offer)[0], "postgres", "postgres")
            out, err = upgrade.communicate(timeout=120)
        self.assertEqual(upgrade.returncode, 0, err)
        again = json.loads(out)
        self.assertEqual((again["state"], schema(), again["facts"]["losses"]), ("done", [AUDIT], []))
        self.assertEqual(tables()["audit_log"], 0)
        self.assertEqual(self.read()["alarms"], [])

    def test_9_killed_in_its_middle_it_is_taken_back_or_gone_on_with(self):
        run = self.killed_in("move-schema", "migrations", "downgrade", "-1", *LOSING, "--yes")
        practice.until(lambda: practice.psql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%alembic_version%' AND pid <> pg_backend_pid() AND state <> 'idle'") == "0")
        self.resumed(run)
        self.assertEqual(schema(), [INDEX])
        undone = self.done("run", "undo", run["id"], "--yes", "-o", "json").json
        self.assertEqual((undone["state"], schema()), ("undone", [AUDIT]))

    def test_x_after_a_rollback_the_image_that_is_gone_is_still_known(self):
        self.done("rollback", "--revision", "1", "--accept-schema", "--yes")
        found = self.read(code=1)
        self.assertEqual((found["place"], found["heads"], found["current"]), ("ahead", [JOBS], [AUDIT]))
        self.assertEqual([(a["kind"], a["serious"]) for a in found["alarms"]], [("ahead", True)])
        self.assertIn("lyra-backend:1.1.0", found["alarms"][0]["message"])
        self.assertEqual([(m["revision"], m["state"]) for m in found["items"]],
                         [(AUDIT, "unknown-to-image"), (INDEX, "unknown-to-image"), (JOBS, "applied"), (INITIAL, "applied")])
        refused = self.ctl("migrations", "downgrade", JOBS, "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("lyra-backend:1.1.0", refused.err)
        self.assertEqual(schema(), [AUDIT])


if __name__ == "__main__":
    practice.main()
