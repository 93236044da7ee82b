# SPDX-License-Identifier: GPL-3.0-or-later
"""Real networks and certificates: proxies on the way, keys and authorities that do not fit."""
import base64
import pathlib
import subprocess

import practice
import relay
from practice import DIR


class Proxies(practice.NetworkCase):
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


class Certificates(practice.NetworkCase):
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


if __name__ == "__main__":
    practice.main()
