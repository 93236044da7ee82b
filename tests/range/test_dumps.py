# SPDX-License-Identifier: GPL-3.0-or-later
"""Dumps that do not come to their end: each is told as failed, what came is kept as .partial, nothing is left in the pod."""
import json
import pathlib
import resource
import shutil
import subprocess

import practice
import relay
from practice import psql, range_command

Megabyte = 1_000_000


def whole_dumps(folder):
    return [file for file in folder.rglob("*.dump*") if file.suffix not in (".partial", ".json")]


class Large(practice.NetworkCase):
    """A database whose dump is larger than what lies in the buffers on its way."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        practice.until(lambda: psql("SELECT 1", check=False), 60, "the database")
        psql("DROP TABLE IF EXISTS ballast; CREATE TABLE ballast AS SELECT md5(g::text) AS a, md5((g * 7)::text) AS b "
             "FROM generate_series(1, 900000) g")

    @classmethod
    def tearDownClass(cls):
        practice.until(lambda: psql("SELECT 1", check=False), 60, "the database")
        psql("DROP TABLE ballast")
        super().tearDownClass()


class CutDumps(Large):
    def held_at(self, limit, fault, folder):
        """A backup into `folder` whose stream is held after `limit` bytes, then `fault(relay)` happens: code, words."""
        profile = self.profile_with(f"backups:\n  folder: {folder}\n")
        with relay.Relay() as way:
            process = self.start("backup", "--progress", "json", *self.kubeconfig(server=f"https://127.0.0.1:{way.port}"),
                                 profile=profile)
            self.addCleanup(process.kill)
            for line in process.stderr:
                if line.startswith("{") and json.loads(line)["step"] == "back-up-database":
                    way.arm(limit)
                    break
            practice.until(lambda: way.reached.is_set() or process.poll() is not None, 30, "so much of the dump")
            if not way.reached.is_set():  # on a busy machine it was through before the relay was armed: once more
                process.communicate()
                shutil.rmtree(folder)
                return self.held_at(limit, fault, folder)
            fault(way)
            way.go_on()
            _, err = process.communicate(timeout=60)
        self.assertEqual(whole_dumps(folder), [])
        listed = self.done("backups", "-o", "json", profile=profile).json["items"]
        self.assertEqual([backup for backup in listed if backup["type"] == "database"], [])
        return process.returncode, err, [file for file in folder.rglob("*.partial")]

    def stopped_at(self, limit, fault, code, *said, folder=None):
        folder = folder or pathlib.Path(self.home.name) / f"{self._testMethodName}-{limit}"
        ended, err, partial = self.held_at(limit, fault, folder)
        self.assertEqual(ended, code, err)
        self.assertEqual(len(partial), 1, err)
        self.assertIn(str(partial[0]), err)
        self.assertGreater(partial[0].stat().st_size, 0)
        for text in said:
            self.assertIn(text, err)

    def test_the_network_is_cut_at_random_bytes(self):
        random = practice.dice()
        whole = self.done("backup", "-o", "json", timeout=60).json["facts"]["backupBytes"]
        for number in range(practice.few(4, 20)):
            limit = random.randrange(1, whole)
            with self.subTest(limit):
                folder = pathlib.Path(self.home.name) / f"random-{number}"
                ended, err, partial = self.held_at(limit, relay.Relay.cut, folder)
                self.assertEqual(ended, 5, err)
                # cut before the first byte of the dump: there is nothing to keep
                self.assertIn(str(partial[0]) if partial else "No backup was taken", err)
                for file in partial:
                    self.assertGreater(file.stat().st_size, 0)
                    file.unlink()
        self.nothing_left()

    def test_pg_dump_is_killed(self):
        with practice.InPod('for p in /proc/[0-9]*; do case $(tr "\\0" " " <$p/cmdline) in pg_dump\\ *|/*/pg_dump\\ *) '
                            "kill -9 ${p#/proc/}; echo killed;; esac; done") as kill:
            self.stopped_at(300_000, kill.now, 5, "signal 9")
        self.assertIn("killed", kill.said)
        self.nothing_left()

    def test_the_session_is_ended(self):
        with practice.InPod("psql -U postgres -d postgres -c \"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                            "application_name = 'luthier' AND query LIKE 'COPY%'\"") as end:
            # Whether its last word, that an administrator ended it, still arrives is a matter of luck.
            self.stopped_at(300_000, end.now, 5, "The PostgreSQL server ")
        self.nothing_left()

    def test_the_pod_is_deleted(self):
        def delete(_):
            practice.kubectl("delete", "pod", "postgresql-0", "-n", "lyra", "--grace-period=1")  # answers when it is gone
        self.stopped_at(2 * Megabyte, delete, 5)
        practice.until(lambda: psql("SELECT 1", check=False) == "1", 60, "the database")
        self.done("backup")

    def test_the_server_crashes(self):
        with practice.InPod("kill -QUIT 1", survives=False) as crash:  # as pg_ctl stop -m immediate does
            self.stopped_at(300_000, crash.now, 5)
        practice.until(lambda: psql("SELECT 1", check=False) == "1", 60, "the database")
        self.done("backup")
        self.nothing_left()

    def test_the_api_server_restarts(self):
        def restart(way):
            range_command("spoil", "api-down")
            range_command("unspoil", "api-down")
        try:
            self.stopped_at(2 * Megabyte, restart, 5)
        finally:
            range_command("unspoil", "api-down")
        self.nothing_left()
        self.done("backup")

    def test_the_disk_here_fills(self):
        folder = pathlib.Path(self.home.name) / "filling"
        folder.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200m", "none", folder], check=True)

        def fill(_):
            with (folder / "other").open("wb", buffering=0) as other:
                try:
                    while other.write(bytes(Megabyte)) == Megabyte:
                        pass
                except OSError:
                    pass
        try:
            self.stopped_at(2 * Megabyte, fill, 3, "No space left on device", "Free some space", "only read", folder=folder)
        finally:
            subprocess.run(["umount", folder], check=True)
        self.nothing_left()

    def test_a_file_may_not_grow_so_large(self):
        """ulimit -f: the signal that comes with it must not end the program before it has told what happened."""
        folder = pathlib.Path(self.home.name) / "limited"
        answer = self.ctl("backup", profile=self.profile_with(f"backups:\n  folder: {folder}\n"),
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (3 * Megabyte, 3 * Megabyte)))
        self.assertEqual(answer.code, 3, answer)
        self.assertIn("File too large", answer.err)
        self.assertEqual(whole_dumps(folder), [])
        self.done("journal", "verify")
        self.nothing_left()


class CutProofs(Large):
    """The way back is cut: the copy is not taken for whole, and goes at once. The live database never notices."""

    def stopped_at(self, limit, fault):
        databases = practice.databases()
        with relay.Relay() as way:
            process = self.start("backups", "verify", self.backup, "--prove", "asserted", "--progress", "json",
                                 *self.kubeconfig(server=f"https://127.0.0.1:{way.port}"))
            self.addCleanup(process.kill)
            for line in process.stderr:
                if line.startswith("{") and json.loads(line)["step"] == "rehearse-restore":
                    way.arm(limit, upwards=True)
                    break
            practice.until(lambda: way.reached.is_set() or process.poll() is not None, 60, "so much of the copy")
            self.assertTrue(way.reached.is_set(), "the copy was made before the relay was armed")
            fault(way)
            way.go_on()
            _, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 5, err)
        run = self.done("run", "list", "-o", "json").json["items"][0]
        self.assertEqual((run["plan"], run["state"]), ("prove", "failed"))
        if practice.databases() != databases:  # nobody could be asked to remove it: that is said, and done when told to
            self.done("run", "undo", run["id"], "--yes")
        self.assertEqual(practice.databases(), databases)
        self.assertEqual(self.done("backups", "show", self.backup, "-o", "json").json["proof"], "readable")

    def setUp(self):
        super().setUp()
        self.backup = self.done("backup", "-o", "json", timeout=60).json["facts"]["backupId"]

    def tearDown(self):
        self.nothing_left()
        self.done("backups", "verify", self.backup, "--prove", "asserted")  # and then it is proved all the same

    def test_the_network_is_cut_at_random_bytes(self):
        random = practice.dice()
        whole = self.done("backups", "show", self.backup, "-o", "json").json["bytes"]
        for _ in range(practice.few(3, 20)):
            limit = random.randrange(1, whole)
            with self.subTest(limit):
                self.stopped_at(limit, relay.Relay.cut)

    def test_the_api_server_restarts(self):
        def restart(_):
            range_command("spoil", "api-down")
            range_command("unspoil", "api-down")
        try:
            self.stopped_at(2 * Megabyte, restart)
        finally:
            range_command("unspoil", "api-down")


if __name__ == "__main__":
    practice.main()
