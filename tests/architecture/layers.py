#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what: the table of src/README.md, held by reading the #include lines."""
import re
from pathlib import Path

from tree import ROOT, files, finish

BASE = {"base"}
CORE = BASE | {"process", "yaml"}
SRC = CORE | {"plan", "kube", "helm", "registry", "postgres", "migrations", "storage", "metrics", "notify", "maintenance"}
MAY = {
    "base": set(), "plan": BASE, "process": BASE, "yaml": BASE,
    "kube": CORE, "registry": CORE, "postgres": CORE, "migrations": CORE | {"postgres"}, "storage": CORE, "metrics": CORE, "notify": CORE,
    "helm": CORE | {"kube"}, "maintenance": SRC, "ui": SRC, "app": SRC | {"ui"},
}
WRAPS = {  # third-party headers, and the only library that may name them
    "yaml-cpp/": {"yaml", "kube"},  # kube reads kubeconfigs with it: what is wrong in one is told with line and column
    "spdlog/": {"base"}, "fmt/": {"base"}, "tl/": {"base"}, "QCoro": {"base", "app", "ui"},
    "openssl/": {"base"}, "zlib.h": {"helm", "process"}, "zstd.h": {"process"}, "pqxx/": {"postgres"}, "curl/": {"storage", "notify"},
    "dtl/": {"helm"}, "libical/": {"notify"}, "qt6keychain/": {"app"},
    "KSyntaxHighlighting/": {"ui"}, "QtCharts": {"ui"},
}
ADAPTERS = {"process/localprocessrunner.h"}  # named in app/ only
SYSTEM = re.compile(r"^([a-z_]+|(unistd|fcntl|signal|pwd|errno|poll|spawn|termios|stdlib|string|time)\.h|(sys|netinet|arpa|linux)/\w+\.h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
WIDGETS = {p.name for d in Path("/usr/include").glob("*/qt6/QtWidgets") for p in d.iterdir()}


def wrong(name, quote, header):
    """Why this file may not include this header, or None."""
    parts = name.split("/")
    home = parts[1] if parts[0] == "src" else parts[0]
    if quote == '"':
        target = header.split("/")[0]
        if "/" not in header or target == home or header == "ui_" or (ROOT / parts[0] / header).parent == (ROOT / name).parent:
            return None
        if target not in MAY[home]:
            return f"{home} may not know {target}"
        return "concrete adapters are named in app/ only" if header in ADAPTERS and home != "app" else None
    for prefix, homes in WRAPS.items():
        if header.startswith(prefix):
            return None if home in homes else f"only {', '.join(sorted(homes))} may include it"
    if parts[0] == "src" and (header in WIDGETS or header.startswith("QtWidgets")):
        return "no widgets in src/"
    return None if header.startswith("Q") or SYSTEM.match(header) else "a third-party header that the table WRAPS does not hold"


problems = []
count = 0
for file in files(".h", ".cpp", under=("src/", "ui/", "app/")):
    folder = file.split("/")[1] if file.startswith("src/") else file.split("/")[0]
    count += 1
    if folder not in MAY:
        problems.append(f"{file}: the library {folder} is missing from the table MAY")
        continue
    for match in INCLUDE.finditer((ROOT / file).read_text()):
        why = wrong(file, *match.groups())
        if why:
            line = (ROOT / file).read_text()[:match.start(2)].count("\n") + 1
            problems.append(f"{file}:{line}: {match[2]}: {why}")
finish(problems, f"{count} files", "src/README.md has the dependency rule.")
