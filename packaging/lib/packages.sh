# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# The Debian packages (12 and 13) that building, testing and showing need. "a|b": the first one that there is;
# "a?": where there is one.
PACKAGES_BUILD=(
  cmake ninja-build ccache mold g++ 'pkgconf|pkg-config'
  qt6-base-dev 'qt6-charts-dev|libqt6charts6-dev' 'libqt6opengl6-dev?' qt6-websockets-dev 'qt6-svg-dev|libqt6svg6-dev' qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qt6-translations-l10n libgl-dev libyaml-cpp-dev libspdlog-dev libfmt-dev libexpected-dev qcoro-qt6-dev
  zlib1g-dev libzstd-dev libcurl4-openssl-dev libical-dev libssl-dev fonts-inter fonts-jetbrains-mono
  'libkf6syntaxhighlighting-dev|extra-cmake-modules' perl xz-utils # Debian 12: see highlighting.sh
)
PACKAGES_TEST=(
  python3 xvfb xauth xdotool imagemagick openbox postgresql postgresql-client shellcheck clang-format
  desktop-file-utils appstream man-db age zstd patch poppler-utils openssl python3-icalendar prometheus
)
PACKAGES_SCREEN=(xvfb imagemagick openbox xauth)

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
# Its output is read to the end: grep -q would leave before, and apt-cache's broken pipe would be taken for an unknown package.
is_known() { [[ $(apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]; }

missing_packages() { # package…: prints those to install, each alternative resolved
  local wanted one first
  for wanted in "$@"; do
    first=
    one=${wanted%\?}
    for one in ${one//|/ }; do
      ! is_installed "$one" || continue 2
      [ -n "$first" ] || ! is_known "$one" || first=$one
    done
    [[ -z $first && $wanted == *\? ]] || echo "${first:-${wanted%%|*}}"
  done
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"; }

apt_install() { # package…, behind the bar: half of it fetching, half unpacking
  local status=$BUILD_ROOT/apt.status log=$BUILD_ROOT/apt.log start='' line part=0 done_=0 left='' what='' job
  : > "$status"
  # shellcheck disable=SC2024
  apt install -y --no-install-recommends -o APT::Status-Fd=3 -o Dpkg::Use-Pty=0 "$@" \
    </dev/null >"$log" 2>&1 3>"$status" 9>&- &
  job=$!
  while kill -0 "$job" 2>/dev/null; do
    line=$(tail -n 1 "$status")
    case $line in
      dlstatus:*) what="fetching packages" part=$(cut -d: -f3 <<<"$line") done_=$((${part%%.*} / 2)) ;;
      pmstatus:*)
        # Fetching says nothing about how long unpacking takes: only now there is a pace.
        what="installing packages" part=$(cut -d: -f3 <<<"$line") done_=$((50 + ${part%%.*} / 2))
        start=${start:-$SECONDS} left=$(pace "${part%%.*}" 100 $((SECONDS - start))) ;;
    esac
    bar "$done_" "$left" "${what:-reading package lists}"
    sleep 0.5
  done
  clear_bar
  wait "$job" || { tail -n 15 "$log" >&2; die "apt could not install the packages; all of its output is in $log"; }
}

install_packages() { # package…
  local missing
  command -v apt-get >/dev/null || { say "no apt here: install by hand what is missing of: $*"; return 0; }
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  ensure_root "installing packages"
  # Fresh machines know no packages; lists of over a day may name files that are gone.
  if ! is_known "${missing[0]}" || [ -z "$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -mtime -1 -print -quit 2>/dev/null)" ]; then
    bar 0 "" "reading package lists"
    apt update >"$BUILD_ROOT/apt.log" 2>&1 || say "apt-get update did not succeed in everything; going on with the lists that there are"
    clear_bar
    mapfile -t missing < <(missing_packages "$@")
  fi
  local size
  size=$(apt-get install -q -y --no-install-recommends --print-uris "${missing[@]}" 2>/dev/null |
    awk '/^'\''/ { sum += $3; n++ } END { printf "%d packages, %d MiB to fetch", n, sum / 1048576 }') || true # installing tells why
  say "installing ${missing[*]} (with what they need: $size)"
  if [[ " ${missing[*]} " == *" postgresql "* ]] && ! is_installed postgresql-common; then
    # The tests start a server of their own; Debian's default one must not run on the machine because of them.
    apt_install postgresql-common
    as_root sed -i -E 's/^#?create_main_cluster .*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  fi
  apt_install "${missing[@]}"
}
