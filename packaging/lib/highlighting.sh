# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# KSyntaxHighlighting, which colours the values editor. Debian 13 has it for Qt 6; for Debian 12 it is built here, once, from
# Debian's own source package (apt checks it against the signed lists) as a static library. Nothing waits for it:
# where it cannot be had Luthier is built without colours, and that is said.
HIGHLIGHTING=${XDG_CACHE_HOME:-$HOME/.cache}/luthier/highlighting
HIGHLIGHTING_STAMP=$HIGHLIGHTING/.stamp

highlighting_wanted() { # what the stamp has to say
  echo "1 Qt $(dpkg-query -W -f='${Version}' qt6-base-dev)"
}

# Lists and cache of its own: the machine's are neither read nor changed. Prints the tarball's name.
highlighting_source() { # folder
  local suite own lists apt
  own=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  for suite in "$own" trixie; do
    lists=$1/$suite
    mkdir -p "$lists/parts" "$lists/lists/partial" "$lists/source"
    find /etc/apt/sources.list.d -name '*.sources' 2>/dev/null | while read -r file; do
      awk -v own="$own" 'BEGIN { RS = ""; ORS = "\n\n" }
        $0 ~ "(^|\n)Suites:[^\n]* ?" own "( |\n|$)" && !/-security/' "$file" |
        sed -E "/^#/d; s/^Types:.*/Types: deb-src/; s/^Suites:.*/Suites: $suite/" >"$lists/parts/$(basename "$file")"
    done
    [ ! -s /etc/apt/sources.list ] ||
      sed -nE "s/^deb( .*[^ ]+ )$own /deb-src\1$suite /p" /etc/apt/sources.list >"$lists/parts/main.list"
    apt=(apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$lists/parts" -o "Dir::State::lists=$lists/lists"
      -o "Dir::Cache=$lists" -o "APT::Sandbox::User=$(id -un)" -o Acquire::Retries=3)
    "${apt[@]}" update >&2 || continue
    (cd "$lists/source" && "${apt[@]}" source --tar-only --download-only ksyntax-highlighting) >&2 || continue
    find "$lists/source" -name '*.orig.tar.xz'
    return 0
  done
  return 1
}

highlighting_build() { # folder
  local source=$1/source tarball new=$HIGHLIGHTING.new
  tarball=$(highlighting_source "$1") && [ -s "$tarball" ] || return 1
  mkdir "$source"
  tar -xf "$tarball" -C "$source" --strip-components=1 || return 1
  # The only change: the CMake modules that this release has are new enough.
  sed -i -E "s/find_package\(ECM [0-9.]+ /find_package(ECM $(dpkg-query -W -f='${Version}' extra-cmake-modules | sed 's/-.*//') /" "$source/CMakeLists.txt"
  rm -rf "$new"
  cmake -S "$source" -B "$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$HIGHLIGHTING" \
    -DQT_MAJOR_VERSION=6 -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -DQRC_SYNTAX=ON -DBUILD_codeeditor=OFF \
    -DBUILD_codepdfprinter=OFF -DBUILD_minimaltest=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON >&2 || return 1
  DESTDIR=$new ninja -C "$1/build" -j "$(jobs_at_once)" install >&2 || return 1
  # Whole or not at all.
  rm -rf "$new$HIGHLIGHTING"/{share/locale,mkspecs} "$HIGHLIGHTING"
  mv "$new$HIGHLIGHTING" "$HIGHLIGHTING" && rm -rf "$new" && highlighting_wanted >"$HIGHLIGHTING_STAMP"
}

build_highlighting() {
  local log=$BUILD_ROOT/highlighting.log folder
  ! is_installed libkf6syntaxhighlighting-dev || return 0
  [ -z "$(find "$HIGHLIGHTING.failed" -mmin -60 2>/dev/null)" ] || return 0 # said already
  [ "$(cat "$HIGHLIGHTING_STAMP" 2>/dev/null)" != "$(highlighting_wanted)" ] || return 0
  bar 0 "" "building KSyntaxHighlighting"
  mkdir -p "$(dirname "$HIGHLIGHTING")"
  folder=$(mktemp -d)
  if (exec 8>"$HIGHLIGHTING.lock"; flock 8; [ "$(cat "$HIGHLIGHTING_STAMP" 2>/dev/null)" = "$(highlighting_wanted)" ] ||
      highlighting_build "$folder" 8>&-) >"$log" 2>&1 9>&-; then
    clear_bar
  else
    clear_bar
    touch "$HIGHLIGHTING.failed"
    say "KSyntaxHighlighting could not be fetched or built: values are shown without colours (tests of them are skipped); see $log"
  fi
  rm -rf "$folder"
}
