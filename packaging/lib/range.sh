# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The practice range, seen from dev.sh.
RANGE=$ROOT/packaging/range/range
export LUTHIER_RANGE_DIR=${LUTHIER_RANGE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/luthier/range}
RANGE_PROGRESS=$LUTHIER_RANGE_DIR/progress

range_is_up() { # its API server answers, whoever may ask
  [ -s "$LUTHIER_RANGE_DIR/kubeconfig/admin.conf" ] &&
    (exec 3<>"/dev/tcp/127.0.0.1/${LUTHIER_RANGE_API_PORT:-6443}") 2>/dev/null
}

second_range() { # command…: with the range beside the first (packaging/range/README.md)
  LUTHIER_RANGE_NUMBER=2 LUTHIER_RANGE_DIR=$LUTHIER_RANGE_DIR-2 "$@"
}

# Starts `range COMMAND` beside us; RANGE_PID is its process. It goes on when this terminal is closed.
RANGE_PID=
range_beside() { # log, command
  mkdir -p "$LUTHIER_RANGE_DIR"
  range_is_up || rm -f "$RANGE_PROGRESS" # what an earlier time left behind is not news
  nohup "$RANGE" "$2" </dev/null >"$1" 2>&1 9>&- &
  RANGE_PID=$!
}
range_wait() { # log: shows the range's own progress until it is done; false where it failed
  local percent left text
  while kill -0 "$RANGE_PID" 2>/dev/null; do
    if IFS=$'\t' read -r percent left text < "$RANGE_PROGRESS" && [[ $percent =~ ^[0-9]+$ ]]; then
      bar "$percent" "$left" "practice range: $text"
    fi 2>/dev/null
    sleep 1
  done
  clear_bar
  wait "$RANGE_PID" && return 0
  tail -n 15 "$1" >&2
  say "the practice range did not come up; its output is in $1"
  return 1
}
