# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the user sees: messages, the bar, and $DIR/progress for a window to read
# (one line, PERCENT<TAB>SECONDS_LEFT<TAB>TEXT; "failed" in place of PERCENT).
PROGRESS_ON=0
BAR_WIDTH=24
BAR_SHOWN=0
LAST_LINE=-100
LAST_TEXT=
TOP=0

say() { clear_bar; printf 'range: %s\n' "$*" >&2; }
die() { say "$*"; [ "$PROGRESS_ON" = 0 ] || progress_write failed 0 "$*"; exit 1; }
took() { local ms=$((($(now) - $2) / 1000000)); printf 'range: %-34s %4d.%01d s\n' "$1" $((ms / 1000)) $((ms % 1000 / 100)) >&2; }
clear_bar() { [ "$BAR_SHOWN" = 0 ] || { printf '\r\033[K' >&2; BAR_SHOWN=0; }; }

progress_write() { # percent or failed, seconds, text; readers never see half a line
  mkdir -p "$DIR"
  printf '%s\t%s\t%s\n' "$1" "$2" "${3//[$'\t\n']/ }" > "$DIR/.progress.new" && mv -f "$DIR/.progress.new" "$DIR/progress"
}
human() { # seconds -> words
  if [ "$1" -ge 90 ]; then printf 'about %d min left' $((($1 + 30) / 60)); else printf 'about %d s left' "$1"; fi
}
progress_show() { # percent, seconds, text
  if [ "$1" -lt "$TOP" ]; then set -- "$TOP" "$2" "$3"; fi # it never goes back
  TOP=$1
  progress_write "$@"
  local full=$(($1 * BAR_WIDTH / 100)) bar rest line
  printf -v bar '%*s' "$full" ''; printf -v rest '%*s' $((BAR_WIDTH - full)) ''
  if [ -t 2 ]; then
    printf -v line '[%s%s] %3d %%  %s  %s' "${bar// /#}" "${rest// /.}" "$1" "$(human "$2")" "$3"
    printf '\r\033[K%s' "${line:0:$(($(tput cols 2>/dev/null || echo 80) - 1))}" >&2
    BAR_SHOWN=1
  elif [ "$3" != "$LAST_TEXT" ] && { [ $((SECONDS - LAST_LINE)) -ge 15 ] || [ "${3%% (*}" != "${LAST_TEXT%% (*}" ]; }; then
    printf '[%s%s] %3d %%  %s  %s\n' "${bar// /#}" "${rest// /.}" "$1" "$(human "$2")" "$3" >&2
    LAST_LINE=$SECONDS LAST_TEXT=$3
  fi
}

# --- the plan: steps with the seconds that each is expected to take
declare -A PLAN=()
ORDER=()
plan() { PLAN[$1]=$2; ORDER+=("$1"); }
plan_sum() { # of the steps from $1 on (all without it)
  local s=0 n on=${1:+0}
  for n in "${ORDER[@]}"; do
    [ "$n" != "${1:-}" ] || on=1
    [ "${on:-1}" = 0 ] || s=$((s + PLAN[$n]))
  done
  echo "$s"
}

tree_kill() { # a process of ours and what it started
  local p=$1 c all=()
  read -ra all < "/proc/$p/task/$p/children" 2>/dev/null || true
  for c in "${all[@]}"; do tree_kill "$c"; done
  kill -TERM "$p" 2>/dev/null || true
}
STEP_PID=
stop_step() { [ -z "$STEP_PID" ] || tree_kill "$STEP_PID"; }

# step NAME TEXT COMMAND...: runs a planned step behind the bar. A command that knows how
# far it is says so with step_at; for the others the expected seconds are the measure.
step_at() { printf '%s %s %s\n' "$1" "$2" "$3" > "$RUN/step.new"; mv -f "$RUN/step.new" "$RUN/step"; } # done, of, text
step() {
  local name=$1 text=$2 secs log t0 done_s total before after why rc=0; shift 2
  [ -n "${PLAN[$name]:-}" ] || return 0
  secs=${PLAN[$name]} log=$LOGS/step-$name.log t0=$SECONDS
  total=$(plan_sum) after=$(($(plan_sum "$name") - secs)); before=$((total - after - secs))
  mkdir -p "$RUN" "$LOGS"; rm -f "$RUN/step"
  ( set -e; exec 9>&-; PROGRESS_ON=0; "$@" ) >"$log" 2>&1 </dev/null &
  STEP_PID=$!
  local n of what spent left frac
  while kill -0 "$STEP_PID" 2>/dev/null; do
    spent=$((SECONDS - t0)) what=$text
    if [ -s "$RUN/step" ] && read -r n of what < "$RUN/step" && [ "${of:-0}" -gt 0 ]; then
      [ "$n" -le "$of" ] || n=$of
      frac=$((n * 1000 / of))
      # what is left: at first from the plan, then more and more from the pace so far
      left=$((secs * (1000 - frac) / 1000))
      [ "$frac" -lt 20 ] || left=$(((left + spent) * (1000 - frac) / 1000))
    else
      frac=$((spent * 1000 / (secs > 0 ? secs : 1))); [ "$frac" -le 950 ] || frac=950
      left=$((secs > spent ? secs - spent : 1))
    fi
    done_s=$((before * 1000 + secs * frac))
    progress_show $((done_s / 10 / (total > 0 ? total : 1))) $((left + after)) "$what"
    sleep 0.3
  done
  wait "$STEP_PID" || rc=$?
  STEP_PID=
  clear_bar
  if [ "$rc" != 0 ]; then
    tail -n 12 "$log" | sed 's/^/  | /' >&2
    say "the whole output is in $log"
    why=$(grep -a '^range: ' "$log" | tail -n 1 | sed 's/^range: //')
    die "$text failed${why:+: $why}"
  fi
  printf 'range: %-44s %4d s\n' "$text" $((SECONDS - t0)) >&2
}
