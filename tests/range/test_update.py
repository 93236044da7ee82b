# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job through luthierctl: 1.0.0 to 1.0.1 to 1.1.0, then 2.0.0, whose migration fails, and back."""
import datetime
import hashlib
import pathlib
import subprocess
import unittest

import practice
from practice import DATABASE_PASSWORD, kubectl


def schema():
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-Atc",
                   "SELECT version_num FROM alembic_version").strip()


def users():
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-Atc",
                   "SELECT count(*) FROM users").strip()


class Update(practice.PracticeCase):
    def test_1_knows_what_runs(self):
        found = self.inventory()
        self.assertEqual((found["apiVersion"], found["kind"]), ("luthier/v1", "Inventory"))
        self.assertEqual(found["release"]["chartVersion"], "1.0.0")
        self.assertEqual(found["apiVersionOfPlatform"], "1.0.0")
        self.assertEqual(found["schemaRevision"], schema())
        self.assertEqual(found["state"], "healthy", found)
        self.assertEqual(found["skews"], [])
        names = {line.split()[0] for line in kubectl("get", "pods", "-n", "lyra", "--no-headers").splitlines()}
        self.assertEqual({pod["name"] for pod in found["items"]}, names)
        for component in found["components"]:
            self.assertRegex(component["digest"], "^sha256:[0-9a-f]{64}$")

    def test_2_knows_what_is_available(self):
        found = self.done("updates", "-o", "json").json["items"]
        self.assertEqual([(u["version"], u["updateKind"]) for u in found],
                         [("2.0.0", "major"), ("1.1.0", "minor"), ("1.0.1", "patch")])
        self.assertTrue(found[2]["deadline"])
        self.assertFalse(found[0]["deadline"])
        self.assertTrue(any(change["breaking"] for change in found[0]["changes"]))

    def test_3_the_plan_changes_nothing(self):
        plan = self.done("plan", "update", "--to", "1.0.1", "-o", "json").json
        commands = [command for step in plan["items"] for command in step["commands"]]
        self.assertTrue(any(c.startswith("helm upgrade lyra oci://") and "--version 1.0.1" in c for c in commands), commands)
        self.assertTrue(any("pg_dump" in c for c in commands))
        self.assertFalse(any("--reuse-values" in c for c in commands))
        self.assertEqual([step["id"] for step in plan["items"] if step["changesCluster"]], ["upgrade-release"])
        self.assertEqual(self.revision(), 1)

    def test_4_updates_behind_a_proven_backup(self):
        run = self.done("update", "--to", "1.0.1", "--yes", "-o", "json").json
        self.assertEqual(run["state"], "done")
        backup = self.done("backups", "-o", "json").json["items"][0]
        self.assertEqual((backup["id"], backup["proof"]), (run["facts"]["backupId"], "readable"))
        file = pathlib.Path(run["facts"]["backupFile"])
        self.assertEqual(hashlib.sha256(file.read_bytes()).hexdigest(), backup["sha256"])
        self.assertEqual(file.stat().st_mode & 0o077, 0, "others may read the backup")
        archive = file.read_bytes()
        if file.suffix == ".zst":  # the way without Luthier
            archive = subprocess.run(["zstd", "-dc", file], capture_output=True, check=True).stdout
        listing = subprocess.run(["pg_restore", "--list"], input=archive, capture_output=True, check=True).stdout
        self.assertIn(b"TABLE DATA public users", listing)
        found = self.inventory()
        self.assertEqual((found["release"]["chartVersion"], found["apiVersionOfPlatform"]), ("1.0.1", "1.0.1"))
        self.assertEqual({c["runs"] for c in found["components"]}, {"1.0.1"})
        self.tells_the_users_of(run)

    def tells_the_users_of(self, run):
        mail = self.done("mail", "post", "--language", "en", "--zone", "UTC", "-o", "json").json
        said = {one["name"]: one["value"] for one in mail["placeholders"]}
        self.assertEqual((mail["run"], mail["missing"], said["version"]), (run["id"], 0, "1.0.1"))
        self.assertIn("An index over the users", said["features"])
        times = [datetime.datetime.fromisoformat(mail[end].replace("Z", "+00:00")) for end in ("start", "end")]
        minutes, seconds = divmod(round((times[1] - times[0]).total_seconds()), 60)
        words = [f"{count} {unit}{'s' * (count != 1)}" for count, unit in ((minutes, "minute"), (seconds, "second")) if count]
        self.assertEqual(said["actual"], " ".join(words))
        self.assertIn(f"New version: 1.0.1\nUpdate duration: {said['actual']}\n", mail["text"])

    def test_5_measures_with_the_update_marked(self):
        found = self.done("metrics", "--range", "10m", "-o", "json").json
        self.assertEqual((found["kind"], found["source"]), ("Metrics", f"Prometheus (127.0.0.1:{practice.port('PROM', 9090)})"))
        items = {item["name"]: item for item in found["items"]}
        self.assertTrue(any(p[1] for s in items["latency-p95"]["series"] for p in s["points"]), items["latency-p95"])
        self.assertTrue(any("lyra-backend" in s["labels"]["pod"] for s in items["pod-memory"]["series"]))
        self.assertIn("redis_keyspace_hits_total", items["redis-hits"]["problem"])  # the range has no Redis
        [update] = [m for m in found["markers"] if m["kind"] == "update"]
        compared = self.ctl("metrics", "compare", update["run"])  # nobody knows anything yet, and says so
        self.assertRegex(compared.out + compared.err, "ended just now|too few", compared)
        elsewhere = self.profile_with("metrics: {prometheus: 'http://127.0.0.1:1'}")
        found = self.done("metrics", "-o", "json", profile=elsewhere).json  # the cluster itself knows less
        self.assertIn(found["source"], ("metrics.k8s.io", "kubelet summary"))
        self.assertTrue(any("127.0.0.1:1" in note for note in found["notes"]), found["notes"])

    def test_5_the_checklist_is_a_gate(self):
        refused = self.ctl("update", "--to", "1.1.0", "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("changelog", refused.err)
        self.assertEqual(self.inventory()["release"]["chartVersion"], "1.0.1")
        self.done("update", "--to", "1.1.0", "--yes", "--confirm", "changelog")
        self.assertEqual(schema(), "d95a03f6c8e1")

    def test_6_too_little_proof_is_refused(self):
        refused = self.ctl("update", "--to", "2.0.0", "--yes", "--prove", "taken", "--confirm", "changelog,staging,window,users")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("Nothing was changed", refused.err)

    def test_7_a_failing_migration_is_explained_and_gone_back_from(self):
        before = users()
        failed = self.ctl("update", "--to", "2.0.0", "--yes", "--confirm", "changelog,staging,window,users")
        self.assertEqual(failed.code, 6, failed)
        for words in ("uq_users_email", "The database is at d95a03f6c8e1, as before the update", "The old pods still serve",
                      "Go back to revision 3", "The statement was “ALTER TABLE users ADD CONSTRAINT uq_users_email UNIQUE (email)”", "users"):
            self.assertIn(words, failed.err)
        self.assertEqual(self.inventory()["apiVersionOfPlatform"], "1.1.0")
        broken = self.ctl("rollback", "--revision", "4", "--yes")
        self.assertNotEqual(broken.code, 0, "the broken revision must never be gone back to")
        back = self.done("rollback", "--yes", "-o", "json").json
        self.assertEqual(back["request"]["revision"], 3)
        found = self.inventory()
        self.assertEqual((found["state"], found["release"]["chartVersion"], found["apiVersionOfPlatform"]), ("healthy", "1.1.0", "1.1.0"), found)
        self.assertEqual((schema(), users()), ("d95a03f6c8e1", before))
        told = self.done("mail", "failed", "--language", "en", "-o", "json").json
        self.assertIn("did not succeed. It was rolled back, and version 1.1.0 runs again.", told["text"])

    def test_8_going_back_over_a_schema_is_refused_unless_accepted(self):
        refused = self.ctl("rollback", "--revision", "2", "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("c4d29e7b1f58", refused.err)
        self.assertEqual(self.inventory()["release"]["chartVersion"], "1.1.0")

    def test_9_the_journal_tells_all_and_no_secret(self):
        runs = self.done("run", "list", "-o", "json").json["items"]
        self.assertEqual([(r["plan"], r["state"]) for r in reversed(runs)],
                         [("update", "done"), ("update", "done"), ("update", "failed"), ("rollback", "done"), ("rollback", "failed")])
        self.done("journal", "verify")
        run = next(one for one in reversed(runs) if one["state"] == "done")
        pack = pathlib.Path(self.home.name) / "pack.html"
        self.done("run", "evidence", run["id"], str(pack))
        text = pack.read_text()
        for part in (run["title"], "sha256:", "backend.image.tag", "A person can sign in and out"):
            self.assertIn(part, text)
        self.assertNotIn(DATABASE_PASSWORD, text)
        self.assertEqual(pack.stat().st_mode & 0o777, 0o600)
        self.assertTrue(self.done("journal", "verify", str(pack), "-o", "json").json["inJournal"])
        pack.write_text(text.replace("1.0.1", "1.0.2", 1))
        self.assertEqual(self.ctl("journal", "verify", str(pack)).code, 1)
        for file in (self.state / "journal.jsonl", self.state / "luthier.log"):
            self.assertNotIn(DATABASE_PASSWORD, file.read_text())


class UpdateWithHelm3(practice.PracticeCase):
    def test_updates_from_the_http_repository(self):
        tools = pathlib.Path(self.home.name) / "tools"
        tools.mkdir()
        (tools / "helm").symlink_to(practice.DIR / "tools/helm3")
        (tools / "kubectl").symlink_to(practice.DIR / "tools/kubectl")
        profile = self.profile_with(f"tools:\n  path: {tools}\ncharts:\n- repository: {practice.CHARTS}\n"
                                    f"  chart: lyra-app\n  caFile: {practice.DIR}/pki/ca.crt\n")
        run = self.done("update", "--to", "1.0.1", "--yes", "-o", "json", profile=profile).json
        self.assertEqual(run["facts"]["helmVersion"][:2], "v3")
        self.assertEqual(self.inventory()["apiVersionOfPlatform"], "1.0.1")


if __name__ == "__main__":
    practice.main()
