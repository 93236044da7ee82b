# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test on the practice range that ctest gave it (tests/range/ranges.json), with its folder and ports in the
environment; two tests on one range wait for each other. By hand: onrange.py COMMAND…, LUTHIER_RANGE_NUMBER=2 chooses."""
import fcntl
import os
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
given = re.search(r"id:(\d+)", os.environ.get("CTEST_RESOURCE_GROUP_0_RANGES", ""))
if given and given[1] != "1":
    first = os.environ.get("LUTHIER_RANGE_DIR")  # else its own default
    os.environ.update(LUTHIER_RANGE_NUMBER=given[1], **({"LUTHIER_RANGE_DIR": f"{first}-{given[1]}"} if first else {}))
told = subprocess.run([SOURCE / "packaging/range/range", "env"], check=True, stdout=subprocess.PIPE, text=True).stdout
os.environ.update(re.findall(r"^export (LUTHIER_RANGE_\w+)=(.*)$", told, re.MULTILINE))
folder = pathlib.Path(os.environ["LUTHIER_RANGE_DIR"])
folder.mkdir(parents=True, exist_ok=True)
with (folder / ".test").open("w") as mine:  # not handed on: what a test leaves running does not keep it
    fcntl.flock(mine, fcntl.LOCK_EX)
    print("on the practice range in", folder, flush=True)
    sys.exit(subprocess.call(sys.argv[1:]))
