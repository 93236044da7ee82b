#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file names its licence in its first lines, or REUSE.toml does it for those that cannot."""
import re
import tomllib

from tree import ROOT, files, finish


def pattern(glob):
    """REUSE's globs: * within a folder, ** across folders."""
    return re.compile(re.escape(glob).replace(r"\*\*", ".*").replace(r"\*", "[^/]*"))


covered = [pattern(glob) for part in tomllib.loads((ROOT / "REUSE.toml").read_text())["annotations"]
           for glob in ([part["path"]] if isinstance(part["path"], str) else part["path"])]
names = list(files())
problems = [f"{name}: no SPDX-License-Identifier in its first 10 lines" for name in names
            if not any(p.fullmatch(name) for p in covered)
            and b"SPDX-License-Identifier:" not in b"\n".join((ROOT / name).read_bytes().split(b"\n")[:10])]
finish(problems, f"{len(names)} files", "Begin the file with: SPDX-License-Identifier: GPL-3.0-or-later")
