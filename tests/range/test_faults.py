# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and faults: a clear sentence, a true exit code, nothing lost."""
import json
import os
import pathlib
import pty
import stat
import subprocess
import unittest

import practice
from practice import DIR, range_command


class Faults(practice.PracticeCase):
    def refused(self, words, code, *said, **more):
        answer = self.ctl(*words, **more)
        self.assertEqual(answer.code, code, answer)
        for text in said:
            self.assertIn(text, answer.err)
        return answer

    def unchanged(self):
        found = self.inventory()["release"]
        self.assertEqual((found["revision"], found["status"]), (1, "deployed"))

    def kubeconfig(self, text):
        file = pathlib.Path(self.home.name) / "kubeconfig"
        file.write_text(text)
        return ("--kubeconfig", file, "--context", "")

    def test_kubeconfigs(self):
        self.refused(("inventory", "--kubeconfig", "/nonexistent/config"), 1, "/nonexistent/config")
        for name, text in {"empty": "", "broken": "clusters: [", "cyclic": "clusters: &a [*a]\n", "list": "- 1\n"}.items():
            with self.subTest(name):
                answer = self.ctl("inventory", *self.kubeconfig(text))
                self.assertEqual(answer.code, 1, answer)
                self.assertIn("kubeconfig", answer.err)
        config = (DIR / "kubeconfig/admin.conf").read_text()
        self.refused(("inventory", *self.kubeconfig(config.replace(str(practice.API_PORT), "6444"))[:2]), 5, "127.0.0.1:6444")
        self.refused(("inventory", "--context", "no-such-context"), 1, "no-such-context")

    def test_wrong_token(self):
        viewer = (DIR / "kubeconfig/viewer.conf").read_text().replace("token: ", "token: wrong-")
        file = pathlib.Path(self.home.name) / "wrong-token"
        file.write_text(viewer)
        self.refused(("inventory", "--kubeconfig", file, "--context", "viewer@luthier-range"), 5)

    def test_users_with_few_rights(self):
        viewer = ("--kubeconfig", DIR / "kubeconfig/viewer.conf", "--context", "viewer@luthier-range")
        answer = self.ctl("update", "--to", "1.0.1", "--yes", *viewer)
        self.assertIn(answer.code, (1, 5), answer)
        self.assertIn("secrets", answer.err + answer.out)
        operator = ("--kubeconfig", DIR / "kubeconfig/operator.conf", "--context", "operator@luthier-range")
        self.done("inventory", *operator)
        self.done("plan", "update", "--to", "1.0.1", *operator)
        self.unchanged()

    def test_api_server_gone(self):
        range_command("spoil", "api-down")
        try:
            self.refused(("inventory",), 5, f"127.0.0.1:{practice.API_PORT}")
            self.refused(("update", "--to", "1.0.1", "--yes"), 5)
        finally:
            range_command("unspoil", "api-down")
        practice.until(lambda: self.ctl("inventory").code == 0, 60, "the API server")
        self.unchanged()

    def test_registry_gone(self):
        range_command("spoil", "registry-down")
        try:
            profile = self.profile_with(f"charts:\n- oci: {practice.CHART}\n  registryConfig: {DIR}/helm-registry.json\n  caFile: {DIR}/pki/ca.crt\n")
            self.refused(("updates",), 5, practice.REGISTRY, profile=profile)
            self.refused(("update", "--to", "1.0.1", "--yes", "--confirm", "changelog,staging"), 5, practice.REGISTRY, profile=profile)
        finally:
            range_command("unspoil", "registry-down")
        self.unchanged()

    def test_registry_refuses(self):
        profile = self.profile_with(f"charts:\n- oci: {practice.CHART}\n  caFile: {DIR}/pki/ca.crt\n")
        environment = self.environment(DOCKER_CONFIG="/nonexistent", HELM_REGISTRY_CONFIG="/nonexistent/config.json")
        self.refused(("updates",), 5, practice.REGISTRY, profile=profile, environment=environment)

    def test_chart_version_missing(self):
        answer = self.ctl("update", "--to", "1.0.7", "--yes", "--confirm", "changelog,staging")
        self.assertIn(answer.code, (1, 3), answer)
        self.assertIn("1.0.7", answer.err)
        self.unchanged()

    def test_release_missing(self):
        self.refused(("inventory",), 1, "nothing-here", profile=self.profile_with("release: nothing-here\n"))

    def tools(self, script):
        folder = pathlib.Path(self.home.name) / "fake-tools"
        folder.mkdir(exist_ok=True)
        helm = folder / "helm"
        helm.write_text(script)
        helm.chmod(helm.stat().st_mode | stat.S_IXUSR)
        return self.profile_with(f"tools:\n  path: {folder}\n")

    def test_helm_missing(self):
        profile = self.profile_with("tools:\n  path: /nonexistent\n")
        self.refused(("update", "--to", "1.0.1", "--yes"), 1, "helm was not found", profile=profile,
                     environment=self.environment(PATH="/nonexistent"))
        self.unchanged()

    def test_helm_too_old(self):
        profile = self.tools("#!/bin/sh\necho v2.17.0+ga690bad\n")
        self.refused(("update", "--to", "1.0.1", "--yes"), 3, "2.17.0", profile=profile)
        self.unchanged()

    def test_helm_hangs(self):
        profile = self.tools("#!/bin/sh\nexec sleep 600\n")
        self.refused(("update", "--to", "1.0.1", "--yes"), 5, "helm", profile=profile, timeout=60)
        self.unchanged()

    def test_html_instead_of_a_version(self):
        profile = self.profile_with("endpoints:\n  version: /\n")
        answer = self.ctl("doctor", profile=profile)
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("a web page came instead of data", answer.out)

    def test_profile_with_a_misspelt_key(self):
        self.refused(("inventory",), 2, "“relaese”", profile=self.profile_with("relaese: lyra\n"))

    def test_journal_unwritable(self):
        blocked = pathlib.Path(self.home.name) / "blocked"
        (blocked / "luthier/journal.jsonl").mkdir(parents=True)
        answer = self.ctl("backup", environment=self.environment(XDG_STATE_HOME=str(blocked)))
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("cannot be written", answer.err)

    def test_journal_changed(self):
        other = pathlib.Path(self.home.name) / "changed"
        environment = self.environment(XDG_STATE_HOME=str(other))
        self.done("backup", environment=environment)
        file = other / "luthier/journal.jsonl"
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(lines[:2] + [lines[2].replace("back-up", "buck-ap").replace("permissions", "permission")] + lines[3:]))
        self.refused(("journal", "verify"), 1, "Line 3", environment=environment)
        file.write_text("".join(lines[:-2]))
        self.refused(("journal", "verify"), 1, "missing", environment=environment)

    def test_a_dump_larger_than_every_buffer(self):
        def psql(statement):
            practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-qc", statement)
        psql("CREATE TABLE ballast AS SELECT md5(g::text) AS a, md5((g * 7)::text) AS b FROM generate_series(1, 600000) g")
        try:
            run = self.done("backup", "-o", "json", timeout=60).json
        finally:
            psql("DROP TABLE ballast")
        self.assertGreater(run["facts"]["backupBytes"], 20_000_000)
        self.assertEqual(run["facts"]["backupProof"], "readable")

    def test_no_room_for_a_backup(self):
        folder = pathlib.Path(self.home.name) / "small"
        folder.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", folder], check=True)
        try:
            self.refused(("backup",), 3, "space", str(folder), profile=self.profile_with(f"backups:\n  folder: {folder}\n"))
        finally:
            subprocess.run(["umount", folder], check=True)

    def test_two_at_the_same_time(self):
        both = [self.start("backup", "-o", "json") for _ in range(2)]
        for process in both:
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 0, err)
        self.done("journal", "verify")
        runs = self.done("run", "list", "-o", "json").json["items"]
        self.assertEqual([run["state"] for run in runs[:2]], ["done", "done"])
        backups = self.done("backups", "-o", "json").json["items"]
        for backup in backups[:2]:
            self.done("backups", "verify", backup["id"])

    def test_no_terminal_and_no_yes(self):
        self.refused(("update", "--to", "1.0.1"), 2, "--yes")
        self.unchanged()


