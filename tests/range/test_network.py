# SPDX-License-Identifier: GPL-3.0-or-later
"""Real networks and certificates: proxies on the way, a dump that is cut, keys and authorities that do not fit."""
import base64
import json
import pathlib
import re
import subprocess
import unittest

import practice
import relay
from practice import ADMIN, DIR

Megabyte = 1_000_000


class NetworkCase(practice.PracticeCase):
    fresh = False

    def kubeconfig(self, **replaced):
        """The administrator's kubeconfig with other values, as words for luthierctl."""
        text = ADMIN.read_text()
        for key, value in replaced.items():
            text, count = re.subn(rf"(\n +{key.replace('_', '-')}: )\S+", lambda m: m[1] + value, text)
            self.assertEqual(count, 1, key)
        file = pathlib.Path(self.home.name) / "kubeconfig"
        file.write_text(text)
        return ("--kubeconfig", file)


class Proxies(NetworkCase):
    fresh = True  # its revision can be gone back to
    # A name that only the proxy can resolve: nothing gets there without it.
    Name = "kubernetes.default.svc:6443"

    def through(self, proxy, scheme):
        with proxy:
            words = self.kubeconfig(server=f"https://{self.Name}\n    proxy-url: {scheme}://127.0.0.1:{proxy.port}")
            self.done("inventory", *words)
            run = self.done("backup", "-o", "json", *words).json  # exec streams go the same way
            self.assertEqual(run["facts"]["backupProof"], "readable")
            self.assertEqual(set(proxy.asked), {self.Name})

    def test_http_connect(self):
        self.through(relay.HttpProxy(), "http")

    def test_socks5(self):
        self.through(relay.Socks5Proxy(), "socks5")

    def test_helm_takes_the_proxy_too(self):
        with relay.HttpProxy() as proxy:
            words = self.kubeconfig(server=f"https://{self.Name}\n    proxy-url: http://127.0.0.1:{proxy.port}")
            before = self.revision()
            # Of two revisions alike, only helm itself can make the second.
            self.done("rollback", "--revision", str(before), "--yes", "--accept-schema", *words)
            self.assertEqual(self.revision(), before + 1)

    def test_proxy_gone(self):
        with relay.HttpProxy() as proxy:
            port = proxy.port
        words = self.kubeconfig(server=f"https://{self.Name}\n    proxy-url: http://127.0.0.1:{port}")
        answer = self.ctl("inventory", *words)
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("proxy", answer.err.lower())


class Certificates(NetworkCase):
    def openssl(self, *words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, timeout=30)

    def made(self, name, *, ca=DIR / "pki/ca", days=1, key=("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1")):
        """A client certificate of an administrator: (certificate, key), in base64."""
        at = pathlib.Path(self.home.name) / name
        self.openssl("req", "-new", *key, "-nodes", "-subj", "/O=system:masters/CN=tester", "-keyout", f"{at}.key", "-out", f"{at}.csr")
        self.openssl("x509", "-req", "-in", f"{at}.csr", "-CA", f"{ca}.crt", "-CAkey", f"{ca}.key", "-set_serial", "77",
                     "-days", days, "-out", f"{at}.crt")
        return [base64.b64encode(pathlib.Path(f"{at}.{kind}").read_bytes()).decode() for kind in ("crt", "key")]

    def with_certificate(self, certificate, key):
        return self.kubeconfig(client_certificate_data=certificate, client_key_data=key)

    def foreign(self):
        at = pathlib.Path(self.home.name) / "foreign"
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=foreign-ca",
                     "-keyout", f"{at}.key", "-out", f"{at}.crt")
        return at

    def test_kinds_of_keys(self):
        for name, key in {"ec": ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp384r1"), "rsa": ("-newkey", "rsa:2048"),
                          "ed25519": ("-newkey", "ed25519")}.items():
            with self.subTest(name):
                self.done("inventory", *self.with_certificate(*self.made(name, key=key)))

    def test_expired(self):
        answer = self.ctl("inventory", *self.with_certificate(*self.made("expired", days=-1)))
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("expired", answer.err)

    def test_of_another_authority(self):
        answer = self.ctl("inventory", *self.with_certificate(*self.made("other", ca=self.foreign())))
        self.assertEqual(answer.code, 5, answer)
        self.assertTrue(answer.err.strip())

    def test_server_of_another_authority(self):
        authority = base64.b64encode(pathlib.Path(f"{self.foreign()}.crt").read_bytes()).decode()
        answer = self.ctl("inventory", *self.kubeconfig(certificate_authority_data=authority))
        self.assertEqual(answer.code, 5, answer)
        self.assertIn("certificate", answer.err)


