# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups that only a store has: this machine was lost, or they were tidied up here."""
import hashlib
import json

import practice
import s3gates
from practice import DIR, kubectl
from test_store import BUCKET, MEBIBYTE, PORT, StoreCase, s3


class Elsewhere(StoreCase):
    def lost(self, name, mebibytes):
        """Copied to the store, then all that was here is gone. Answers the SHA-256 that it had."""
        self.dump(name, mebibytes)
        self.assertEqual(self.copy(name).code, 0)
        sha256 = hashlib.sha256((self.folder / name).read_bytes()).hexdigest()
        self.forget()
        return sha256

    def forget(self):
        for file in self.folder.rglob("*"):
            if file.is_file():
                file.unlink()

    def fetch(self, name, **more):
        return self.ctl("backups", "fetch", name, "-o", "json", profile=self.profile(**more), environment=self.keys())

    def assert_here(self, name, sha256):
        file = self.folder / "practice" / name
        self.assertEqual(hashlib.sha256(file.read_bytes()).hexdigest(), sha256)
        manifest = json.loads(file.with_name(name + ".json").read_text())
        self.assertEqual((manifest["sha256"], manifest["proof"]), (sha256, "transferred"))
        self.assertEqual(list(self.folder.rglob("*.partial")), [])

    def test_1_is_brought_back_through_a_cut_line(self):
        sha256 = self.lost("back.sql", 20)
        line = s3gates.Line(PORT, downward=5 * MEBIBYTE)
        self.gates.append(line)
        answer = self.fetch("back.sql", endpoint=line.address)
        self.assertEqual((answer.code, line.cuts), (0, 1), answer)
        self.assert_here("back.sql", sha256)
        again = self.fetch("back.sql")  # it is here: nothing is asked for twice
        self.assertEqual(again.code, 0, again)

    def test_2_goes_on_where_it_was_given_up(self):
        sha256 = self.lost("half.sql", 20)
        line = s3gates.Line(PORT, downward=5 * MEBIBYTE, heal=False)
        self.gates.append(line)
        answer = self.fetch("half.sql", endpoint=line.address)
        self.assertEqual(answer.code, 5, answer)
        self.assertFalse((self.folder / "practice" / "half.sql").exists(), "what is not whole must not look so")
        partial = (self.folder / "practice" / "half.sql.partial").stat().st_size
        self.assertGreater(partial, MEBIBYTE)
        line = s3gates.Line(PORT, downward=20 * MEBIBYTE, heal=False)  # not enough for all of it once more
        self.gates.append(line)
        answer = self.fetch("half.sql", endpoint=line.address)
        self.assertEqual(answer.code, 0, answer)
        self.assert_here("half.sql", sha256)

    def test_3_is_verified_where_it_is(self):
        self.lost("there.sql", 2)
        verify = lambda: self.ctl("backups", "verify", "there.sql", profile=self.profile(), environment=self.keys())
        answer = verify()
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("read back from offsite, SHA-256 equal", answer.out)
        key = f"{BUCKET}/{self.prefix}/practice/there.sql"
        damaged = bytearray(s3("GET", key).stdout)
        damaged[1000] ^= 1
        file = self.folder / "damaged"
        file.write_bytes(damaged)
        s3("PUT", key, "-H", f"x-amz-content-sha256: {hashlib.sha256(damaged).hexdigest()}", "-T", file)
        file.unlink()
        answer = verify()
        self.assertEqual(answer.code, 1, answer)
        self.assertIn("are not those that were taken", answer.err)
        answer = self.fetch("there.sql")
        self.assertNotEqual(answer.code, 0, answer)
        self.assertEqual(list(self.folder.rglob("there.sql")), [], "damaged bytes must not become a backup")

    def test_4_is_restored_and_proved(self):
        profile = self.profile()
        before = self.databases()
        self.done("backup", profile=profile, environment=self.keys())
        taken = self.listed(profile)
        self.forget()
        self.assertEqual([c["place"] for c in self.listed(profile)["copies"]], ["offsite"])
        run = self.done("restore", taken["id"], "--rehearse", "--yes", "-o", "json", profile=profile, environment=self.keys()).json
        self.assertEqual(run["items"][1]["id"], "fetch-backup")
        self.assertEqual(self.listed(profile)["proof"], "asserted")
        self.assertEqual(self.databases(), before)

    def databases(self):
        return set(kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "postgres", "-Atqc", "SELECT datname FROM pg_database").split())

    def listed(self, profile):
        items = self.done("backups", "-o", "json", profile=profile, environment=self.keys()).json["items"]
        return next(i for i in items if i["type"] == "database")

if __name__ == "__main__":
    practice.main()
