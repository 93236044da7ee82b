#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shellcheck over every shell script: by its name, its first line or its shellcheck directive."""
import re
import shutil
import subprocess

from tree import ROOT, files, finish, skip

if not shutil.which("shellcheck"):
    skip("shellcheck is not installed")
SHELL = re.compile(rb"^#!\s*(/usr)?/bin/(env )?(ba|da)?sh\b|^# shellcheck shell=", re.M)
scripts = [name for name in files()
           if name.endswith(".sh") or SHELL.search((ROOT / name).read_bytes()[:200]) is not None]
run = subprocess.run(["shellcheck", "--format=gcc", "--severity=warning", "--external-sources", "--source-path=SCRIPTDIR",
                      *scripts], cwd=ROOT, capture_output=True, text=True)
finish((run.stdout + run.stderr).splitlines(), f"{len(scripts)} scripts", "shellcheck must find nothing.")
