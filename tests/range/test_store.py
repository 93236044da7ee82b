# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies of backups in the practice range's S3 server: whole, after cuts and kills, and pruned by rules."""
import hashlib
import json
import os
import pathlib
import random
import signal
import subprocess
import urllib.parse
import uuid
from xml.etree import ElementTree

import practice
import s3gates
from practice import DIR, kubectl

PORT = practice.S3_PORT
CA = DIR / "pki/ca.crt"
KEY, SECRET = "lyra-backup", "harbor-range-2"
BUCKET = "luthier-test"
EMPTY = hashlib.sha256(b"").hexdigest()
MEBIBYTE = 1024 * 1024
VERSIONS = b"<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"


def s3(method, path, *more):
    return subprocess.run(["curl", "-sS", "--fail-with-body", "--cacert", CA, "--aws-sigv4", "aws:amz:us-east-1:s3", "-u", f"{KEY}:{SECRET}", "-X", method,
                           *([] if more else ["-H", f"x-amz-content-sha256: {EMPTY}"]), *more, f"https://127.0.0.1:{PORT}/{path}"], capture_output=True)


class StoreCase(practice.PracticeCase):
    fresh = False  # nothing in the cluster is changed

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        s3("PUT", BUCKET)
        cls.folder = pathlib.Path(cls.home.name) / "backups"
        cls.folder.mkdir()

    def setUp(self):
        self.prefix = uuid.uuid4().hex
        self.gates = []

    def tearDown(self):
        for gate in self.gates:
            gate.close()
        for file in self.folder.rglob("*"):
            if file.is_file():
                file.unlink()
        for kind in ("list-type=2", "versions"):  # it keeps versions, once a test asked for it
            for entry in ElementTree.fromstring(s3("GET", f"{BUCKET}?{kind}&prefix={self.prefix}").stdout):
                told = {child.tag.rpartition("}")[2]: child.text for child in entry}
                if "Key" in told:
                    version = f"?versionId={told['VersionId']}" if "VersionId" in told else ""
                    s3("DELETE", f"{BUCKET}/{urllib.parse.quote(told['Key'])}{version}")

    def profile(self, endpoint=f"https://127.0.0.1:{PORT}", more="", credentials=""):
        return self.profile_with(f"backups:\n  folder: {self.folder}\n{more}stores:\n- name: offsite\n  s3:\n    endpoint: {endpoint}\n"
                                 f"    bucket: {BUCKET}\n    prefix: {self.prefix}\n    caFile: {CA}\n{credentials}")

    def keys(self, access=KEY, secret=SECRET, **more):
        return self.environment(AWS_ACCESS_KEY_ID=access, AWS_SECRET_ACCESS_KEY=secret, **more)

    def dump(self, name, mebibytes):
        """A dump as pg_dump writes it, taken over into the catalogue."""
        file = self.folder / name
        with file.open("wb") as out:
            out.write(b"--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 15.4\n")
            for _ in range(mebibytes):
                out.write(random.randbytes(MEBIBYTE))
            out.write(b"\n--\n-- PostgreSQL database dump complete\n--\n\n")
        self.done("backups", "adopt", file, profile=self.profile())
        return name

    def copy(self, name, endpoint=f"https://127.0.0.1:{PORT}", **more):
        return self.ctl("backups", "copy", name, "-o", "json", profile=self.profile(endpoint), environment=self.keys(**more))

    def assert_whole(self, name):
        there = s3("GET", f"{BUCKET}/{self.prefix}/practice/{name}").stdout
        self.assertEqual(hashlib.sha256(there).hexdigest(), hashlib.sha256((self.folder / name).read_bytes()).hexdigest())
        manifest = json.loads(s3("GET", f"{BUCKET}/{self.prefix}/practice/{name}.json").stdout)
        self.assertEqual((manifest["proof"], manifest["id"]), ("transferred", name))
        self.assertEqual(list(self.folder.glob("*.uploading")), [])
        uploads = s3("GET", f"{BUCKET}?prefix={self.prefix}&uploads=").stdout.decode()
        self.assertNotIn("<UploadId>", uploads, "parts of an upload are left there")

    def has_manifest(self, name):
        return s3("GET", f"{BUCKET}/{self.prefix}/practice/{name}.json").returncode == 0


