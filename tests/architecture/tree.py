# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of this folder share: the project's files, and how a check ends."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = 77  # ctest's SKIP_RETURN_CODE


def files(*suffixes, under=None):
    """Paths (relative to ROOT) that git keeps, or would keep once added; without git: all outside build/."""
    try:
        listed = subprocess.run(
            ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"],
            check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        listed = [str(p.relative_to(ROOT)) for p in ROOT.rglob("*")
                  if not {".git", "build"} & set(p.relative_to(ROOT).parts)]
    for name in sorted(filter(None, listed)):
        if suffixes and not name.endswith(suffixes):
            continue
        if under and not name.startswith(under):
            continue
        if os.path.isfile(ROOT / name) and not os.path.islink(ROOT / name):
            yield name


def finish(problems, checked, rule):
    """Says what is wrong and ends the program."""
    for problem in problems:
        print(problem)
    print(f"{checked}: {f'{len(problems)} wrong. {rule}' if problems else 'all well.'}")
    sys.exit(1 if problems else 0)


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)
