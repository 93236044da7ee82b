# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Lyra's images and charts, made here without Docker.
pg_major() { # the distribution's PostgreSQL is the one in the images
  [ -s "$CACHE/pg-major" ] || apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1 > "$CACHE/pg-major"
  cat "$CACHE/pg-major"
}

build_pause() {
  [ ! -s "$BUILD/pause.tar" ] || return 0
  mkdir -p "$BUILD/pause"
  cat > "$BUILD/pause/pause.c" <<'C'
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
static void down(int s) { (void)s; _exit(0); }
static void reap(int s) { (void)s; while (waitpid(-1, NULL, WNOHANG) > 0) ; }
int main(void) {
  signal(SIGINT, down); signal(SIGTERM, down); signal(SIGCHLD, reap);
  for (;;) pause();
}
C
  gcc -Os -static -s -o "$BUILD/pause/pause" "$BUILD/pause/pause.c"
  python3 "$HERE/lib/mkimage.py" pause "$BUILD/pause/pause" "$BUILD/pause.tar"
}

# The one base layer of all images: Debian packages, unpacked, without their
# documentation, translations and what the range does not run.
ROOTFS_LEAVE='libllvm*|libz3-4|locales|libc-l10n|libjs-*|python3-alembic-doc|perl*|debconf|dpkg|tar|usrmerge|adduser|ucf|ssl-cert|sensible-utils|postgresql-common|postgresql-common-dev|init-system-helpers|libperl*|libfile-*|libnumber-*|libtext-*|libjson-*|lsb-base|readline-common'
ROOTFS_PACKAGES='alembic python3-psycopg2 redis-server bash coreutils grep sed findutils hostname procps gzip zstd'
build_rootfs() {
  local r=$BUILD/rootfs d=$CACHE/debs f n pg
  [ ! -s "$BUILD/base.json" ] || [ "$(cat "$BUILD/base.packages" 2>/dev/null)" != "$ROOTFS_PACKAGES" ] || return 0
  pg=$(pg_major)
  local packages=("postgresql-$pg" "postgresql-client-$pg")
  # shellcheck disable=SC2206
  packages+=($ROOTFS_PACKAGES)
  mkdir -p "$d/partial" "$CACHE/apt"; : > "$CACHE/apt/status"
  apt_retry -y -q -d -o Dir::State::status="$CACHE/apt/status" -o Dir::Cache::archives="$d" \
    -o APT::Install-Recommends=false -o Debug::NoLocking=1 install "${packages[@]}" || die "apt could not fetch the packages of the images"
  rm -rf "$r"; mkdir -p "$r"/usr/{bin,sbin,lib,lib64,lib32,local/bin} "$r"/{etc,tmp,run,proc,sys,dev,root,app,var/lib/postgresql}
  ln -s ../run "$r/var/run"
  for n in bin sbin lib lib64; do ln -s "usr/$n" "$r/$n"; done
  shopt -s extglob
  for f in "$d"/*.deb; do
    n=${f##*/}; n=${n%%_*}
    # shellcheck disable=SC2053
    [[ $n == @($ROOTFS_LEAVE) ]] && continue
    dpkg-deb --fsys-tarfile "$f" | tar -x -C "$r" --keep-directory-symlink
  done
  rm -rf "$r"/usr/share/{doc,man,info,locale,lintian,bash-completion,javascript,bug,pixmaps,applications,perl5,gcc} \
    "$r/usr/lib/postgresql/$pg/lib"/{bitcode,llvmjit*} "$r"/usr/lib/*-linux-gnu/{gconv,perl*} \
    "$r"/usr/lib/python3*/{test,idlelib,ensurepip,lib2to3,pydoc_data} "$r"/var/cache "$r"/etc/{init.d,cron*,systemd,ssl} "$r"/usr/lib/systemd "$r"/lib32 "$r"/usr/lib32
  find "$r" -name __pycache__ -prune -exec rm -rf {} +
  printf 'root:x:0:0:root:/root:/bin/bash\npostgres:x:999:999:PostgreSQL:/var/lib/postgresql:/bin/bash\nlyra:x:1000:1000:Lyra:/app:/bin/bash\nnobody:x:65534:65534::/:/bin/false\n' > "$r/etc/passwd"
  printf 'root:x:0:\npostgres:x:999:\nlyra:x:1000:\nnogroup:x:65534:\n' > "$r/etc/group"
  printf 'hosts: files dns\npasswd: files\ngroup: files\n' > "$r/etc/nsswitch.conf"
  if [ -e "$r/usr/bin/dash" ]; then ln -sf dash "$r/usr/bin/sh"; else ln -sf bash "$r/usr/bin/sh"; fi
  [ ! -e "$r/usr/bin/mawk" ] || ln -sf mawk "$r/usr/bin/awk"
  for f in "$r/usr/lib/postgresql/$pg"/bin/*; do ln -sf "../../lib/postgresql/$pg/bin/${f##*/}" "$r/usr/local/bin/${f##*/}"; done
  chmod 1777 "$r/tmp"
  chroot "$r" /bin/sh -c '/usr/bin/python3 -m compileall -q /usr/lib/python3*' >/dev/null 2>&1 || true
  chroot "$r" /sbin/ldconfig 2>/dev/null || true
  python3 "$HERE/lib/mkimage.py" base "$r" "$BUILD"
  printf '%s' "$ROOTFS_PACKAGES" > "$BUILD/base.packages"
  rm -rf "$r"
}
images_from() { # what they are made from
  { (cd "$HERE" && find images chart lib/mkimage.py lib/chartmeta.py -type f | LC_ALL=C sort | xargs sha256sum); echo "$REGISTRY" "$ROOTFS_PACKAGES"; } | sha256sum
}
images_ready() { [ -s "$BUILD/pause.tar" ] && [ -s "$BUILD/base.json" ] && [ "$(cat "$BUILD/images.done" 2>/dev/null)" = "$(images_from)" ]; }
make_images() {
  rm -f "$BUILD/images.done"; mkdir -p "$BUILD"
  build_pause
  build_rootfs
  python3 "$HERE/lib/mkimage.py" lyra "$HERE/images" "$BUILD" "$(pg_major)" "${LYRA_VERSIONS[@]}"
  make_charts
  images_from > "$BUILD/images.done"
  rm -f "$STATE/pushed"
}
make_charts() {
  local v s=$BUILD/chart-src/lyra-app
  rm -rf "$BUILD/charts"; mkdir -p "$BUILD/charts"
  for v in "${LYRA_VERSIONS[@]}"; do
    rm -rf "$BUILD/chart-src"; mkdir -p "$BUILD/chart-src"
    cp -r "$HERE/chart/lyra-app" "$BUILD/chart-src/"
    sed -i "s/@VERSION@/$v/g; s/@REGISTRY@/$REGISTRY/g; s/@PG@/$(pg_major)/g; s/@HOST@/$LUTHIER_RANGE_HOST/g" "$s/Chart.yaml" "$s/values.yaml"
    python3 "$HERE/lib/chartmeta.py" annotate "$HERE/chart/CHANGELOG.md" "$v" "$s"
    "$HELM" package "$BUILD/chart-src/lyra-app" -d "$BUILD/charts" >/dev/null
  done
  rm -rf "$BUILD/chart-src"
}
publish_charts() { # the chart repository and the feed of releases, with days counted from today
  mkdir -p "$STATE/www/charts"
  cp "$BUILD"/charts/*.tgz "$STATE/www/charts/"
  HELM_CACHE_HOME=$BUILD/helm HELM_CONFIG_HOME=$BUILD/helm HELM_DATA_HOME=$BUILD/helm \
    "$HELM" repo index "$STATE/www/charts" --url "https://127.0.0.1:$LUTHIER_RANGE_CHARTS_PORT/charts"
  python3 "$HERE/lib/chartmeta.py" publish "$HERE/chart/CHANGELOG.md" "$STATE/www"
}
push_images() { # and the charts, to the range's own registry
  local img v n=0 all
  wait_until 20 "the registry" curl -s -o /dev/null --cacert "$PKI/ca.crt" "https://$REGISTRY/v2/"
  mapfile -t all < <(python3 "$HERE/lib/mkimage.py" list "$BUILD")
  for img in "${all[@]}"; do
    step_at $n $((${#all[@]} + ${#LYRA_VERSIONS[@]})) "pushing $img"; n=$((n + 1))
    skopeo copy -q --dest-cert-dir "$PKI/registry-client" --dest-creds "$LUTHIER_RANGE_REGISTRY_USER:$LUTHIER_RANGE_REGISTRY_PASSWORD" \
      "oci:$BUILD/oci:$img" "docker://$REGISTRY/$img" || die "push of $img failed"
  done
  for v in "${LYRA_VERSIONS[@]}"; do
    step_at $n $((${#all[@]} + ${#LYRA_VERSIONS[@]})) "pushing chart lyra-app $v"; n=$((n + 1))
    "$HELM" push "$BUILD/charts/lyra-app-$v.tgz" "oci://$REGISTRY/lyra" --ca-file "$PKI/ca.crt" \
      --username "$LUTHIER_RANGE_REGISTRY_USER" --password "$LUTHIER_RANGE_REGISTRY_PASSWORD" || die "push of chart $v failed"
  done
  forget_pulled
  touch "$STATE/pushed"
}
forget_pulled() { # tags do not change in life, but here they do, with the sources: the node pulls them anew
  local images
  mapfile -t images < <(in_node ctr -n k8s.io images ls -q "name~=$REGISTRY/lyra/")
  [ ${#images[@]} = 0 ] || in_node ctr -n k8s.io images rm "${images[@]}" >/dev/null
}