class Store(StoreCase):
    def test_1_a_copy_is_read_back_and_listed(self):
        for name, size in (("small.sql", 1), ("large ä(1)+~'.sql", 40)):
            name = self.dump(name, size)
            answer = self.copy(name)
            self.assertEqual(answer.code, 0, answer)
        item = next(i for i in self.done("backups", "-o", "json", profile=self.profile(), environment=self.keys()).json["items"] if i["id"] == "small.sql")
        self.assertEqual([(c["place"], c["proof"]) for c in item["copies"]], [("folder", "taken"), ("offsite", "transferred")])
        self.assert_whole("small.sql")
        again = self.copy("small.sql")
        self.assertEqual(again.code, 0, again)
        self.assertIn("was there already", again.json["items"][0]["message"])
        for file in self.state.iterdir():
            self.assertNotIn(SECRET, file.read_text(), file)

    def test_1_again_after_it_was_removed_there(self):
        """Where the bucket keeps versions, a deleted object still is one to some servers."""
        s3("PUT", f"{BUCKET}?versioning=", "-H", f"x-amz-content-sha256: {hashlib.sha256(VERSIONS).hexdigest()}", "--data-binary", VERSIONS.decode())
        for name, size in (("small.sql", 1), ("large.sql", 20)):
            self.dump(name, size)
            self.assertEqual(self.copy(name).code, 0)
            for ending in ("", ".json"):
                s3("DELETE", f"{BUCKET}/{self.prefix}/practice/{name}{ending}")
            again = self.copy(name)
            self.assertEqual(again.code, 0, again)
            self.assert_whole(name)

    def test_2_the_folder_can_be_lost(self):
        name = self.dump("lost.sql", 1)
        self.assertEqual(self.copy(name).code, 0)
        for file in self.folder.iterdir():
            file.unlink()
        items = self.done("backups", "-o", "json", profile=self.profile(), environment=self.keys()).json["items"]
        self.assertEqual([(i["id"], [c["place"] for c in i["copies"]]) for i in items], [(name, ["offsite"])])

    def test_3_kill_9_and_on_from_there(self):
        name = self.dump("killed.sql", 160)
        process = self.start("backups", "copy", name, profile=self.profile(), environment=self.keys())
        records = lambda: [json.loads(f.read_text())["parts"] for f in self.folder.glob("*.uploading") if f.stat().st_size]
        practice.until(lambda: any(len(parts) >= 2 for parts in records()), 60, "two parts")
        process.send_signal(signal.SIGKILL)
        process.communicate()
        self.assertFalse(self.has_manifest(name), "what is not whole must not be taken for a backup")
        run = self.done("run", "list", "-o", "json", profile=self.profile()).json["items"][0]
        self.assertEqual(run["state"], "interrupted")
        answer = self.ctl("run", "resume", run["id"], "--yes", "-o", "json", profile=self.profile(), environment=self.keys())
        self.assertEqual(answer.code, 0, answer)
        self.assertGreaterEqual(answer.json["facts"]["resumedBytes"], 32 * MEBIBYTE)
        self.assert_whole(name)

    def test_4_a_line_that_is_cut_is_gone_on_with(self):
        name = self.dump("cut.sql", 64)
        line = s3gates.Line(PORT, upward=30 * MEBIBYTE)
        self.gates.append(line)
        answer = self.copy(name, line.address)
        self.assertEqual((answer.code, line.cuts), (0, 1), answer)
        self.assert_whole(name)

    def test_5_a_read_back_that_is_cut_is_gone_on_with(self):
        name = self.dump("short.sql", 64)
        line = s3gates.Line(PORT, downward=30 * MEBIBYTE)
        self.gates.append(line)
        answer = self.copy(name, line.address)
        self.assertEqual((answer.code, line.cuts), (0, 1), answer)
        self.assert_whole(name)

    def test_6_what_never_comes_back_whole_is_no_copy(self):
        name = self.dump("never.sql", 20)
        line = s3gates.Line(PORT, downward=5 * MEBIBYTE, heal=False)
        self.gates.append(line)
        answer = self.copy(name, line.address)
        self.assertEqual(answer.code, 5, answer)
        self.assertFalse(self.has_manifest(name))
        self.assertEqual(self.copy(name).code, 0)
        self.assert_whole(name)

    def test_7_an_overloaded_server_is_waited_for(self):
        name = self.dump("slow.sql", 40)
        gate = s3gates.Overloaded(PORT, DIR / "pki/s3.crt", DIR / "pki/s3.key", CA, times=3)
        self.gates.append(gate)
        answer = self.copy(name, gate.address)
        self.assertEqual((answer.code, gate.refused), (0, 3), answer)
        self.assert_whole(name)

    def test_8_wrong_credentials_and_places_are_told_apart(self):
        name = self.dump("denied.sql", 1)
        for words, said, code in ((dict(secret="nope"), "secret key from the environment is not the right one", 5),
                                  (dict(access="who"), "does not know the access key", 5),
                                  (dict(access=""), "no S3 credentials in the environment", 5),
                                  (dict(endpoint="https://127.0.0.1:9"), "cannot be reached", 5)):
            with self.subTest(said):
                answer = self.copy(name, **words)
                self.assertEqual(answer.code, code, answer)
                self.assertIn(said, answer.err)
        profile = self.profile()
        profile.write_text(profile.read_text().replace(f"    caFile: {CA}\n", ""))
        answer = self.ctl("backups", "copy", name, profile=profile, environment=self.keys())
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("is not trusted, so nothing was sent", answer.err)

    def test_9_a_backup_of_the_platform_goes_there_with_a_secrets_credentials(self):
        kubectl("delete", "secret", "-n", "lyra", "lyra-store", "--ignore-not-found")
        kubectl("create", "secret", "generic", "-n", "lyra", "lyra-store", f"--from-literal=AWS_ACCESS_KEY_ID={KEY}",
                f"--from-literal=AWS_SECRET_ACCESS_KEY={SECRET}")
        self.addCleanup(kubectl, "delete", "secret", "-n", "lyra", "lyra-store")
        profile = self.profile(credentials="    credentials: {secret: lyra-store}\n")
        run = self.done("backup", "-o", "json", profile=profile).json
        self.assertEqual(run["items"][-1]["id"], "copy-backup-offsite")
        item = self.done("backups", "-o", "json", profile=profile).json["items"][0]
        self.assertEqual([(c["place"], c["proof"]) for c in item["copies"]], [("folder", "readable"), ("offsite", "readable")])


