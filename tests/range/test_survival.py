# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 in the middle: the journal stays truthful, and the run goes on from what the cluster says."""
import json
import signal
import pathlib
import subprocess
import time
import unittest

import practice
from practice import range_command


class Survival(practice.PracticeCase):
    def test_1_a_backup_at_every_step(self):
        for step in ("check-access", "back-up-configuration", "back-up-database", "prove-backup"):
            with self.subTest(step):
                run = self.killed_in(step, "backup")
                self.resumed(run)
        for backup in self.done("backups", "-o", "json").json["items"]:
            if backup["proof"] == "readable":
                self.done("backups", "verify", backup["id"])

    def test_2_an_update_before_anything_changed(self):
        run = self.killed_in("prove-backup", "update", "--to", "1.0.1", "--yes")
        self.assertEqual(self.revision(), 1)
        self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(self.inventory()["release"]["chartVersion"], "1.0.0")

    def test_3_helm_outlives_luthier(self):
        run = self.killed_in("upgrade-release", "update", "--to", "1.0.1", "--yes")
        self.resumed(run)
        found = self.inventory()
        self.assertEqual((found["release"]["chartVersion"], found["state"]), ("1.0.1", "healthy"), found)

    def test_4_helm_dies_too_and_leaves_the_release_pending(self):
        process = self.start("update", "--to", "1.1.0", "--yes", "--confirm", "changelog", "--wait", "--progress", "json", start_new_session=True)
        practice.until(lambda: "pending-upgrade" in practice.kubectl("get", "secrets", "-n", "lyra", "-l", "owner=helm", "-L", "status"), 60, "pending-upgrade")
        subprocess.run(["pkill", "-KILL", "-s", str(process.pid)], check=True)  # luthierctl and its helm
        process.communicate()
        run = self.done("run", "list", "-o", "json").json["items"][0]
        self.assertEqual(run["state"], "interrupted")
        self.resumed(run)
        found = self.inventory()
        self.assertEqual((found["release"]["chartVersion"], found["release"]["status"], found["state"]), ("1.1.0", "deployed", "healthy"), found)

    def test_5_while_watching_and_verifying(self):
        self.done("rollback", "--revision", "1", "--yes", "--accept-schema")
        for step in ("watch-rollout", "verify"):
            with self.subTest(step):
                run = self.killed_in(step, "update", "--to", "1.1.0", "--yes", "--confirm", "changelog")
                self.resumed(run)
                self.done("rollback", "--revision", "1", "--yes", "--accept-schema")

    def test_6_cancelled_in_order(self):
        before = self.revision()
        process = self.start("update", "--to", "1.0.1", "--yes", "--progress", "json")
        for line in process.stderr:
            if line.startswith("{") and json.loads(line)["step"] == "back-up-database":
                break
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 4, rest)
        self.assertEqual(self.revision(), before)

    def test_7_the_api_server_restarts_meanwhile(self):
        """The run either goes through it or says where it stands; resumed, it ends as it should."""
        process = self.start("update", "--to", "1.0.1", "--yes", "--progress", "json")
        self.addCleanup(process.kill)
        try:
            for line in process.stderr:
                if line.startswith("{") and json.loads(line)["step"] == "watch-rollout":
                    range_command("spoil", "api-down")
                    range_command("unspoil", "api-down")
                    break
            _, rest = process.communicate(timeout=150)
        finally:
            range_command("unspoil", "api-down")
        run = self.done("run", "list", "-o", "json").json["items"][0]
        if process.returncode != 0:
            self.assertIn(process.returncode, (5, 6), rest)
            self.assertEqual(run["state"], "failed", rest)
            self.resumed(run)
        self.done("journal", "verify")
        found = self.inventory()
        self.assertEqual((found["release"]["chartVersion"], found["state"]), ("1.0.1", "healthy"), found)

    def other_machine(self):
        """A Luthier with a journal of its own; that its process is another one is all that tells it from another machine's."""
        base = pathlib.Path(self.home.name) / "elsewhere"
        return self.environment(XDG_STATE_HOME=str(base / "state"), XDG_DATA_HOME=str(base / "data"))

    def lease(self):
        return json.loads(practice.kubectl("get", "lease", "luthier-lyra", "-n", "lyra", "-o", "json"))

    def test_8_two_at_once(self):
        """The second one refuses while the first is at work; killed, the first takes its own lease back at once."""
        before = self.revision()
        first = self.start("update", "--to", "1.1.0", "--yes", "--confirm", "changelog", "--progress", "json")
        self.addCleanup(first.kill)
        for line in first.stderr:
            if line.startswith("{") and json.loads(line)["step"] == "back-up-database":
                break
        lease = self.lease()
        first.send_signal(signal.SIGSTOP)  # it holds still for a moment, and so is not done meanwhile
        self.assertTrue(lease["spec"]["holderIdentity"])
        second = self.start("rollback", "--revision", "1", "--accept-schema", "--yes", environment=self.other_machine())
        time_asked = time.monotonic()
        first.send_signal(signal.SIGCONT)
        out, err = second.communicate(timeout=60)
        self.assertEqual(second.returncode, 3, out + err)
        self.assertLess(time.monotonic() - time_asked, 12)
        self.assertIn(lease["spec"]["holderIdentity"], err)
        self.assertIn(lease["metadata"]["annotations"]["luthier.dev/run"], err)
        self.assertIn("Nothing was changed", err)
        first.communicate(timeout=120)
        self.assertEqual(first.returncode, 0)
        self.assertNotIn("holderIdentity", self.lease()["spec"])
        self.assertEqual(self.revision(), before + 1)  # and nothing of the second
        run = self.killed_in("roll-back-release", "rollback", "--revision", str(before), "--accept-schema", "--yes")
        self.assertIn("holderIdentity", self.lease()["spec"])
        began = time.monotonic()
        resumed = self.start("run", "resume", run["id"], "--yes", "--progress", "json")
        for line in resumed.stderr:
            if line.startswith("{") and json.loads(line)["event"] == "begin":
                break
        self.assertLess(time.monotonic() - began, 5)  # not the 30 seconds that another's would be watched for
        resumed.communicate(timeout=120)
        self.assertEqual(resumed.returncode, 0)

    def test_9_a_helm_from_elsewhere_is_noticed_before_anything_is_written(self):
        run = self.killed_in("prove-backup", "update", "--to", "1.1.0", "--yes", "--confirm", "changelog")
        before = self.revision()
        subprocess.run([practice.DIR / "tools/helm", "--kubeconfig", practice.ADMIN, "rollback", "lyra", str(before), "-n", "lyra"], check=True, capture_output=True)
        refused = self.ctl("run", "resume", run["id"], "--yes")
        self.assertNotEqual(refused.code, 0, refused)
        self.assertIn("a Helm from elsewhere changed it meanwhile", refused.err)
        self.assertEqual(self.revision(), before + 1)


if __name__ == "__main__":
    practice.main()
