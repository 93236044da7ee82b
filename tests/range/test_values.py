# SPDX-License-Identifier: GPL-3.0-or-later
"""Values against the real release: checked by its chart, compared with what an update would do, explained, edited."""
import pathlib

import practice
from practice import DIR, kubectl

TAGS = ["backend.image.tag", "frontend.image.tag", "scheduler.image.tag"]


class Values(practice.PracticeCase):
    def copy(self):
        file = pathlib.Path(self.home.name) / "values.yaml"
        file.write_bytes((DIR / "values.yaml").read_bytes())
        file.chmod(0o640)
        return file

    def test_1_check_is_a_gate(self):
        self.assertEqual(self.done("values", "check", "-o", "json").json["items"], [])
        file = self.copy()
        file.write_text(file.read_text().replace("frontend:", "fronted:").replace("replicas: 2", "replicas: two")
                        .replace('    tag: "1.0.0"\n\npostgresql', '    tag: "9.9.9"\n\npostgresql'))
        answer = self.ctl("values", "check", "--file", file, "--to", "1.0.1", "-o", "json")
        self.assertEqual(answer.code, 1, answer)
        found = {i["path"]: i for i in answer.json["items"]}
        self.assertEqual(set(found), {"backend.replicas", "fronted", "scheduler.image.tag"}, answer)
        self.assertEqual(found["scheduler.image.tag"]["code"], "no-such-image")  # asked of the registry, signed in
        self.assertIn("“frontend”", found["fronted"]["message"])
        lines = file.read_text().splitlines()
        self.assertEqual(lines[found["fronted"]["line"] - 1], "fronted:")
        self.assertTrue(lines[found["backend.replicas"]["line"] - 1][found["backend.replicas"]["column"] - 1:].startswith("two"))

    def test_2_what_is_in_effect_and_where_from(self):
        answer = self.done("values", "get", "postgresql", "-o", "json")
        self.assertEqual(answer.json["value"]["persistence"]["size"], "1Gi")
        self.assertEqual(answer.json["value"]["username"], "lyra_user")  # only in the chart's defaults
        self.assertNotIn(practice.DATABASE_PASSWORD, answer.out)
        self.assertIn(practice.DATABASE_PASSWORD, self.done("values", "get", "postgresql", "--show-secrets").out)
        [size] = self.done("values", "explain", "postgresql.persistence.size", "-o", "json").json["items"]
        self.assertEqual((size["value"], size["revision"]), ("1Gi", 1))
        line = size["said"][0]["line"]
        self.assertIn("size: 1Gi", (DIR / "values.yaml").read_text().splitlines()[line - 1])
        self.assertIn("lyra-app", size["said"][1]["source"])
        self.assertEqual(self.ctl("values", "explain", "no.such").code, 1)
        file = pathlib.Path(self.home.name) / "effective.yaml"
        self.done("values", "export", file)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        self.assertIn("username: lyra_user", file.read_text())
        self.assertNotIn(practice.DATABASE_PASSWORD, file.read_text())

    def test_3_the_difference_says_what_would_happen(self):
        self.assertEqual(self.done("values", "diff", "-o", "json").json["objects"], [])
        answer = self.ctl("values", "diff", "--to", "1.0.1", "-o", "json")
        self.assertEqual(answer.code, 1, answer)
        self.assertEqual([v["path"] for v in answer.json["values"]], TAGS)
        self.assertEqual({d["path"]: d["change"] for d in answer.json["defaults"] if d["path"] in TAGS}, dict.fromkeys(TAGS, "now-default"))
        restarts = {f"{o['kind']}/{o['name']}": o["restart"] for o in answer.json["objects"] if o["restart"]}
        self.assertEqual(set(restarts), {f"Deployment/lyra-{c}" for c in ("backend", "frontend", "scheduler")})
        self.assertIn("spec.containers.backend.image", restarts["Deployment/lyra-backend"])
        self.assertNotIn(practice.DATABASE_PASSWORD, answer.out)
        self.assertIn("1.0.0", kubectl("get", "deployment", "-n", "lyra", "lyra-backend", "-o", "jsonpath={.spec.template.spec.containers[0].image}"),
                      "a difference changes nothing")

    def test_4_the_version_and_no_other_byte(self):
        file = self.copy()
        before = file.read_bytes()
        said = self.done("values", "set-version", "1.0.1", "--file", file, "-o", "json").json
        self.assertEqual(said["items"][0]["paths"], TAGS)
        self.assertEqual(file.read_bytes(), before.replace(b'tag: "1.0.0"', b'tag: "1.0.1"'))
        self.assertEqual(file.stat().st_mode & 0o777, 0o640)
        self.done("values", "set-version", "1.0.0", "--file", file)
        self.assertEqual(file.read_bytes(), before)

    def test_5_what_was_previewed_is_what_happens(self):
        objects = self.ctl("values", "diff", "--to", "1.0.1", "-o", "json").json["objects"]
        self.done("update", "--to", "1.0.1", "--yes", "--confirm", "changelog")
        happened = self.ctl("values", "diff", "--revision", 1, "-o", "json")
        self.assertEqual(happened.code, 1, happened)
        self.assertEqual(happened.json["objects"], objects)
        [tag] = self.done("values", "explain", TAGS[0], "-o", "json").json["items"]
        self.assertEqual((tag["value"], tag["revision"]), ("1.0.1", 2))
        self.assertTrue(tag["who"] and "update" in tag["run"], tag)  # the journal knows its own runs


if __name__ == "__main__":
    practice.main()
