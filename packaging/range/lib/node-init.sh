#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# PID 1 of the range's node. It runs in its own PID, mount, network and cgroup
# namespaces (see range up), so that everything it makes (mounts, bridge,
# iptables rules, pods' network namespaces, processes) ends with it.
# shellcheck disable=SC2317   # functions called through wait_for
set -uo pipefail
cd / # the caller's folder may lie below what is mounted over here, and then nothing started from it would run
HERE=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
# shellcheck source=SCRIPTDIR/config.sh
. "$HERE/lib/config.sh"
[ $$ -eq 1 ] || { echo "node-init.sh must be PID 1 of a PID namespace" >&2; exit 1; }

exec >>"$LOGS/node.log" 2>&1
printf '== node starts %s\n' "$(date -Is)"
step() { printf "%s %s\n" "$(date +%T.%3N)" "$*"; }
fail() { printf 'node-init: %s\n' "$*"; exit 1; }

# --- the node's own view of the file system
mount --make-rprivate / || fail "make-rprivate"
mkdir -p "$STATE"/{varlib,varlog,tmp,etcd,containerd,registry,kubelet,ipam} "$RUN/cg"
chmod 1777 "$STATE/tmp"
groups=$(cut -d: -f2 /proc/self/cgroup)
mount -t sysfs sysfs /sys || fail "sysfs"
mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
for c in $groups; do           # cgroup v1: one mount for each hierarchy
  [ -n "$c" ] || continue
  d=/sys/fs/cgroup/${c#name=}; o=$c
  case $c in name=*) o=none,$c ;; esac
  mkdir -p "$d"
  mount -t cgroup -o "$o" cgroup "$d" || fail "cgroup $c"
done
if [ -z "${groups//[$'\n ']/}" ]; then   # cgroup v2: processes may not sit where controllers are handed down
  mount -t cgroup2 cgroup2 /sys/fs/cgroup || fail "cgroup2"
  mkdir -p /sys/fs/cgroup/init
  while read -r p; do echo "$p" > /sys/fs/cgroup/init/cgroup.procs; done < <(cat /sys/fs/cgroup/cgroup.procs) 2>/dev/null
  for _ in $(seq 50); do        # our parent, outside, is moved away by range up at this moment
    read -ra all < /sys/fs/cgroup/cgroup.controllers
    for c in "${all[@]}"; do echo "+$c" > /sys/fs/cgroup/cgroup.subtree_control; done
    [ "$(cat /sys/fs/cgroup/cgroup.controllers)" != "$(cat /sys/fs/cgroup/cgroup.subtree_control)" ] || break
    sleep 0.1
  done
