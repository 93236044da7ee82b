# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways back from 1.1.0: the release and the schema together, what each loses, and taking that back, too."""
import json

import practice
from practice import kubectl

CHECKED = "changelog,staging,window,users,rollback-plan"
EXPECTED_THEN, NOW = "b81e5f0c6a27", "d95a03f6c8e1"


def sql(statement):
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-Atc", statement).strip()


class Ways(practice.PracticeCase):
    def where(self):
        state = self.done("inventory", "-o", "json").json
        return {one["runs"] for one in state["components"] if one["name"] == "backend"}, sql("SELECT version_num FROM alembic_version")

    def ways(self):
        return {way["way"]: way for way in self.done("rollback", "--ways", "-o", "json").json["items"]}

    def test_1_the_ways_side_by_side(self):
        self.done("update", "--to", "1.1.0", "--yes", "--confirm", CHECKED)
        sql("INSERT INTO tenants(name) VALUES ('written since')")
        answer = self.done("rollback", "--ways", "-o", "json").json
        self.assertEqual((answer["difference"]["fromRevision"], answer["difference"]["toRevision"]), (2, 1))
        self.assertIn(("backend.image.tag", "1.1.0", "1.0.0"), {(one["path"], one["before"], one["after"]) for one in answer["difference"]["values"]})
        self.assertIn("lyra-backend", {one["name"] for one in answer["difference"]["objects"] if one["change"] == "changed"})
        self.assertNotIn(practice.DATABASE_PASSWORD, json.dumps(answer["difference"]))
        ways = {way["way"]: way for way in answer["items"]}
        self.assertEqual([way for way in ways if ways[way]["possible"]][:2], ["downgrade", "restore"])
        self.assertIn(NOW, ways["release"]["refusal"])
        self.assertIn(EXPECTED_THEN, ways["release"]["refusal"])
        self.assertTrue(ways["downgrade"]["best"])
        self.assertIn("jobs", ways["downgrade"]["tables"])  # its new column holds values
        self.assertIn("audit_log", ways["downgrade"]["loses"])

    def test_2_what_goes_has_to_be_named(self):
        refused = self.ctl("rollback", "--way", "best", "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("--losing jobs", refused.err)
        self.assertEqual(self.where(), ({"1.1.0"}, NOW))

    def test_3_restored_and_rolled_back_and_all_of_it_taken_back(self):
        """Helm 4 applies on the server's side: that we stopped the platform must not be a conflict for it."""
        run = self.done("rollback", "--way", "restore", "--yes", "-o", "json").json
        self.assertEqual(self.where(), ({"1.0.0"}, EXPECTED_THEN))
        self.assertEqual(sql("SELECT count(*) FROM tenants WHERE name = 'written since'"), "0")
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(self.where(), ({"1.1.0"}, NOW))
        self.assertEqual(sql("SELECT count(*) FROM tenants WHERE name = 'written since'"), "1")

    def test_4_downgraded_and_rolled_back(self):
        run = self.done("rollback", "--way", "downgrade", "--revision", "1", "--losing", "jobs", "--yes", "-o", "json").json
        self.assertEqual(self.where(), ({"1.0.0"}, EXPECTED_THEN))
        self.assertEqual(sql("SELECT count(*) FROM tenants WHERE name = 'written since'"), "1", "only what was named may go")
        self.assertEqual(run["facts"]["backupProof"], "readable")
        self.done("journal", "verify")


if __name__ == "__main__":
    practice.main()
