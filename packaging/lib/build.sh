# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Configure and build one preset, behind the bar.

jobs_at_once() { # as many as there are processors, but no more than memory holds (1 GiB a compiler)
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
  [ "${memory:-0}" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}

configure() { # preset
  local log=$BUILD_ROOT/configure-$1.log
  # Again where the colours' library came later.
  [ ! -e "$BUILD_ROOT/$1/build.ninja" ] || [ "$BUILD_ROOT/$1/build.ninja" -ot "$HIGHLIGHTING_STAMP" ] || return 0
  bar 0 "" "configuring ($1)"
  cmake --preset "$1" >"$log" 2>&1 || { clear_bar; tail -n 25 "$log" >&2; die "cmake could not configure; all of its output is in $log"; }
  clear_bar
}

# What one checkout has compiled serves the others (a fresh clone, another worktree): paths below the checkout do not count.
# ccache wants to hear that a precompiled header is no reason to doubt.
export CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

build() { # preset [target…]
  local preset=$1 log=$BUILD_ROOT/build-$1.log start=$SECONDS done_ of line rc=0
  shift
  build_highlighting
  configure "$preset"
  : > "$log"
  exec 4< <(
    NINJA_STATUS='@%f %t ' ninja -C "$BUILD_ROOT/$preset" -j "$(jobs_at_once)" "$@" 2>&1 9>&- || rc=$?
    echo "@exit $rc"
  )
  while IFS= read -r line <&4; do
    if [[ $line == "@exit "* ]]; then rc=${line#@exit }; continue; fi
    echo "$line" >> "$log"
    [[ $line =~ ^@([0-9]+)\ ([0-9]+)\  ]] || continue
    done_=${BASH_REMATCH[1]} of=${BASH_REMATCH[2]}
    bar $((done_ * 100 / of)) "$(pace "$done_" "$of" $((SECONDS - start)))" "compiling Luthier ($preset)"
  done
  exec 4<&-
  clear_bar
  [ "$rc" = 0 ] || { grep -aEA 30 '^FAILED|: (fatal )?error' "$log" | head -n 60 >&2; die "the build failed; all of its output is in $log"; }
  [ $((SECONDS - start)) -lt 5 ] || say "built $preset in $(human $((SECONDS - start)))"
}
