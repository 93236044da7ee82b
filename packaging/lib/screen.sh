# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A window where there is no display: a virtual one, photographed every few seconds.
SCREEN_SIZE=${LUTHIER_SCREEN_SIZE:-1440x900}

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

# Sets DISPLAY; SCREEN_PIDS are the processes to end.
SCREEN_PIDS=()
start_screen() { # picture
  local number_file=$BUILD_ROOT/xvfb.display picture=$1 i
  : > "$number_file"
  Xvfb -displayfd 5 -screen 0 "${SCREEN_SIZE}x24" -nolisten tcp 5>"$number_file" >"$BUILD_ROOT/xvfb.log" 2>&1 9>&- &
  SCREEN_PIDS+=($!)
  for ((i = 0; i < 100; i++)); do [ ! -s "$number_file" ] || break; sleep 0.1; done
  [ -s "$number_file" ] || die "Xvfb did not start; see $BUILD_ROOT/xvfb.log"
  DISPLAY=:$(cat "$number_file")
  export DISPLAY
  openbox >/dev/null 2>&1 9>&- &
  SCREEN_PIDS+=($!)
  photograph "$picture" 9>&- &
  SCREEN_PIDS+=($!)
}
photograph() { # picture: whole or not at all, every two seconds
  while sleep 2; do
    import -window root "png:$1.new" 2>/dev/null && mv -f "$1.new" "$1"
  done
}
stop_screen() {
  local pid
  for pid in "${SCREEN_PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
  SCREEN_PIDS=()
}