class Production(practice.PracticeCase):
    def typed(self, *words):
        """luthierctl with a terminal, on which a person types."""
        master, slave = pty.openpty()
        try:
            process = subprocess.Popen([practice.LUTHIERCTL, "--profile", str(self.profile), *self.words], stdin=slave,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment())
            for word in words:
                os.write(master, word.encode() + b"\n")
            out, err = process.communicate(timeout=60)
        finally:
            os.close(slave)
            os.close(master)
        return practice.Answer(process.returncode, out, err)

    def test_it_asks_for_the_name(self):
        text = practice.PROFILE.read_text().replace("colour: practice", "colour: production").replace("name: practice", "name: live")
        self.profile = pathlib.Path(self.home.name) / "production.yaml"
        self.profile.write_text(text)
        before = self.revision()
        self.words = ("rollback", "--revision", str(before), "--accept-schema")
        for word in ("y", "yes", "live", "LYRA", ""):
            answer = self.typed(word)
            self.assertEqual(answer.code, 4, answer)
            self.assertIn("live", answer.err)
            self.assertIn("nothing was changed", answer.err)
        self.assertEqual(self.revision(), before)
        answer = self.typed("lyra")
        self.assertEqual(answer.code, 0, answer)
        self.assertEqual(self.revision(), before + 1)


