# SPDX-License-Identifier: GPL-3.0-or-later
"""The configuration of a release: kept, compared and put back object by object, on a real cluster."""
import base64
import gzip
import json
import pathlib
import shutil
import subprocess
import sys

import practice
from practice import kubectl


class ConfigurationCase(practice.PracticeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.identity = pathlib.Path(cls.home.name) / "identity"
        subprocess.run(["age-keygen", "-o", cls.identity], check=True, capture_output=True)
        cls.identity.chmod(0o600)
        cls.key = subprocess.run(["age-keygen", "-y", cls.identity], check=True, capture_output=True, text=True).stdout.strip()

    def setUp(self):
        self.encrypted = self.profile_with(f"backups:\n  recipients: {self.key}\n  identity: {self.identity}\n")

    def taken(self, profile=practice.PROFILE):
        run = self.done("configuration", "backup", "-o", "json", profile=profile).json
        self.assertEqual(run["facts"]["configurationProof"], "asserted")
        return run["facts"]["configurationId"]

    def states(self, backup, profile=practice.PROFILE):
        items = self.done("configuration", "diff", backup, "-o", "json", profile=profile).json["items"]
        return {f'{i["kind"]}/{i["name"]}': i for i in items}

    def unequal(self, backup, profile=practice.PROFILE):
        return {name: item["state"] for name, item in self.states(backup, profile).items() if item["state"] != "same"}

    def object(self, kind, name):
        return json.loads(kubectl("get", kind, name, "-n", "lyra", "-o", "json"))

    def managers(self, kind, name):
        return kubectl("get", kind, name, "-n", "lyra", "-o", "json", "--show-managed-fields")


class Configuration(ConfigurationCase):
    def test_1_holds_what_makes_the_release_and_is_read_with_common_tools(self):
        backup = self.taken(self.encrypted)
        manifest = self.done("backups", "show", backup, "-o", "json").json
        self.assertEqual((manifest["type"], manifest["proof"], manifest["encryption"]), ("configuration", "asserted", "age"))
        plain = subprocess.run(["age", "-d", "-i", self.identity, manifest["file"]], check=True, capture_output=True).stdout
        kept = json.loads(plain)
        names = {f'{o["kind"]}/{o["metadata"]["name"]}' for o in kept["items"]}
        self.assertTrue({"Deployment/lyra-backend", "Secret/lyra-db-secret", "PersistentVolumeClaim/data-postgresql-0"} <= names, names)
        self.assertIn("backend:", kept["luthier"]["release"]["values"])
        self.assertTrue(kept["luthier"]["storage"], "Helm's own history")
        for item in kept["items"]:
            self.assertNotIn("managedFields", item["metadata"])
            self.assertNotIn("status", item)
        # the file is a List that kubectl takes: nothing differs from the cluster
        said = subprocess.run([practice.DIR / "tools/kubectl", "--kubeconfig", practice.ADMIN, "diff", "-f", "-"], input=plain, capture_output=True, timeout=120)
        self.assertNotIn(b"error", said.stderr)

    def test_2_without_recipients_secrets_are_left_out_and_that_is_said(self):
        backup = self.taken()
        file = self.done("backups", "show", backup, "-o", "json").json["file"]
        kept = json.loads(pathlib.Path(file).read_text())
        self.assertFalse([o for o in kept["items"] if o["kind"] == "Secret"])
        self.assertFalse(kept["luthier"]["storage"])
        self.assertTrue([left for left in kept["luthier"]["leftOut"] if left.startswith("Secret/")], kept["luthier"]["leftOut"])
        self.assertEqual(self.unequal(backup), {})

    def test_3_changed_and_lost_then_put_back(self):
        config, secret = "lyra-settings", "lyra-smoke-test"
        kubectl("create", "configmap", config, "-n", "lyra", "--from-literal=colour=blue", "--from-literal=limit=10")
        kubectl("label", "configmap", config, "-n", "lyra", "app.kubernetes.io/instance=lyra")
        backup = self.taken(self.encrypted)
        former = self.object("configmap", config)["data"]
        kubectl("patch", "configmap", config, "-n", "lyra", "--type=merge", "-p", json.dumps({"data": {"added": "by hand", next(iter(former)): "changed"}}))
        token = self.object("secret", secret)["data"]
        kubectl("delete", "secret", secret, "-n", "lyra")
        self.assertEqual(self.unequal(backup, self.encrypted), {f"ConfigMap/{config}": "differs", f"Secret/{secret}": "missing"})
        self.assertIn("by hand", self.states(backup, self.encrypted)[f"ConfigMap/{config}"]["difference"])
        # one object
        run = self.done("configuration", "restore", backup, "--only", f"ConfigMap/{config}", "--yes", "-o", "json", profile=self.encrypted).json
        self.assertEqual(run["facts"]["objectsRestored"], 1)
        self.assertEqual(self.object("configmap", config)["data"], former)
        self.assertNotIn('"luthier"', self.managers("configmap", config))  # a later Helm finds nothing of ours
        self.assertEqual(self.unequal(backup, self.encrypted), {f"Secret/{secret}": "missing"})
        # and back again, and all that is left
        self.done("run", "undo", run["id"], "--yes", profile=self.encrypted)
        self.assertEqual(self.object("configmap", config)["data"]["added"], "by hand")
        done = self.done("configuration", "restore", backup, "--yes", profile=self.encrypted)
        self.assertNotIn(next(iter(token.values())), done.out + done.err + (self.state / "journal.jsonl").read_text())
        self.assertEqual(self.object("secret", secret)["data"], token)
        self.assertEqual(self.unequal(backup, self.encrypted), {})
        self.assertEqual(self.inventory()["state"], "healthy")

    def test_5_what_the_release_has_outside_of_its_namespace(self):
        """A ClusterRole that its manifest names: kept, compared and put back; who may not read it is told."""
        role = {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": "lyra-looks"},
                "rules": [{"apiGroups": [""], "resources": ["nodes"], "verbs": ["get"]}]}
        self.addCleanup(kubectl, "delete", "clusterrole", "lyra-looks", check=False)
        make = ("kubectl", "--kubeconfig", practice.ADMIN, "apply", "-f", "-")
        subprocess.run([practice.DIR / "tools" / make[0], *make[1:]], input=json.dumps(role).encode(), check=True, capture_output=True)
        name = kubectl("get", "secret", "-n", "lyra", "-l", "owner=helm,status=deployed", "-o", "name").strip().split("/")[1]
        kept = self.object("secret", name)["data"]["release"]
        release = json.loads(gzip.decompress(base64.b64decode(base64.b64decode(kept))))
        release["manifest"] += "\n---\n" + json.dumps(role) + "\n"
        self.release(name, base64.b64encode(base64.b64encode(gzip.compress(json.dumps(release).encode()))).decode())
        self.addCleanup(self.release, name, kept)
        backup = self.taken(self.encrypted)
        self.assertEqual(self.states(backup, self.encrypted)["ClusterRole/lyra-looks"]["state"], "same")
        kubectl("patch", "clusterrole", "lyra-looks", "--type=merge", "-p", '{"rules": []}')
        self.assertEqual(self.unequal(backup, self.encrypted), {"ClusterRole/lyra-looks": "differs"})
        run = self.done("configuration", "restore", backup, "--yes", "-o", "json", profile=self.encrypted).json
        self.assertEqual(self.unequal(backup, self.encrypted), {})
        self.done("run", "undo", run["id"], "--yes", profile=self.encrypted)
        kubectl("delete", "clusterrole", "lyra-looks")
        self.assertEqual(self.unequal(backup, self.encrypted), {"ClusterRole/lyra-looks": "missing"})
        self.done("configuration", "restore", backup, "--yes", profile=self.encrypted)
        self.assertEqual(json.loads(kubectl("get", "clusterrole", "lyra-looks", "-o", "json"))["rules"], role["rules"])
        few = self.done("configuration", "backup", "-o", "json", "--kubeconfig", practice.DIR / "kubeconfig/operator.conf", "--context", "operator@luthier-range").json
        kept = json.loads(pathlib.Path(self.done("backups", "show", few["facts"]["configurationId"], "-o", "json").json["file"]).read_text())
        self.assertIn("ClusterRole/lyra-looks: may not be read", kept["luthier"]["leftOut"])

    def release(self, name, value):
        kubectl("patch", "secret", name, "-n", "lyra", "--type=merge", "-p", json.dumps({"data": {"release": value}}))

    def test_4_what_stands_in_the_way_changes_nothing(self):
        backup = self.taken(self.encrypted)
        self.assertEqual(self.ctl("configuration", "restore", backup, "--yes", profile=self.encrypted).code, 3)  # nothing differs
        unknown = self.ctl("configuration", "restore", backup, "--only", "ConfigMap/none", "--yes", profile=self.encrypted)
        self.assertEqual(unknown.code, 1, unknown)
        self.assertIn("ConfigMap/none", unknown.err)
        locked = self.ctl("configuration", "diff", backup)
        self.assertEqual(locked.code, 3, locked)
        self.assertIn("no identity", locked.err)
        # what is there now could not be kept (its Secret, without recipients): refused before anything is changed
        kubectl("patch", "secret", "lyra-smoke-test", "-n", "lyra", "--type=merge", "-p", '{"stringData": {"email": "other@example.com"}}')
        reader = pathlib.Path(self.home.name) / "reader.yaml"
        reader.write_text(f"extends: {practice.PROFILE}\nbackups:\n  identity: {self.identity}\n")
        now = self.object("secret", "lyra-smoke-test")["data"]
        refused = self.ctl("configuration", "restore", backup, "--only", "Secret/lyra-smoke-test", "--yes", profile=reader)
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("was not backed up", refused.err)
        self.assertEqual(self.object("secret", "lyra-smoke-test")["data"], now)
        self.done("configuration", "restore", backup, "--only", "secret/lyra-smoke-test", "--yes", profile=self.encrypted)
        self.assertEqual(self.unequal(backup, self.encrypted), {})


if __name__ == "__main__":
    if not shutil.which("age"):
        print("SKIPPED: age is not installed")
        sys.exit(77)
    practice.main()