class CutDumps(NetworkCase):
    """A database whose dump is larger than what lies in the buffers on its way."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        practice.until(lambda: cls.psql("SELECT 1", check=False).strip(), 60, "the database")
        cls.psql("DROP TABLE IF EXISTS ballast; CREATE TABLE ballast AS SELECT md5(g::text) AS a, md5((g * 7)::text) AS b "
                 "FROM generate_series(1, 600000) g")

    @classmethod
    def tearDownClass(cls):
        practice.until(lambda: cls.psql("SELECT 1", check=False).strip(), 60, "the database")
        cls.psql("DROP TABLE ballast")
        super().tearDownClass()

    @staticmethod
    def psql(statement, check=True):
        return practice.kubectl("exec", "-n", "lyra", "postgresql-0", "--", "psql", "-U", "lyra_user", "-d", "lyra", "-Atqc",
                                statement, check=check)

    def stopped_at(self, limit, fault, code, *said):
        """A backup whose stream is held after `limit` bytes, then `fault(relay)` happens."""
        folder = pathlib.Path(self.home.name) / f"dumps-{limit}-{fault.__name__}"
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
            fault(way)
            way.go_on()
            _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, code, err)
        partial = [file for file in folder.rglob("*.partial")]
        self.assertEqual(len(partial), 1, list(folder.rglob("*")))
        self.assertIn(str(partial[0]), err)
        self.assertGreater(partial[0].stat().st_size, 0)
        self.assertEqual(self.done("backups", "-o", "json", profile=profile).json["items"], [])
        self.assertEqual(list(folder.rglob("*.dump")), [])
        for text in said:
            self.assertIn(text, err)

    def test_the_network_is_cut(self):
        def cut(way):
            way.cut()
        for limit in (300_000, 3 * Megabyte, 12 * Megabyte):
            with self.subTest(limit):
                self.stopped_at(limit, cut, 5)

    def test_pg_dump_is_killed(self):
        # In the pod before the dump begins: the dump does not wait for a kubectl to start.
        script = ('echo ready; read x; for p in /proc/[0-9]*; do case $(tr "\\0" " " <$p/cmdline) in pg_dump\\ *|/*/pg_dump\\ *) '
                  'kill -9 ${p#/proc/}; echo killed;; esac; done')
        killer = subprocess.Popen([DIR / "tools/kubectl", "--kubeconfig", ADMIN, "exec", "-i", "-n", "lyra", "postgresql-0", "--", "sh",
                                   "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.assertEqual(killer.stdout.readline(), "ready\n")

        def kill(_):
            self.assertIn("killed", killer.communicate("now\n", timeout=30)[0])
        self.stopped_at(300_000, kill, 5, "signal 9")

    def test_the_pod_is_deleted(self):
        def delete(_):
            practice.kubectl("delete", "pod", "postgresql-0", "-n", "lyra", "--grace-period=1")  # answers when it is gone
        self.stopped_at(2 * Megabyte, delete, 5)
        practice.until(lambda: self.psql("SELECT 1", check=False).strip() == "1", 60, "the database")
        self.done("backup")


if __name__ == "__main__":
    practice.main()