class LongNames(practice.PracticeCase):
    """The greatest lengths that Kubernetes and Helm allow."""
    fresh = False
    Release = "r" + "elease-" * 7 + "end"  # 53
    Namespace = "n" + "amespace-" * 6 + "12345678"  # 63
    Pod = ".".join(["pod" + "x" * 60] * 3 + ["y" * 61])  # 253, in labels of 63

    def setUp(self):
        self.assertEqual([len(name) for name in (self.Release, self.Namespace, self.Pod)], [53, 63, 253])
        practice.kubectl("delete", "namespace", self.Namespace, "--ignore-not-found", check=False)
        practice.kubectl("create", "namespace", self.Namespace)

    def tearDown(self):
        practice.kubectl("delete", "namespace", self.Namespace, "--wait=false")

    def test_inventory(self):
        chart = pathlib.Path(self.home.name) / "chart"
        (chart / "templates").mkdir(parents=True)
        (chart / "Chart.yaml").write_text("apiVersion: v2\nname: lyra-app\nversion: 1.0.0\nappVersion: 1.0.0\n")
        (chart / "templates/all.yaml").write_text(f"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {self.Pod}\n")
        subprocess.run([DIR / "tools/helm", "--kubeconfig", practice.ADMIN, "install", self.Release, chart, "-n", self.Namespace],
                       check=True, capture_output=True, timeout=60)
        pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": self.Pod, "namespace": self.Namespace},
               "spec": {"nodeName": "", "schedulerName": "none-at-all", "containers": [{"name": "c" * 63, "image": "x"}]}}
        file = pathlib.Path(self.home.name) / "pod.json"
        file.write_text(json.dumps(pod))
        practice.kubectl("apply", "-f", str(file))
        profile = self.profile_with(f"release: {self.Release}\nnamespace: {self.Namespace}\n")
        found = self.done("inventory", "-o", "json", profile=profile).json
        self.assertEqual((found["release"]["name"], found["release"]["status"]), (self.Release, "deployed"))
        self.assertIn(self.Pod, [each["name"] for each in found["items"]])
        self.assertIn(self.Pod, self.done("inventory", profile=profile).out)


class Pending(practice.PracticeCase):
    def test_a_stuck_release_is_seen_and_repaired(self):
        range_command("spoil", "pending-upgrade")
        self.assertEqual(self.inventory()["release"]["status"], "pending-upgrade")
        refused = self.ctl("update", "--to", "1.0.1", "--yes")
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("repair", refused.err)
        self.done("repair", "--yes")
        back = self.ctl("rollback", "--yes")
        self.assertEqual(back.code, 0, back)
        found = self.inventory()
        self.assertEqual((found["release"]["status"], found["state"]), ("deployed", "healthy"), found)


class MissingImage(practice.PracticeCase):
    def test_the_cause_is_named(self):
        values = pathlib.Path(self.home.name) / "values.yaml"
        values.write_text((DIR / "values.yaml").read_text() + "\n")
        answer = self.ctl("update", "--to", "1.0.1", "--yes", "--values", self.with_missing_image(values))
        self.assertEqual(answer.code, 6, answer)
        self.assertIn("does not exist in the registry", answer.err)
        self.done("rollback", "--yes")
        self.assertEqual(self.inventory()["state"], "healthy")

    def with_missing_image(self, file):
        import re
        text = file.read_text()
        repository = re.compile(r"(repository: .*lyra-backend)\b")
        if repository.search(text):
            text = repository.sub(r"\1-gone", text)
        else:
            text = text.replace("backend:\n", "backend:\n  # a repository that does not exist\n", 1)
            text = re.sub(r"(backend:(?:\n  [^\n]*)*?\n  image:\n)", r"\1    repository: " + practice.REGISTRY + r"/lyra/lyra-backend-gone\n", text, count=1)
        file.write_text(text)
        self.assertIn("lyra-backend-gone", text)
        return file


if __name__ == "__main__":
    practice.main()
