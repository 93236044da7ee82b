# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Processes, namespaces and cgroups of the range.

# --- processes of ours, by pid and start time, so that a reused pid is never hit
started_at() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
remember() { echo "$2 $(started_at "$2")" > "$RUN/$1.pid"; }
alive() { # name -> prints the pid
  local pid at
  [ -s "$RUN/$1.pid" ] || return 1
  read -r pid at < "$RUN/$1.pid"
  [ -n "$at" ] && [ "$(started_at "$pid")" = "$at" ] && echo "$pid"
}
node_pid() { # PID 1 of the node, as seen here
  local u c
  u=$(alive node) || return 1
  c=$(cat "/proc/$u/task/$u/children" 2>/dev/null); c=${c%% *}
  [ -n "$c" ] && grep -qE '^NSpid:.*\s1$' "/proc/$c/status" 2>/dev/null && echo "$c" # not a helper of the shell before it
}
in_node() {
  local p; p=$(node_pid) || die "the range is down"
  nsenter -t "$p" -m -n -p -C -- "$@"
}
wait_until() { # seconds, what, command...
  local end=$((SECONDS + $1)) what=$2; shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || die "gave up waiting for $what (see $LOGS)"
    sleep 0.15
  done
}
k() { "$KUBECTL" --kubeconfig "$KUBE/admin.conf" --request-timeout=10s "$@"; }
k_wait() { "$KUBECTL" --kubeconfig "$KUBE/admin.conf" "$@"; }

# --- one cgroup of ours in every hierarchy: the node's and the relay's lie in it
cgroup_dirs() { # this machine's mount point of every hierarchy
  awk '/ - cgroup /{print $5; n++} / - cgroup2 /{v2=$5} END{if (!n) print v2}' /proc/self/mountinfo | sort -u
}
cgroup_controllers() { # cgroup v2: hand the controllers down
  [ -e "$1/cgroup.controllers" ] || return 0
  local c all
  read -ra all < "$1/cgroup.controllers"
  for c in "${all[@]}"; do echo "+$c" > "$1/cgroup.subtree_control" 2>/dev/null || true; done
}
cgroup_enter() { # part; runs in the subshell that becomes it
  local d g
  for d in $(cgroup_dirs); do
    for g in "$d/$LUTHIER_RANGE_CGROUP" "$d/$LUTHIER_RANGE_CGROUP/$1"; do
      cgroup_controllers "${g%/*}"
      mkdir -p "$g" || return 1
      if [ -e "$d/cpuset.cpus" ]; then
        cat "$d/cpuset.cpus" > "$g/cpuset.cpus"
        cat "$d/cpuset.mems" > "$g/cpuset.mems"
      fi
    done
    echo "$BASHPID" > "$g/cgroup.procs" || return 1
  done
}
cgroup_pids() { # every process of the range, also those whose parents were killed
  local d
  for d in $(cgroup_dirs); do
    [ ! -d "$d/$LUTHIER_RANGE_CGROUP" ] || find "$d/$LUTHIER_RANGE_CGROUP" -name cgroup.procs -exec cat {} + 2>/dev/null
  done | sort -un | grep -v '^0$' || true
}
cgroup_left() { local d; for d in $(cgroup_dirs); do [ ! -d "$d/$LUTHIER_RANGE_CGROUP" ] || echo "$d/$LUTHIER_RANGE_CGROUP"; done; }
cgroup_clean() {
  local d
  for d in $(cgroup_left); do find "$d" -depth -type d -delete 2>/dev/null; done
  true
}

# --- one command at a time
lock() {
  mkdir -p "$DIR"
  exec 9>"$DIR/.lock"
  flock -w "${1:-1}" 9 || die "another range command is at work here ($(cut -f3 "$DIR/progress" 2>/dev/null)); wait for it, or stop it"
}
