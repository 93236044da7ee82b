#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of over 400 lines is split, or says in its first 30 lines why it is not ("Long because …")."""
from tree import ROOT, files, finish

LIMIT = 400
problems = []
count = 0
for name in files(".h", ".cpp", ".py", ".sh", ".go", ".cmake", "CMakeLists.txt", "/range"):
    lines = (ROOT / name).read_text().splitlines()
    count += 1
    if len(lines) > LIMIT and not any("Long because" in line for line in lines[:30]):
        problems.append(f"{name}: {len(lines)} lines")
finish(problems, f"{count} files", 'Split it, or write at its head "Long because …".')
