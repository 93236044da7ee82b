#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything for working on Luthier and for trying it, from a machine with nothing installed (Debian 12 or 13).
set -euo pipefail
ROOT=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
BUILD_ROOT=$ROOT/build
LIB=$ROOT/packaging/lib
# shellcheck source=SCRIPTDIR/lib/ui.sh
. "$LIB/ui.sh"
# shellcheck source=SCRIPTDIR/lib/packages.sh
. "$LIB/packages.sh"
# shellcheck source=SCRIPTDIR/lib/build.sh
. "$LIB/build.sh"
# shellcheck source=SCRIPTDIR/lib/highlighting.sh
. "$LIB/highlighting.sh"
# shellcheck source=SCRIPTDIR/lib/screen.sh
. "$LIB/screen.sh"
# shellcheck source=SCRIPTDIR/lib/range.sh
. "$LIB/range.sh"
# shellcheck source=SCRIPTDIR/lib/test.sh
. "$LIB/test.sh"
# shellcheck source=SCRIPTDIR/lib/debian.sh
. "$LIB/debian.sh"

usage() {
  cat >&2 <<'U'
usage: packaging/dev.sh COMMAND
  run             install what is missing, build, start the practice range and open the window on it
  test [--quick]  build and run all tests, on a fresh practice range too (--quick: without it)
                  LUTHIER_TEST_LABELS=REGEX selects by ctest label
  build [PRESET]  install what is missing and build (dev; release, asan, tidy)
  range COMMAND   the practice range: up, down, status, env, reset, spoil NAME …
  bench           build and run what tests/bench measures
  debian 12|13 [COMMAND]
                  the same (test --quick) in a bare Debian of that release below build/debian
  shell           a shell with the range's clients and the build on PATH
U
  exit 2
}

# Two at once would fight over build/: the second waits. Children do not keep the lock (9>&-).
one_at_a_time() { # [folder]
  local folder=${1:-$BUILD_ROOT}
  mkdir -p "$folder"
  exec 9>"$folder/.lock"
  flock -n 9 || { say "another dev.sh works in $folder; waiting for it"; flock 9; }
}

cmd_build() {
  local preset=${1:-dev}
  [ $# -le 1 ] || usage
  one_at_a_time
  install_packages "${PACKAGES_BUILD[@]}"
  [ "$preset" != tidy ] || install_packages clang-tidy
  build "$preset"
}

cmd_run() {
  [ $# = 0 ] || usage
  local preset=release screen=() picture=$BUILD_ROOT/screen.png rc=0
  has_display || screen=("${PACKAGES_SCREEN[@]}")
  [ -n "${DISPLAY:-}" ] || [ -z "${WAYLAND_DISPLAY:-}" ] || screen=(qt6-wayland)
  # A checkout where only dev was built opens that: minutes less to wait.
  [ -x "$BUILD_ROOT/release/bin/luthier" ] || [ ! -x "$BUILD_ROOT/dev/bin/luthier" ] || preset=dev
  one_at_a_time
  install_packages "${PACKAGES_BUILD[@]}" "${screen[@]}"
  ensure_root "the practice range"
  range_is_up || say "starting the practice range beside the build (the first time it compiles a Kubernetes: see the window)"
  range_beside "$BUILD_ROOT/range.log" up
  build "$preset" luthier luthierctl
  exec 9>&-
  if ! has_display; then
    start_screen "$picture"
    trap stop_screen EXIT
    say "there is no display here: the window opens on a virtual one, $DISPLAY"
    say "  to look           $picture (a new picture every two seconds)"
    say "  to take part      x11vnc -display $DISPLAY -localhost, and a VNC viewer on port 5900 (apt-get install x11vnc)"
    say "  to end it         Ctrl+C here"
  fi
  say "the practice range stays when the window is closed; to end it: packaging/dev.sh range down"
  "$BUILD_ROOT/$preset/bin/luthier" --profile "$LUTHIER_RANGE_DIR/profile.yaml" --range-progress "$RANGE_PROGRESS" || rc=$?
  return "$rc"
}

cmd_bench() {
  local was_up=0 log=$BUILD_ROOT/range.log rc=0
  [ -e "$ROOT/tests/bench/CMakeLists.txt" ] || die "there are no measurements yet (tests/bench)"
  one_at_a_time
  install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_TEST[@]}"
  build dev
  ensure_root "the practice range"
  ! range_is_up || was_up=1
  range_beside "$log" up
  range_wait "$log" || exit 1
  ( test_environment; ctest --test-dir "$BUILD_ROOT/dev" -L '^bench$' -j 1 --verbose "$@" ) || rc=$?
  [ "$was_up" = 1 ] || "$RANGE" down >>"$log" 2>&1 || say "the practice range did not end; see $log"
  return "$rc"
}

cmd_shell() {
  local preset=release lines
  [ ! -x "$BUILD_ROOT/dev/bin/luthierctl" ] || preset=dev
  lines=$("$RANGE" env)
  eval "$lines"
  export PATH=$BUILD_ROOT/$preset/bin:$PATH
  range_is_up || say "the practice range is down: packaging/dev.sh range up"
  say "luthierctl, kubectl and helm speak to the practice range (profile: $LUTHIER_RANGE_DIR/profile.yaml); exit leaves"
  exec "${SHELL:-/bin/bash}"
}

command=${1:-}
[ $# = 0 ] || shift
cd "$ROOT"
case $command in
  run | test | build | bench | debian | shell) "cmd_$command" "$@" ;;
  range) exec "$RANGE" "$@" ;;
  *) usage ;;
esac
