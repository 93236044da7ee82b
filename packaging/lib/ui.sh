# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the user sees of dev.sh: sentences, and one bar for whatever takes long.
BAR_WIDTH=24
BAR_SHOWN=0
BAR_TEXT=
BAR_LAST=-100

say() { clear_bar; printf 'luthier: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
clear_bar() { [ "$BAR_SHOWN" = 0 ] || { printf '\r\033[K' >&2; BAR_SHOWN=0; }; }

human() { # seconds -> words
  if [ "$1" -ge 90 ]; then printf '%d min' $((($1 + 30) / 60)); else printf '%d s' "$1"; fi
}

# bar PERCENT SECONDS_LEFT TEXT: on a terminal one line that is drawn over; elsewhere a line now and then.
# SECONDS_LEFT is empty while nothing honest can be said about it.
bar() {
  local full=$(($1 * BAR_WIDTH / 100)) on off left=''
  printf -v on '%*s' "$full" ''; printf -v off '%*s' $((BAR_WIDTH - full)) ''
  [ -z "$2" ] || left=", about $(human "$2") left"
  if [ -t 2 ]; then
    printf '\r\033[K[%s%s] %3d %%  %s%s' "${on// /#}" "${off// /.}" "$1" "$3" "$left" >&2
    BAR_SHOWN=1
  elif [ "$3" != "$BAR_TEXT" ] || [ $((SECONDS - BAR_LAST)) -ge 20 ]; then
    printf '[%s%s] %3d %%  %s%s\n' "${on// /#}" "${off// /.}" "$1" "$3" "$left" >&2
    BAR_LAST=$SECONDS BAR_TEXT=$3
  fi
}

# pace DONE OF SECONDS_SO_FAR: the seconds left at the pace so far; nothing before there is a pace.
pace() {
  if [ "$1" -gt 0 ] && [ "$3" -ge 3 ] && { [ $(($1 * 100 / $2)) -ge 5 ] || [ "$3" -ge 20 ]; }; then
    echo $(($3 * ($2 - $1) / $1))
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
# Asks for the password once, before anything runs beside the terminal.
ensure_root() { # why
  [ "$(id -u)" != 0 ] || return 0
  command -v sudo >/dev/null || die "$1 needs root and there is no sudo: run this as root"
  sudo -n true 2>/dev/null || { [ -t 0 ] && say "$1 needs root" && sudo -v; } || die "$1 needs root: run 'sudo -v' first"
}
