# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A bare Debian of either release in a folder below build/: what the package lists forget, and what only compiles with
# the other release's Qt and compiler, is seen here. Takes as long as a first build; no part of .ci/run.

# shellcheck disable=SC2016
debian_mirror() { # where this machine's own apt gets Debian from
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1
}

# The sources as git would keep them, changes that are not committed included.
debian_sources() { # folder
  mkdir -p "$1"
  find "$1" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  git -c safe.directory="$ROOT" -C "$ROOT" ls-files -co --exclude-standard -z |
    (cd "$ROOT" && while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done) |
    tar -C "$ROOT" --null -T - -cf - | tar -C "$1" --no-same-owner -xf -
}

# Makes the system once, whole or not at all.
debian_system() { # release's code name, folder, log
  local mirror
  [ ! -e "$2/etc/debian_version" ] || return 0
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || die "apt knows no Debian mirror on this machine"
  bar 0 "" "fetching a bare Debian ($1)"
  as_root rm -rf "$2.new"
  as_root debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$1" "$2.new" "$mirror" \
    >"$3" 2>&1 9>&- || { tail -n 15 "$3" >&2; die "debootstrap failed; all of its output is in $3"; }
  as_root mv "$2.new" "$2"
  clear_bar
}

cmd_debian() { # 12|13 [dev.sh's command…]
  local release=${1:-} name system log
  case $release in 12) name=bookworm ;; 13) name=trixie ;; *) usage ;; esac
  shift
  system=$BUILD_ROOT/debian/$release log=$BUILD_ROOT/debian/$release.log
  mkdir -p "$BUILD_ROOT/debian"
  one_at_a_time "$BUILD_ROOT/debian/lock-$release"
  ensure_root "a Debian of its own"
  install_packages debootstrap debian-archive-keyring git
  debian_system "$name" "$system" "$log"
  as_root cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
  apt-config dump | grep -E '^Acquire::https?::' | as_root tee "$system/etc/apt/apt.conf.d/90host" >/dev/null || true
  # No service starts by itself in there.
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$system/usr/sbin/policy-rc.d" >/dev/null
  as_root chmod 755 "$system/usr/sbin/policy-rc.d"
  debian_sources "$system/work/luthier"
  say "Debian $release in $system"
  [ $# -gt 0 ] || set -- test --quick
  # In mount and process namespaces of its own: however this ends, nothing stays mounted and nothing goes on.
  # shellcheck disable=SC2016
  as_root unshare --mount --pid --fork --kill-child bash -c '
    set -e
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$1/tmp"
    system=$1
    shift
    exec chroot "$system" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TERM="${TERM:-dumb}" \
      bash /work/luthier/packaging/dev.sh "$@"
  ' luthier-debian "$system" "$@" </dev/null 9>&-
}
