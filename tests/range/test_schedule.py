# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done by itself: carried out, judged by what is there, and set up with a real user manager of systemd."""
import json
import pathlib
import shutil
import subprocess
import textwrap

import practice
import test_store
from practice import LUTHIERCTL, kubectl
from test_store import KEY, SECRET


class Schedule(test_store.StoreCase):
    def scheduled(self, **more):
        credentials = self.folder.parent / "credentials"
        credentials.write_text(f"[default]\naws_access_key_id = {KEY}\naws_secret_access_key = {SECRET}\n")
        profile = self.profile(more="  keep: {count: 1}\n", credentials=f"    credentials: {{file: {credentials}}}\n", **more)
        profile.write_text(profile.read_text() + textwrap.dedent("""
            schedules:
            - {name: nightly, at: daily 02:30, prune: true}
            - {name: test, plan: prove, at: weekly sun 04:00}
            """))
        return profile

    def states(self, profile):
        answer = self.ctl("schedule", "-o", "json", profile=profile)
        return answer.code, {i["name"]: i["state"] for i in answer.json["items"]}

    def test_1_carried_out_and_kept(self):
        profile = self.scheduled()
        self.assertEqual(self.states(profile), (1, {"nightly": "not-set-up", "test": "not-set-up"}))
        for _ in range(2):
            run = self.done("schedule", "run", "nightly", "-o", "json", profile=profile).json
        self.assertEqual([i["id"] for i in run["items"]][-3:], ["copy-backup-offsite", "prune-backups", "prune-backups-offsite"])
        backups = self.done("backups", "-o", "json", profile=profile).json
        databases = [i for i in backups["items"] if i["type"] == "database"]
        self.assertEqual([[c["place"] for c in i["copies"]] for i in databases], [["folder", "offsite"]], "one is kept, in both places")
        self.assertTrue(backups["safety"]["holds"], backups["safety"])
        run = self.done("schedule", "run", "test", "-o", "json", profile=profile).json
        self.assertEqual(run["kind"] if "kind" in run else "Run", "Run")
        self.assertEqual(self.states(profile), (0, {"nightly": "kept", "test": "kept"}))

    def test_2_a_failure_is_told_with_its_reason(self):
        answer = self.ctl("schedule", "run", "nightly", profile=self.scheduled(endpoint="https://127.0.0.1:9"))
        self.assertEqual(answer.code, 5, answer)
        answer = self.ctl("schedule", "-o", "json", "--local", profile=self.scheduled())
        self.assertEqual(answer.code, 1, answer)
        nightly = answer.json["items"][0]
        self.assertEqual(nightly["state"], "failed")
        self.assertIn("cannot be reached", nightly["message"])

    def test_3_systemd_carries_it_out(self):
        """In a mount namespace, so that systemd takes this machine for one that it booted."""
        if not shutil.which("systemctl") or subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
            self.skipTest("no systemd, or no right to a namespace")
        home = pathlib.Path(self.home.name)
        (home / "runtime").mkdir(mode=0o700, exist_ok=True)
        ctl = f"{LUTHIERCTL} --profile {self.scheduled()}"
        script = textwrap.dedent(f"""
            set -eux
            mount -t tmpfs tmpfs /run/systemd; mkdir /run/systemd/system
            /lib/systemd/systemd --user --log-target=console & manager=$!
            trap 'kill $manager' EXIT
            until [ "$(systemctl --user is-system-running)" = running ]; do sleep 0.1; done
            units=$XDG_CONFIG_HOME/systemd/user; mkdir -p $units; echo '[Timer]' > $units/somebody-elses.timer
            {ctl} schedule install nightly; {ctl} schedule install nightly
            unit=$(basename $units/luthier-*-nightly.timer .timer)
            systemctl --user is-active $unit.timer
            systemctl --user start $unit.service
            systemctl --user show -p Result $unit.service | grep Result=success
            {ctl} schedule list -o json | tee $XDG_STATE_HOME/list.json
            grep '"timer": "systemd"' $XDG_STATE_HOME/list.json
            echo OnCalendar=hourly >> $units/$unit.timer
            for verb in install remove; do code=0; {ctl} schedule $verb nightly || code=$?; [ $code = 3 ]; done
            sed -i '$d' $units/$unit.timer
            {ctl} schedule remove nightly
            [ "$(ls $units)" = somebody-elses.timer ]
            ! systemctl --user is-active $unit.timer
            """)
        answer = subprocess.run(["unshare", "-m", "--propagation", "private", "bash", "-c", script], capture_output=True, text=True, timeout=200,
                                env=self.environment(XDG_RUNTIME_DIR=str(home / "runtime"), HOME=str(home)))
        (home / "state/list.json").unlink(missing_ok=True)
        # the other schedule is not set up: the list ends with 1, and the pipe hides it
        self.assertEqual(answer.returncode, 0, answer.stdout[-3000:] + answer.stderr[-6000:])
        runs = [r for r in self.done("run", "list", "-o", "json").json["items"] if r["title"].endswith("(schedule nightly)")]
        self.assertEqual(runs[0]["state"], "done", runs)

    def in_cluster(self, secret=SECRET):
        """The store as pods of the range reach it; its keys are in a Secret."""
        name = f"s3-{self.prefix[:8]}"
        kubectl("create", "secret", "generic", name, "-n", "lyra", f"--from-literal=AWS_ACCESS_KEY_ID={KEY}", f"--from-literal=AWS_SECRET_ACCESS_KEY={secret}")
        self.addCleanup(kubectl, "delete", "cronjob,configmap,secret,serviceaccount", "-n", "lyra", "-l", "luthier.org/schedule=away", check=False)
        self.addCleanup(kubectl, "delete", "secret", name, "-n", "lyra", check=False)
        profile = self.profile(credentials=f"    endpointInCluster: https://10.214.0.1:{test_store.PORT}\n    credentials: {{secret: {name}}}\n")
        profile.write_text(profile.read_text() + "schedules:\n- {name: away, at: daily 02:30, by: cluster}\n")
        return profile

    def left(self):
        return kubectl("get", "cronjob,job,configmap,secret,serviceaccount", "-n", "lyra", "-l", "luthier.org/release=lyra", "-o", "name").split()

    def test_4_the_cluster_carries_it_out(self):
        """From the database to the store, listed like any other, and proved further from here."""
        profile = self.in_cluster()
        self.assertEqual(self.states(profile), (1, {"away": "not-set-up"}))
        self.assertEqual(self.ctl("schedule", "install", "away", profile=profile).code, 2, "it asks first")
        self.assertEqual(self.ctl("schedule", "run", "away", profile=profile).code, 1, "nothing is half done")
        self.assertEqual(self.left(), [])
        self.done("schedule", "install", "away", "--yes", profile=profile, environment=self.environment(TZ="Europe/Berlin"))
        self.assertEqual(self.states(profile), (0, {"away": "kept"}))
        shown = self.done("schedule", "manifest", "away", profile=profile).out
        self.assertNotIn(SECRET, shown)
        self.assertNotIn(practice.DATABASE_PASSWORD, shown)
        spec = json.loads(kubectl("get", "cronjob", "luthier-away", "-n", "lyra", "-o", "json"))["spec"]
        self.assertEqual((spec["schedule"], spec["timeZone"], spec["concurrencyPolicy"]), ("30 2 * * *", "Europe/Berlin", "Forbid"))
        self.assertFalse(spec["jobTemplate"]["spec"]["template"]["spec"]["automountServiceAccountToken"])
        run = self.done("schedule", "run", "away", "-o", "json", profile=profile).json
        found = self.done("backups", "-o", "json", profile=profile).json["items"]
        self.assertEqual([(i["proof"], [c["place"] for c in i["copies"]]) for i in found], [("readable", ["offsite"])], run)
        self.assertEqual(list(self.folder.rglob("*.dump*")), [], "nothing passed this machine")
        listed = self.done("schedule", "-o", "json", profile=profile).json["items"][0]
        self.assertEqual([(j["state"], j["byHand"]) for j in listed["cluster"]["jobs"]], [("done", True)])
        self.done("backups", "verify", found[0]["id"], "--prove", "asserted", "--yes", profile=profile)
        self.assertEqual(self.done("backups", "show", found[0]["id"], "-o", "json", profile=profile).json["proof"], "asserted")
        profile.write_text(profile.read_text().split("schedules:")[0])  # the profile forgets it, the cluster does not
        self.done("schedule", "remove", "away", "--yes", profile=profile)
        self.assertEqual(self.left(), [])

    def test_5_what_the_cluster_cannot_do_is_said_and_nothing_is_left(self):
        answer = self.ctl("schedule", "install", "away", "--yes", profile=self.in_cluster(secret="wrong"))
        self.assertEqual(answer.code, 6, answer)
        self.assertIn("store did not take it", answer.err)
        self.assertEqual(self.left(), [])


if __name__ == "__main__":
    practice.main()
