#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [SECONDS] [TARGET…]: each target so long (60 s) under libFuzzer with ASan and UBSan; what it finds is kept in
# build/fuzz/found. Needs clang 14 or later with its runtime (Debian: clang-14 libclang-rt-14-dev).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/fuzz
seconds=${1:-60}
shift || true
clang=$(command -v clang++ || command -v clang++-14) || { echo "run.sh: no clang++" >&2; exit 2; }
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cd "$here" && printf '%s\n' fuzz_*.cpp | sed 's/^fuzz_//; s/\.cpp$//')
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="$clang" -DCMAKE_BUILD_TYPE=Debug -DLUTHIER_FUZZ=ON >/dev/null
ninja -C "$build" -j"${LUTHIER_JOBS:-2}" "${targets[@]/#/fuzz_}"
mkdir -p "$build/found"
failed=0
for target in "${targets[@]}"; do
  mkdir -p "$build/corpus/$target"
  # Plain texts of the seeds are what mutations begin with; new ones stay in the build.
  "$build/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$build/found/$target-" "$build/corpus/$target" "$here/corpus/$target" 2>"$build/found/$target.log" || failed=1
  grep -E "^(stat::number_of_executed|SUMMARY|==[0-9]+== ?ERROR|does not hold)" "$build/found/$target.log" | sed "s/^/$target: /" || true
done
exit $failed
