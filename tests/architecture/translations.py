#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the program is translated: lupdate into a copy of translations/luthier_de.ts must find nothing
missing or unfinished.   usage: translations.py LUPDATE"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tree import ROOT, finish, skip

lupdate = sys.argv[1] if len(sys.argv) > 1 else "/usr/lib/qt6/bin/lupdate"
if not shutil.which(lupdate):
    skip(f"{lupdate} is not there")
with tempfile.TemporaryDirectory() as folder:
    copy = Path(folder) / "luthier_de.ts"
    shutil.copy(ROOT / "translations" / "luthier_de.ts", copy)
    run = subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", ".", "-I", "src",
                          "src", "ui", "app", "-ts", str(copy)],
                         cwd=ROOT, check=True, capture_output=True, text=True)
    tree = ElementTree.parse(copy)

# lupdate would file these texts under a context that is not the one asked for when the program runs.
problems = [f"{line.replace(f'{ROOT}/', '')}: tr() outside of a class that declares its context (Q_DECLARE_TR_FUNCTIONS)"
            for line in sorted(set(run.stderr.splitlines())) if re.search("lacks Q_OBJECT|without context", line)]
count = 0
for context in tree.iterfind("context"):
    if not context.findtext("name").startswith("luthier::"):
        problems.append(f"the context {context.findtext('name')} is not in luthier::")
    for message in context.iterfind("message"):
        count += 1
        source = message.findtext("source")
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iterfind("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(forms):
            problems.append(f"not translated: {context.findtext('name')}: {source}")
        elif any(set(re.findall(r"%L?\d", source)) - set(re.findall(r"%L?\d", form)) for form in forms[-1:]):
            problems.append(f"a %1 is lost: {context.findtext('name')}: {source}")
if len(problems) > 40:
    problems[40:] = [f"… and {len(problems) - 40} more"]
finish(problems, f"{count} texts", "packaging/lib/update-translations.sh, then translations/fill.py")