fi
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/netns /run/lock
[ -L /var/run ] || mount --bind /run /var/run
mount --bind "$STATE/varlog" /var/log
mount --bind "$STATE/tmp" /tmp
mount --bind "$CONF/hosts" /etc/hosts
[ -e /etc/resolv.conf ] && mount --bind "$CONF/resolv.conf" "$(readlink -f /etc/resolv.conf)"
mount --bind "$STATE/varlib" /var/lib
mkdir -p /var/lib/kubelet /var/lib/cni /var/log/pods /var/log/containers
# The kubelet insists on these kernel settings; let it see them as they should
# be instead of changing the machine's.
mkdir -p "$RUN/sysctl"
for kv in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
          kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
  k=${kv%%=*} v=${kv#*=}
  [ "$(cat "/proc/sys/$k" 2>/dev/null)" = "$v" ] && continue
  f=$RUN/sysctl/${k//\//.}; echo "$v" > "$f"; mount --bind "$f" "/proc/sys/$k"
done
mount --make-rshared /

# --- the node's own network: loopback and one bridge, no way out
ip link set lo up
ip link add lyra0 type bridge
ip addr add "$LUTHIER_RANGE_NODE_IP/${LUTHIER_RANGE_POD_CIDR#*/}" dev lyra0
ip link set lyra0 up
# No default route: what looks for a cloud or the outside fails at once. The cluster
# IPs need some route, for the packet to reach the rules that translate them.
ip route add "$LUTHIER_RANGE_SVC_CIDR" dev lyra0
echo 1 > /proc/sys/net/ipv4/ip_forward
for f in bridge-nf-call-iptables bridge-nf-call-ip6tables; do
  [ -e /proc/sys/net/bridge/$f ] && echo 1 > /proc/sys/net/bridge/$f
done
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6 2>/dev/null

# --- components
export PATH=$BIN:$PATH:/usr/sbin:/sbin HOME=/run
unset SSL_CERT_FILE SSL_CERT_DIR http_proxy https_proxy HTTP_PROXY HTTPS_PROXY
declare -A CMD NAME
rm -rf "$RUN/pids"; mkdir -p "$RUN/pids"
spawn() { # name
  if [ -e "$RUN/hold.$1" ]; then   # range hold: a waiter stands for it until range unhold
    bash -c 'exec 9<> <(:); while [ -e "$1" ]; do read -rt 0.2 -u 9; done' waiter "$RUN/hold.$1" &
  else
    bash -c "exec ${CMD[$1]}" >>"$LOGS/$1.log" 2>&1 </dev/null &
  fi
  NAME[$!]=$1; echo $! > "$RUN/pids/$1"
}
component() { CMD[$1]=$2; spawn "$1"; }
wait_for() { # seconds, command...
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.1; done
}
up_tcp() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

step "network made"
component containerd "containerd --config '$CONF/containerd.toml'"
wait_for 30 test -S /run/containerd/containerd.sock
if ! ctr -n k8s.io images ls -q | grep -x range.local/pause:1 >/dev/null; then
  wait_for 10 ctr -n k8s.io images import "$BUILD/pause.tar" || printf 'node-init: no pause image\n'
fi
component kubelet "kubelet --config='$CONF/kubelet.yaml' --kubeconfig='$KUBE/kubelet.conf' --root-dir='$STATE/kubelet' \
  --hostname-override=$LUTHIER_RANGE_NODE --node-ip=$LUTHIER_RANGE_NODE_IP \
  --cert-dir=/run/kubernetes --volume-plugin-dir=/run/kubernetes/volume-plugins --v=1 ${LUTHIER_RANGE_KUBELET_ARGS:-}"
component registry "docker-registry serve '$CONF/registry.yaml'"
component etcd "etcd --data-dir '$STATE/etcd' --name range --listen-client-urls http://127.0.0.1:2379 \
  --advertise-client-urls http://127.0.0.1:2379 --listen-peer-urls http://127.0.0.1:2380 \
  --initial-advertise-peer-urls http://127.0.0.1:2380 --initial-cluster range=http://127.0.0.1:2380 \
  --auto-compaction-retention 1 --log-level warn --logger zap"
wait_for 20 up_tcp 127.0.0.1 2379 || printf 'node-init: etcd is late\n'
step etcd up
component kube-apiserver "kube-apiserver --etcd-servers=http://127.0.0.1:2379 --bind-address=0.0.0.0 \
  --secure-port=$LUTHIER_RANGE_API_PORT --advertise-address=$LUTHIER_RANGE_NODE_IP --service-cluster-ip-range=$LUTHIER_RANGE_SVC_CIDR \
  --client-ca-file='$PKI/ca.crt' --tls-cert-file='$PKI/apiserver.crt' --tls-private-key-file='$PKI/apiserver.key' \
  --cert-dir=/run/kubernetes --token-auth-file='$PKI/tokens.csv' \
  --kubelet-certificate-authority='$PKI/ca.crt' --kubelet-client-certificate='$PKI/apiserver-kubelet.crt' \
  --kubelet-client-key='$PKI/apiserver-kubelet.key' --kubelet-preferred-address-types=InternalIP \
  --service-account-key-file='$PKI/sa.pub' --service-account-signing-key-file='$PKI/sa.key' \
  --service-account-issuer=https://kubernetes.default.svc.cluster.local \
  --requestheader-client-ca-file='$PKI/front-proxy-ca.crt' --requestheader-allowed-names=front-proxy-client \
  --requestheader-extra-headers-prefix=X-Remote-Extra- --requestheader-group-headers=X-Remote-Group \
  --requestheader-username-headers=X-Remote-User --proxy-client-cert-file='$PKI/front-proxy.crt' \
  --proxy-client-key-file='$PKI/front-proxy.key' --authorization-mode=Node,RBAC \
  --enable-admission-plugins=NodeRestriction --allow-privileged=true --event-ttl=6h \
  --audit-policy-file='$CONF/audit.yaml' --audit-log-path='$LOGS/audit.log' --audit-log-maxsize=50 --audit-log-maxbackup=1 \
  --profiling=false --v=1 ${LUTHIER_RANGE_APISERVER_ARGS:-}"
ready() { [ "$(curl -s -m 2 --cacert "$PKI/ca.crt" --cert "$PKI/admin.crt" --key "$PKI/admin.key" "https://127.0.0.1:$LUTHIER_RANGE_API_PORT/readyz")" = ok ]; }
wait_for 40 ready || printf 'node-init: the API server is late\n'
step API ready
component kube-scheduler "kube-scheduler --kubeconfig='$KUBE/scheduler.conf' --leader-elect=false \
  --authentication-kubeconfig='$KUBE/scheduler.conf' --authorization-kubeconfig='$KUBE/scheduler.conf' --bind-address=127.0.0.1 --kube-api-qps=500 --kube-api-burst=1000 --v=1"
component kube-controller-manager "env TMPDIR=/tmp kube-controller-manager --kubeconfig='$KUBE/controller-manager.conf' --leader-elect=false \
  --authentication-kubeconfig='$KUBE/controller-manager.conf' --authorization-kubeconfig='$KUBE/controller-manager.conf' \
  --bind-address=127.0.0.1 --use-service-account-credentials=true --service-account-private-key-file='$PKI/sa.key' \
  --root-ca-file='$PKI/ca.crt' --cluster-signing-cert-file='$PKI/ca.crt' --cluster-signing-key-file='$PKI/ca.key' \
  --cluster-cidr=$LUTHIER_RANGE_POD_CIDR --allocate-node-cidrs=false --enable-hostpath-provisioner=true \
  --flex-volume-plugin-dir=/run/kubernetes/volume-plugins --kube-api-qps=500 --kube-api-burst=1000 --v=1 ${LUTHIER_RANGE_KCM_ARGS:-}"
component kube-proxy "kube-proxy --config='$CONF/proxy.yaml' --v=1"
component dns "coredns -conf '$CONF/Corefile'"
component sd "python3 '$HERE/lib/sd.py'"
component ingress "python3 '$HERE/lib/ingress.py'"
component charts "python3 '$HERE/lib/charts.py'"
if has_extra metrics; then
  component metrics "metrics-server --kubeconfig='$KUBE/admin.conf' --authentication-kubeconfig='$KUBE/admin.conf' \
    --authorization-kubeconfig='$KUBE/admin.conf' --bind-address=$LUTHIER_RANGE_NODE_IP --secure-port=4443 --tls-cert-file='$PKI/metrics.crt' \
    --tls-private-key-file='$PKI/metrics.key' --kubelet-certificate-authority='$PKI/ca.crt' --kubelet-preferred-address-types=InternalIP \
    --metric-resolution=10s --kubelet-request-timeout=8s"
fi
if has_extra s3; then
  mkdir -p "$STATE"/s3/{buckets,versions}
  component s3 "env ROOT_ACCESS_KEY='$LUTHIER_RANGE_S3_USER' ROOT_SECRET_KEY='$LUTHIER_RANGE_S3_PASSWORD' versitygw --port 0.0.0.0:$LUTHIER_RANGE_S3_PORT \
    --cert '$PKI/s3.crt' --key '$PKI/s3.key' posix --versioning-dir '$STATE/s3/versions' '$STATE/s3/buckets'"
fi
! has_extra prometheus || component prometheus "prometheus --config.file='$CONF/prometheus.yml' \
  --storage.tsdb.path='$STATE/prometheus' --storage.tsdb.retention.time=2d --web.listen-address=127.0.0.1:$LUTHIER_RANGE_PROM_PORT"
step all started
echo ready > "$RUN/init"

# --- supervise: what ends is started again, until we are told to stop
stopping=
trap 'stopping=1' TERM INT
while [ -z "$stopping" ]; do
  wait -n -p done_pid; rc=$?
  [ -z "$stopping" ] || break
  n=${NAME[${done_pid:-0}]:-}
  if [ -n "$n" ]; then
    unset "NAME[$done_pid]"
    printf '%s %s ended (%s), starting it again\n' "$(date -Is)" "$n" "$rc"
    [ -e "$RUN/hold.$n" ] || [ "$rc" = 0 ] || sleep 1
    spawn "$n"
  elif [ "$rc" = 127 ]; then
    sleep 1
  fi
done
printf '== node stops %s\n' "$(date -Is)"
kill -TERM "${!NAME[@]}" 2>/dev/null
# The API server and etcd wait for each other's connections: what is left after a second is
# killed with the namespace (etcd's log and PostgreSQL's are written for that).
for _ in $(seq 10); do kill -0 "${!NAME[@]}" 2>/dev/null || break; sleep 0.1; done
exit 0
