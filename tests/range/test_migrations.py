# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema's migrations on the real range: Lyra's own alembic in its pods, and the database itself."""
import json

import practice
from practice import psql

INITIAL, JOBS, INDEX, AUDIT = "7f3a9c1d2e40", "b81e5f0c6a27", "c4d29e7b1f58", "d95a03f6c8e1"


def schema():
    return psql("SELECT version_num FROM alembic_version ORDER BY 1").split()


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

    def test_2_knows_more_after_an_update(self):
        self.done("update", "--to", "1.1.0", "--yes", "--confirm", "changelog")
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


if __name__ == "__main__":
    practice.main()