class Prune(StoreCase):
    def test_rules_remove_what_they_may_and_no_more(self):
        for number, name in enumerate(("a.sql", "b.sql", "c.sql")):
            self.dump(name, 1)
            self.assertEqual(self.copy(name).code, 0)
        stray = self.folder / "by-hand.sql"
        stray.write_bytes((self.folder / "a.sql").read_bytes())
        profile = self.profile(more="  keep: {count: 1}\n")
        preview = self.done("backups", "prune", "-o", "json", profile=profile, environment=self.keys()).json["items"]
        goes = {place["place"]: [i["id"] for i in place["items"] if i["goes"]] for place in preview}
        self.assertEqual(goes, {"folder": ["b.sql", "a.sql"], "offsite": ["b.sql", "a.sql"]})
        self.assertTrue((self.folder / "a.sql").exists(), "a preview removes nothing")
        self.done("backups", "prune", "--yes", profile=profile, environment=self.keys())
        left = self.done("backups", "-o", "json", profile=profile, environment=self.keys()).json
        self.assertEqual([(i["id"], len(i["copies"])) for i in left["items"]], [("c.sql", 2)])
        self.assertEqual([pathlib.Path(f["file"]).name for f in left["found"]], ["by-hand.sql"])
        self.assertFalse(self.has_manifest("a.sql"))

    def test_what_a_run_needs_and_what_is_of_another_environment_stays(self):
        """In a process that has read nothing before: who does not wait for the journal sees no run."""
        place = (practice.PROFILE.read_text().split("environments:\n", 1)[1]).split("charts:", 1)[0]
        second = "environments:\n" + place + place.replace("name: practice", "name: second")
        taken = [self.dump(name, 1) for name in ("needed.sql", "old.sql", "new.sql")]
        self.assertEqual(len(taken), 3)
        profile = self.profile(more="  keep: {count: 1}\n")
        self.assertEqual(self.ctl("restore", "needed.sql", "--yes", profile=profile).code, 3)  # its rows are none
        run = self.done("run", "list", "-o", "json", profile=profile).json["items"][0]
        self.assertEqual((run["plan"], run["state"]), ("restore", "failed"))  # it may yet be gone on with

        def verdicts(*more):
            text = self.profile(more="  keep: {count: 1}\n").read_text() + second
            (profile_of_both := pathlib.Path(self.home.name) / "both.yaml").write_text(text)
            items = self.done("backups", "prune", "--local", "-o", "json", *more, profile=profile_of_both).json["items"][0]["items"]
            return {item["id"]: item["goes"] for item in items}

        self.assertEqual(verdicts(), {"needed.sql": False, "old.sql": True, "new.sql": False})
        self.assertEqual(verdicts("--environment", "second"), {"needed.sql": False, "old.sql": False, "new.sql": False})
        journal = self.state / "journal.jsonl"
        whole = journal.read_bytes()
        journal.write_bytes(b"x" + whole)
        refused = self.ctl("backups", "prune", "--local", "--yes", profile=profile)
        journal.write_bytes(whole)
        self.assertNotEqual(refused.code, 0, refused)
        self.assertEqual(len(list(self.folder.glob("*.sql"))), 3)
        self.done("run", "undo", run["id"], "--yes", profile=profile)
        self.done("backups", "prune", "--local", "--yes", profile=profile)
        self.assertEqual(sorted(file.name for file in self.folder.glob("*.sql")), ["needed.sql", "new.sql"])


if __name__ == "__main__":
    practice.main()
