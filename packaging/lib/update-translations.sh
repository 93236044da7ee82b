#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the texts of the sources into translations/*.ts and says what is not translated yet.
#   update-translations.sh [--missing]     with --missing: the untranslated German ones as JSON for fill.py
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || true)
[ -n "$lupdate" ] || { echo "lupdate is missing: apt-get install qt6-l10n-tools" >&2; exit 1; }
include=(-I . -I src) # else the contexts lose their namespace, and the window would not find them
"$lupdate" -silent -locations none -no-obsolete "${include[@]}" src ui app -ts translations/luthier_de.ts
"$lupdate" -silent -locations none -no-obsolete -pluralonly "${include[@]}" src ui app -ts translations/luthier_en.ts
if [ "${1:-}" = --missing ]; then
  exec /usr/bin/python3 translations/fill.py --missing translations/luthier_de.ts
fi
for file in translations/*.ts; do
  /usr/bin/python3 translations/fill.py --count "$file"
done
