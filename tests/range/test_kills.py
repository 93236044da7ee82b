# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments: whatever moment it was, the journal holds, the data is there, and the run ends cleanly."""
import signal
import subprocess
import sys
import time

import practice
from practice import databases, psql

FORMER = "SELECT count(*), sum(id), (SELECT count(*) FROM since) FROM notes"
Server = {"lyra", "postgres"}


class Kills(practice.PracticeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(lambda: psql("DROP TABLE notes, since"))
        psql("CREATE TABLE notes AS SELECT g AS id, md5(g::text) AS text FROM generate_series(1, 200000) g; "
             "CREATE TABLE since AS SELECT 1 AS a WHERE false")

    def killed_after(self, seconds, *words):
        """Kills luthierctl after so long; the run that the journal tells of, or None if none was begun or it was done."""
        known = {run["id"] for run in self.runs()}
        process = self.start(*words, start_new_session=True)
        try:
            process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        self.done("journal", "verify")
        runs = [run for run in self.runs() if run["id"] not in known]
        self.assertLessEqual(len(runs), 1)
        if not runs:
            self.assertEqual(process.returncode, -signal.SIGKILL)
            return None
        if process.returncode == 0:
            self.assertEqual(runs[0]["state"], "done")
        return runs[0]

    def runs(self):
        return self.done("run", "list", "-o", "json").json["items"]

    def measured(self, *words):
        """How long it takes undisturbed."""
        began = time.monotonic()
        answer = self.done(*words)
        return time.monotonic() - began, answer

    def test_1_of_a_backup(self):
        random = practice.dice()
        whole, _ = self.measured("backup")
        for number in range(practice.few(3, 50)):
            moment = random.uniform(0, whole)
            with self.subTest(number=number, seconds=round(moment, 2)):
                run = self.killed_after(moment, "backup")
                self.assertEqual(psql(FORMER), "200000|20000100000|0")
                if run and run["state"] == "interrupted":
                    if random.random() < 0.5:
                        self.assertEqual(self.resumed(run)["state"], "done")
                    else:
                        self.done("run", "undo", run["id"], "--yes")
                self.assertEqual({one["state"] for one in self.runs()} - {"done", "undone"}, set())
        for backup in self.done("backups", "-o", "json").json["items"]:
            if backup["type"] == "database":
                self.done("backups", "verify", backup["id"])
        self.nothing_left()

    def test_2_of_a_restore(self):
        random = practice.dice()
        self.done("backup")
        backup = next(b for b in self.done("backups", "-o", "json").json["items"] if b["type"] == "database")
        whole, answer = self.measured("restore", backup["id"], "--yes", "-o", "json")
        self.done("restore", "--finish", answer.json["id"], "--yes")
        psql("DELETE FROM notes WHERE id <= 10; INSERT INTO since VALUES (1)")
        for number in range(practice.few(1, 50)):
            moment = random.uniform(0, whole)
            print(f"{number}: killed after {moment:.2f} s", file=sys.stderr, flush=True)
            self.restored(random, moment, backup["id"])

    def restored(self, random, moment, backup):
        now, then = "199990|20000099945|1", "200000|20000100000|0"
        run = self.killed_after(moment, "restore", backup, "--yes")
        found = psql(FORMER, check=False)
        if found != now:  # it came to the exchange, whose moment leaves no third state
            self.assertTrue(run)
            state = {step["id"]: step["state"] for step in self.done("run", "show", run["id"], "-o", "json").json["items"]}
            self.assertNotEqual(state["swap-databases"], "waiting")
            self.assertIn(found, ("", then))
        self.assertLessEqual(databases() - Server, self.named_by(run))
        if run and run["state"] == "interrupted" and random.random() < 0.5:
            self.assertEqual(self.resumed(run)["state"], "done")
            self.assertEqual(psql(FORMER), then)
        if run:
            self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(psql(FORMER), now)
        self.assertLessEqual(databases() - Server, self.named_by(run))
        for left in databases() - Server:  # it was in use for a moment, so it is kept
            psql(f"DROP DATABASE {left}", "postgres", "postgres")
        self.nothing_left()
        self.assertEqual(self.inventory()["state"], "healthy")

    def named_by(self, run):
        """The databases that the journal knows this run for."""
        lines = [line for line in (self.state / "journal.jsonl").read_text().splitlines() if run and run["id"] in line]
        return {name for name in databases() if any(name in line for line in lines)}


if __name__ == "__main__":
    practice.main()
