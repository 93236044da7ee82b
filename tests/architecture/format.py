#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format over the C++ files that are changed and not yet committed (versions differ in small things: what is
committed is not looked at again)."""
import shutil
import subprocess

from tree import ROOT, finish, skip

if not shutil.which("clang-format"):
    skip("clang-format is not installed")
if not shutil.which("git"):
    skip("git is not installed")
status = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "status", "--porcelain", "-uall", "-z"],
                        capture_output=True, text=True)
if status.returncode != 0:
    skip("not a git checkout")
changed = [entry[3:] for entry in status.stdout.split("\0") if entry[:2].strip() and entry[3:].endswith((".h", ".cpp"))
           and entry[3:].startswith(("src/", "ui/", "app/", "tests/")) and (ROOT / entry[3:]).is_file()]
problems = [name for name in changed if subprocess.run(
    ["clang-format", "--dry-run", "--Werror", name], cwd=ROOT, capture_output=True).returncode != 0]
finish(problems, f"{len(changed)} changed files", "clang-format -i FILE")
