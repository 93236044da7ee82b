# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The tests: first those that need no cluster, side by side; then the practice range's, on two ranges at once.

test_environment() { # nothing of the user's own settings, journals and kubeconfigs takes part
  local home=$BUILD_ROOT/test-home
  rm -rf "$home"
  mkdir -p "$home"/{config,state,data,cache,runtime} "$BUILD_ROOT/photos"
  chmod 700 "$home/runtime"
  export HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data
  export XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/runtime
  export LUTHIER_PHOTOS=$BUILD_ROOT/photos
  export CTEST_OUTPUT_ON_FAILURE=1
  unset KUBECONFIG DISPLAY WAYLAND_DISPLAY LUTHIER_PROFILE
}

run_ctest() { # name of the record, ctest's arguments…
  local log=$BUILD_ROOT/ctest-$1.log
  shift
  ctest --test-dir "$BUILD_ROOT/dev" "$@" 2>&1 9>&- | tee "$log"
  return "${PIPESTATUS[0]}"
}
summary() { # ctest's own last lines, from "NN% tests passed" on
  [ ! -s "$1" ] || sed -n '/^[0-9]*% tests passed/,$p' "$1"
}
has_tests() { # ctest's selection
  ctest --test-dir "$BUILD_ROOT/dev" -N "$@" 2>/dev/null | grep -E '^Total Tests: [1-9]' >/dev/null # to the end: -q would break the pipe
}

cmd_test() {
  local quick=0 plain=0 ranged=0 was_up=0 range_log=$BUILD_ROOT/range.log
  local selection=() with_range=0
  while [ $# -gt 0 ]; do
    case $1 in
      --quick) quick=1 ;;
      *) usage ;;
    esac
    shift
  done
  [ -z "${LUTHIER_TEST_LABELS:-}" ] || selection=(-L "$LUTHIER_TEST_LABELS")
  one_at_a_time
  install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_TEST[@]}"
  build dev
  rm -f "$BUILD_ROOT"/ctest-{plain,range}.log
  if [ "$quick" = 0 ] && has_tests "${selection[@]}" -L '^range$'; then
    with_range=1
    ensure_root "the practice range"
    range_is_up && was_up=1
    say "the practice range is made anew for the tests, with a fresh Lyra 1.0.0, while the other tests run"
    range_beside "$range_log" reset
    trap 'clear_bar; second_range "$RANGE" down >>"$range_log" 2>&1; say "stopped; the practice range goes on (packaging/dev.sh range down ends it)"; exit 130' INT TERM
  fi
  ( test_environment; run_ctest plain "${selection[@]}" -LE '^(range|bench)$' -j "$(jobs_at_once)" ) || plain=1
  if [ "$with_range" = 1 ]; then
    if range_wait "$range_log" && second_range "$RANGE" reset >>"$range_log" 2>&1 9>&-; then
      # A real cluster on two cores can miss a time limit. Each of these begins with a fresh one, so a second try is
      # fair; ctest shows the first.
      ( test_environment; run_ctest range "${selection[@]}" -L '^range$' -j 2 --resource-spec-file "$ROOT/tests/range/ranges.json" --repeat until-pass:2 ) || ranged=1
    else
      ranged=1
      say "the tests that need it were not run: that counts as failed; see $range_log"
    fi
    second_range "$RANGE" down >>"$range_log" 2>&1 || say "the second practice range did not end; see $range_log"
    [ "$was_up" = 1 ] || "$RANGE" down >>"$range_log" 2>&1 || say "the practice range did not end; see $range_log"
  fi
  [ ! -d "$BUILD_ROOT/photos" ] || [ -z "$(ls -A "$BUILD_ROOT/photos")" ] || say "photographs of the window: $BUILD_ROOT/photos"
  # The last lines are ctest's own: of both parts, the failed one last.
  if [ "$with_range" = 1 ]; then
    local parts=(plain range) part
    [ "$plain" = 0 ] && [ -s "$BUILD_ROOT/ctest-range.log" ] || parts=(range plain)
    for part in "${parts[@]}"; do
      case $part in plain) printf '\n== without a cluster\n' ;; range) printf '\n== on the practice range\n' ;; esac
      [ -s "$BUILD_ROOT/ctest-$part.log" ] || echo "not run: the practice range did not come up ($range_log)"
      summary "$BUILD_ROOT/ctest-$part.log"
    done
  fi
  [ "$plain" = 0 ] && [ "$ranged" = 0 ]
}
