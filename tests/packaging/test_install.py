#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` lays down: it is whole, valid for the desktop, and tells of every command and option."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

VERSION = os.environ["LUTHIER_VERSION"]
OPTION = re.compile(r"(--[a-z][a-z-]+)")


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)


def needs(program):
    return unittest.skipUnless(shutil.which(program), f"{program} is not installed")


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="luthier-install-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.prefix = pathlib.Path(cls.folder.name) / "usr"
        # A home of its own, and no PATH into the build: what is missing after an installation is to be missed here.
        home = pathlib.Path(cls.folder.name) / "home"
        (home / "runtime").mkdir(parents=True, mode=0o700)
        cls.environment = {"PATH": f"{cls.prefix}/bin:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "dumb",
                           "XDG_RUNTIME_DIR": str(home / "runtime"), "QT_QPA_PLATFORM": "offscreen"}
        done = run(os.environ["LUTHIER_CMAKE"], "--install", os.environ["LUTHIER_BUILD"], "--prefix", cls.prefix)
        assert done.returncode == 0, done.stderr

    def file(self, name):
        path = self.prefix / name
        self.assertTrue(path.is_file(), f"{name} was not installed")
        return path

    def says(self, *words):
        done = run(*words, env=self.environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def options(self, program):
        found = {option for line in self.says(program, "--help").splitlines() if line.startswith("  -")
                 for option in OPTION.findall(line.split("  ", 2)[1])}
        self.assertIn("--profile", found)
        return found

    def commands(self):
        """Command -> its verbs, as the help shows them: `run list|show ID|resume ID`."""
        block = self.says("luthierctl", "--help").split("Commands:\n")[1].split("\n\n")[0]
        found = {}
        for line in block.splitlines():
            if line.startswith("  ") and line[2] != " ":
                words = re.split(r"\s{2,}", line.strip())[0]
                name, _, rest = re.sub(r" \[--[^\]]*\]", "", words).partition(" ")
                found[name] = [] if rest.startswith(("-", "[-")) else re.findall(r"[a-z][a-z-]*", rest)
        self.assertIn("update", found)
        self.assertIn("resume", found["run"])
        return found

    def test_both_programs_start_and_name_their_version(self):
        self.assertEqual(self.says("luthierctl", "--version").strip(), f"luthierctl {VERSION}")
        self.assertIn(VERSION, self.says("luthier", "--version"))

    def test_the_shipped_profile_is_found_after_installation(self):
        done = run("luthierctl", "backups", "-o", "json", env=self.environment)
        self.assertEqual(done.returncode, 0, done.stderr)  # it reads the profile first

    @needs("desktop-file-validate")
    def test_the_desktop_file_is_valid_and_starts_what_is_installed(self):
        file = self.file("share/applications/org.luthier.Luthier.desktop")
        done = run("desktop-file-validate", file)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))
        entry = dict(line.split("=", 1) for line in file.read_text().splitlines() if "=" in line)
        self.assertTrue(os.access(self.file(f"bin/{entry['Exec'].split()[0]}"), os.X_OK))
        self.file(f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg")

    @needs("appstreamcli")
    def test_the_appstream_metadata_is_valid(self):
        done = run("appstreamcli", "validate", "--no-net", self.file("share/metainfo/org.luthier.Luthier.metainfo.xml"))
        wrong = [line for line in done.stdout.splitlines() if line.startswith(("W:", "E:")) and "url-homepage-missing" not in line]  # there is none
        self.assertEqual(wrong, [], done.stdout + done.stderr)
        self.assertIn("alidation", done.stdout)

    @needs("man")
    def test_man_pages_are_set_without_warnings(self):
        for program in ("luthier", "luthierctl"):
            done = run("man", "-l", "--warnings", self.file(f"share/man/man1/{program}.1"))
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("SYNOPSIS", done.stdout)

    def test_man_pages_tell_of_every_command_and_option(self):
        for program in ("luthier", "luthierctl"):
            page = self.file(f"share/man/man1/{program}.1").read_text().replace("\\-", "-")
            self.assertIn(f'"Luthier {".".join(VERSION.split(".")[:2])}"', page)
            for option in self.options(program):
                self.assertRegex(page, rf"{option}(?![a-z-])", f"{program}.1 is silent about {option}")
        told = re.sub(r"\\f.|[\"|.]", " ", page.split(".SH COMMANDS")[1].split(".SH OPTIONS")[0])
        for command, verbs in self.commands().items():
            for verb in verbs or [""]:
                self.assertRegex(told, rf"\b{command}\b[^\n]*\b{verb}", f"luthierctl.1 is silent about {command} {verb}")

    def test_shells_complete_every_command_and_option(self):
        for name in ("bash-completion/completions/luthierctl", "zsh/site-functions/_luthierctl", "fish/vendor_completions.d/luthierctl.fish"):
            text = self.file(f"share/{name}").read_text()
            for option in self.options("luthierctl"):
                bare = option[2:] if name.endswith(".fish") else option
                self.assertRegex(text, rf"{bare}(?![a-z-])", f"{name} is silent about {option}")
            for command, verbs in self.commands().items():
                for word in (command, *verbs):
                    self.assertRegex(text, rf"\b{word}\b", f"{name} is silent about {word}")

    def complete(self, *words):
        """What bash offers for `luthierctl WORDS…`, the last of which is being typed."""
        script = ('. "$1"; shift; COMP_WORDS=(luthierctl "$@"); COMP_CWORD=$#; _luthierctl; printf "%s\\n" "${COMPREPLY[@]}"')
        return self.says("bash", "-c", script, "bash", self.file("share/bash-completion/completions/luthierctl"), *words).split()

    def test_bash_completes(self):
        self.assertEqual(set(self.complete("")), set(self.commands()))
        for command, verbs in self.commands().items():
            self.assertEqual(set(self.complete(command, "")), set(verbs), command)
        self.assertEqual(set(self.complete("-")), self.options("luthierctl"))
        self.assertEqual(self.complete("--profile", "x.yaml", "plan", "r"), ["restore", "rollback", "repair"])
        self.assertEqual(self.complete("update", "--prove", "re"), ["readable", "restored"])
        self.assertEqual(self.complete("run", "show", ""), [])  # a journal without runs

    @needs("zsh")
    def test_zsh_reads_its_completion(self):
        self.assertEqual(run("zsh", "-n", self.file("share/zsh/site-functions/_luthierctl")).stderr, "")

    @needs("fish")
    def test_fish_completes(self):
        file = self.file("share/fish/vendor_completions.d/luthierctl.fish")
        for typed, offered in (("", set(self.commands())), ("--profile x.yaml run ", set(self.commands()["run"]))):
            lines = self.says("fish", "--no-config", "-c", f"source {file}; complete -C 'luthierctl {typed}'").splitlines()
            self.assertEqual({line.split("\t")[0] for line in lines}, offered)


if __name__ == "__main__":
    unittest.main()
