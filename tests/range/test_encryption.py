# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups that are encrypted by age: taken, proved, copied, restored; and what stands in the way of each."""
import hashlib
import pathlib
import shutil
import subprocess
import sys

import practice
import test_store
from practice import kubectl


class EncryptionCase(practice.PracticeCase):
    fresh = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.identity, cls.key = cls.pair("identity")
        cls.other, _ = cls.pair("other")

    @classmethod
    def pair(cls, name):
        file = pathlib.Path(cls.home.name) / name
        subprocess.run(["age-keygen", "-o", file], check=True, capture_output=True)
        file.chmod(0o600)
        return file, subprocess.run(["age-keygen", "-y", file], check=True, capture_output=True, text=True).stdout.strip()


class Encryption(EncryptionCase):
    def profile(self, identity=None, more=""):
        return self.profile_with(f"backups:\n  recipients: [{self.key}]\n" + (f"  identity: {identity}\n" if identity else "") + more)

    def databases(self):
        return kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "postgres", "-Atc", "SELECT datname FROM pg_database ORDER BY 1")

    def newest(self):
        return next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")

    def test_1_taken_proved_and_restored_beside(self):
        profile = self.profile(self.identity)
        self.assertIn(self.key, self.done("plan", "backup", profile=profile).out)
        run = self.done("backup", "--prove", "asserted", "-o", "json", profile=profile).json
        self.assertEqual(run["facts"]["backupProof"], "asserted")
        backup = self.newest()
        file = pathlib.Path(backup["file"])
        self.assertEqual(backup["encryption"], "age")
        self.assertEqual(backup["recipients"], [self.key])
        self.assertEqual(backup["sha256"], hashlib.sha256(file.read_bytes()).hexdigest())
        plain = subprocess.run(["age", "-d", "-i", self.identity, file], check=True, capture_output=True).stdout
        self.assertTrue(plain.startswith((b"PGDMP", b"\x28\xb5\x2f\xfd")))  # pg_dump's archive, or zstd around it
        self.assertEqual(backup["plainSha256"], hashlib.sha256(plain).hexdigest())
        self.assertEqual(backup["plainSha256"], backup["sha256There"])
        self.done("restore", backup["id"], "--rehearse", "--yes", profile=profile)
        self.assertIn("decrypted", self.done("backups", "verify", backup["id"], profile=profile).out)
        self.assertNotIn("AGE-SECRET-KEY", (self.state / "journal.jsonl").read_text())

    def test_2_without_an_identity_it_stays_at_transferred(self):
        run = self.done("backup", "-o", "json", profile=self.profile()).json
        self.assertEqual(run["facts"]["backupProof"], "transferred")
        self.assertIn("no identity", self.newest()["proofs"]["readable"])
        refused = self.ctl("backup", "--prove", "readable", profile=self.profile())
        self.assertEqual(refused.code, 3, refused)
        self.assertIn("no identity", refused.err)

    def test_3_a_wrong_key_or_an_open_file_is_one_sentence(self):
        self.done("backup", profile=self.profile(self.identity))
        backup, before = self.newest(), self.databases()
        for identity, code, words in ((self.other, 5, "does not open"), (None, 3, "no identity")):
            with self.subTest(words):
                answer = self.ctl("restore", backup["id"], "--rehearse", "--yes", profile=self.profile(identity))
                self.assertEqual(answer.code, code, answer)
                self.assertIn(words, answer.err)
        self.identity.chmod(0o644)
        try:
            answer = self.ctl("backups", "verify", backup["id"], profile=self.profile(self.identity))
        finally:
            self.identity.chmod(0o600)
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("chmod 600", answer.err)
        self.assertEqual(self.databases(), before)

    def test_4_the_plain_file_when_somebody_needs_it(self):
        self.done("backup", "--encrypt-to", self.key)
        backup = self.newest()
        self.assertEqual(backup["recipients"], [self.key])
        into = pathlib.Path(self.home.name) / "plain.dump"
        asked = self.ctl("backups", "decrypt", backup["id"], into, profile=self.profile(self.identity))
        self.assertEqual(asked.code, 2, asked)
        self.assertFalse(into.exists())
        self.done("backups", "decrypt", backup["id"], into, "--yes", profile=self.profile(self.identity))
        self.assertEqual(hashlib.sha256(into.read_bytes()).hexdigest(), backup["sha256There"])
        self.assertEqual(into.stat().st_mode & 0o777, 0o600)
        again = self.ctl("backups", "decrypt", backup["id"], into, "--yes", profile=self.profile(self.identity))
        self.assertEqual(again.code, 3, again)


class EncryptedCopies(test_store.StoreCase):
    def test_what_leaves_this_machine_is_encrypted(self):
        identity, key = EncryptionCase.pair.__func__(type(self), "identity")
        profile = self.profile(more=f"  recipients: {key}\n  identity: {identity}\n")
        self.done("backup", profile=profile, environment=self.keys())
        items = self.done("backups", "-o", "json", profile=profile, environment=self.keys()).json["items"]
        self.assertEqual({i["type"] for i in items}, {"database", "configuration"})
        for item in items:
            with self.subTest(item["type"]):
                self.assertEqual([c["place"] for c in item["copies"]], ["folder", "offsite"])
                there = test_store.s3("GET", f"{test_store.BUCKET}/{self.prefix}/practice/{pathlib.Path(item['file']).name}").stdout
                self.assertTrue(there.startswith(b"age-encryption.org/v1\n"))
                self.assertEqual(hashlib.sha256(there).hexdigest(), item["sha256"])
                plain = subprocess.run(["age", "-d", "-i", identity], input=there, check=True, capture_output=True).stdout
                self.assertEqual(hashlib.sha256(plain).hexdigest(), item["plainSha256"])


class EncryptedByHand(EncryptionCase):
    """Taken with the guide's own command and age, before Luthier was there."""

    def test_is_adopted_and_restored_beside(self):
        folder = pathlib.Path(self.home.name) / "by-hand"
        folder.mkdir()
        plain = subprocess.run([practice.DIR / "tools/kubectl", "--kubeconfig", practice.ADMIN, "exec", "-n", "lyra", "postgresql-0", "--",
                                "pg_dump", "-Fc", "-U", "lyra_user", "lyra"], check=True, capture_output=True).stdout
        file = folder / "backup-20240101.dump.age"
        file.write_bytes(subprocess.run(["age", "-r", self.key], input=plain, check=True, capture_output=True).stdout)
        found = self.profile_with(f"backups:\n  folder: {folder}\n")
        self.assertIn("encrypted", self.done("backups", profile=found).out)
        self.assertEqual(self.ctl("backups", "adopt", file, profile=found).code, 3)
        profile = self.profile_with(f"backups:\n  folder: {folder}\n  identity: {self.identity}\n")
        run = self.done("backups", "adopt", file, "-o", "json", profile=profile).json
        backup = self.done("backups", "show", run["facts"]["backupId"], "-o", "json", profile=profile).json
        self.assertEqual((backup["format"], backup["encryption"]), ("custom", "age"))
        self.assertEqual(backup["plainSha256"], hashlib.sha256(plain).hexdigest())
        self.done("restore", backup["id"], "--rehearse", "--yes", profile=profile)


if __name__ == "__main__":
    if not shutil.which("age"):
        print("SKIPPED: age is not installed")
        sys.exit(77)
    practice.main()
