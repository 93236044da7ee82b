# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked at after an update: smoke tests that sign in and write, and what only a person can see."""
import base64
import pathlib
import unittest

import practice
from practice import kubectl

SEQUENCES = ["A person can sign in and out", "A person can change the tenant",
             "A person can create, read, update and delete", "Background jobs run"]


def sql(statement):
    return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-Atc", statement).strip()


def password():
    return base64.b64decode(kubectl("get", "secret", "lyra-smoke-test", "-n", "lyra", "-o", "jsonpath={.data.password}")).decode()


class Verify(practice.PracticeCase):
    def test_1_the_plan_shows_every_request_and_no_secret(self):
        plan = self.done("plan", "update", "--to", "1.0.1", "-o", "json").json
        commands = next(step["commands"] for step in plan["items"] if step["id"] == "verify")
        self.assertTrue(any("/api/v1/auth/login" in c and "{password}" in c for c in commands), commands)
        self.assertTrue(any("-X DELETE" in c and "/api/v1/projects/{project}" in c for c in commands), commands)

    def test_2_people_can_work_after_the_update(self):
        run = self.done("update", "--to", "1.0.1", "--yes", "-o", "json", "--confirm-check", "sign-in").json
        tests = {test["name"]: test for test in run["facts"]["smokeTests"]}
        self.assertEqual({test["result"] for test in tests.values()}, {"passed"}, tests)
        self.assertEqual(list(tests)[4:], SEQUENCES)
        self.assertEqual((sql("SELECT count(*) FROM projects"), sql("SELECT count(*) FROM sessions")), ("0", "0"), "left behind")
        self.assertGreater(int(sql("SELECT last_value FROM projects_id_seq")), 0, "nothing was really created")
        watch = run["items"][-2]["evidence"]
        self.assertTrue(any("lyra-backend-" in l and "started" in l and "ready" in l for l in watch), watch)
        self.assertTrue(any("▸" in l and "Running upgrade b81e5f0c6a27 -> c4d29e7b1f58" in l for l in watch), watch)
        self.assertTrue(any("│" in l and "Lyra backend 1.0.1 listening" in l for l in watch), watch)
        step = run["items"][-1]
        self.assertIn("8 smoke tests passed", step["message"])
        self.assertTrue(any(SEQUENCES[2] in line for line in step["evidence"]), step)
        for file in (self.state / "journal.jsonl", self.state / "luthier.log"):
            self.assertNotIn(password(), file.read_text())

    def test_3_manual_checks_are_ticked_by_name(self):
        run = self.done("run", "list", "-o", "json").json["items"][0]["id"]
        def ticked():
            return {check["id"]: check["who"] for check in self.done("run", "show", run, "-o", "json").json["checks"] if check["who"]}
        self.assertEqual(list(ticked()), ["sign-in"])
        self.assertIn("2 manual checks are not ticked yet", self.done("run", "confirm", run, "console").out)
        self.assertEqual(list(ticked()), ["sign-in", "console"])
        self.assertTrue(all(ticked().values()))
        unknown = self.ctl("run", "confirm", run, "no-such-check")
        self.assertEqual(unknown.code, 1, unknown)
        self.assertIn("sign-in, features, console, data", unknown.err)
        self.assertIn("[x] console", self.done("run", "show", run).out)
        self.assertEqual(self.done("run", "show", run, "-o", "json").json["state"], "done")
        self.done("journal", "verify")

    def test_4_a_check_that_fails_says_what_happened(self):
        profile = self.profile_with("""\
smokeTests:
- name: Projects can be archived
  steps:
  - {name: sign in, method: POST, path: /api/v1/auth/login, body: {email: "{email}", password: "{password}"}, keep: {token: access_token}}
  - {name: create, method: POST, path: /api/v1/projects, headers: {Authorization: "Bearer {token}"}, body: {name: "{run}"}, keep: {id: id}}
  - {name: archive it, method: POST, path: "/api/v1/projects/{id}/archive", headers: {Authorization: "Bearer {token}"}}
  always:
  - {name: delete it, method: DELETE, path: "/api/v1/projects/{id}", headers: {Authorization: "Bearer {token}"}}
- {name: The page is served, path: /}
- name: Needs what is not there
  steps: [{path: /, headers: {X-Key: "{nothing}"}}]
smokeTestValues:
  nothing: {secret: no-such-secret/key}
""")
        failed = self.ctl("rollback", "--revision", "1", "--accept-schema", "--yes", "-o", "json", profile=profile)
        self.assertEqual(failed.code, 6, failed)
        self.assertIn("Projects can be archived — archive it: expected HTTP 2xx, but 404 came.", failed.json["message"])
        results = {test["name"]: test["result"] for test in failed.json["facts"]["smokeTests"]}
        self.assertEqual(results, {"Projects can be archived": "failed", "The page is served": "passed",
                                   "Needs what is not there": "left-out"})
        self.assertIn("no-such-secret", str(failed.json["items"][-1]["evidence"]))
        self.assertEqual(sql("SELECT count(*) FROM projects"), "0", "the clean-up did not run")

    def test_5_a_hook_that_fails_is_heard(self):
        values = pathlib.Path(self.home.name) / "hook.yaml"
        values.write_text((practice.DIR / "values.yaml").read_text() + "\npreUpgrade: {enabled: true, fail: true}\n")
        failed = self.ctl("update", "--to", "1.1.0", "--yes", "--confirm", "changelog,staging", "--values", values, "-o", "json")
        self.assertEqual(failed.code, 6, failed)
        self.assertIn("the licence ends before this version", failed.json["message"])
        self.assertIn("pre-hook failed", failed.json["message"])
        self.assertTrue(any("checking what Lyra 1.1.0 needs" in line for line in failed.json["items"][-3]["evidence"]), failed.json["items"])

    def test_6_staging_is_asked_before_production(self):
        place = f"kubeconfig: {practice.ADMIN}, context: admin@luthier-range"
        profile = self.profile_with("environments:\n"
                                    f"- {{name: production, colour: production, {place}}}\n"
                                    f"- {{name: staging, colour: staging, {place}, namespace: lyra-staging}}\n")
        def staging(to):
            plan = self.done("plan", "update", "--to", to, "-o", "json", profile=profile).json
            return next(item for item in plan["checklist"] if item["id"] == "staging")
        gone = staging("1.1.0")
        self.assertFalse(gone["bySelf"], gone)
        self.assertIn("staging could not be asked", gone["evidence"])
        kubectl("create", "namespace", "lyra-staging")
        values = pathlib.Path(self.home.name) / "staging.yaml"
        values.write_text("backend: {replicas: 1}\nimagePullSecrets: [{name: harbor-registry-secret}]\ningress: {enabled: false}\n"
                          "postgresql: {persistence: {enabled: false}}\n")
        secret = kubectl("get", "secret", "harbor-registry-secret", "-n", "lyra", "-o", "json").replace('"namespace": "lyra"', '"namespace": "lyra-staging"')
        file = pathlib.Path(self.home.name) / "secret.json"
        file.write_text(secret)
        kubectl("apply", "-f", str(file))
        practice.range_command("helm", "install", "lyra", practice.CHART, "--version", "1.1.0", "-n", "lyra-staging",
                               "-f", str(values), "--ca-file", str(practice.DIR / "pki/ca.crt"), "--wait", "--timeout", "120s")
        proven = staging("1.1.0")
        self.assertTrue(proven["bySelf"], proven)
        self.assertIn("staging runs 1.1.0 since", proven["evidence"])
        other = staging("2.0.0")
        self.assertFalse(other["bySelf"], other)
        self.assertIn("staging runs 1.1.0, not 2.0.0", other["evidence"])


if __name__ == "__main__":
    practice.main()
