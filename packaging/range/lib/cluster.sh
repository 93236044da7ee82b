# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Starting and stopping the node.

start_cluster() {
  case $DIR in /tmp | /tmp/* | /run/* | /var/lib/* | /var/log/* | /sys/* | /proc/*) die "LUTHIER_RANGE_DIR must not lie in $DIR: the node mounts over it" ;; esac
  local d n=0
  mkdir -p "$RUN" "$LOGS" "$STATE"
  clear_rest
  for d in br_netfilter overlay; do modprobe "$d" 2>/dev/null || true; done   # built in, or already there, or not needed
  make_pki; make_conf; write_files
  publish_charts
  rm -f "$RUN"/hold.* "$STATE"/spoilt/{registry-down,api-down,evict-db}
  ( exec 9>&-
    cgroup_enter node || die "cannot make the cgroup $LUTHIER_RANGE_CGROUP"
    exec setsid unshare --mount --pid --net --cgroup --uts --ipc --fork --kill-child --mount-proc \
      --propagation private bash "$HERE/lib/node-init.sh" ) </dev/null >>"$LOGS/node.log" 2>&1 &
  remember node $!
  disown
  wait_until 20 "the node's first process" node_pid
  ( exec 9>&-
    cgroup_enter relay
    exec setsid python3 "$HERE/lib/relay.py" "$(node_pid)" "$LUTHIER_RANGE_API_PORT" "$LUTHIER_RANGE_REGISTRY_PORT" \
      "$LUTHIER_RANGE_INGRESS_PORT" "$LUTHIER_RANGE_PROM_PORT" "$LUTHIER_RANGE_S3_PORT" "$LUTHIER_RANGE_CHARTS_PORT" ) </dev/null >>"$LOGS/relay.log" 2>&1 &
  remember relay $!
  disown
  for d in $(cgroup_dirs); do   # cgroup v2: no process of ours may stay where the node hands controllers down
    [ ! -e "$d/cgroup.controllers" ] || awk '{print $1}' "$RUN/node.pid" > "$d/$LUTHIER_RANGE_CGROUP/relay/cgroup.procs"
  done
  while ! api_ready; do
    n=$((n + 1)); step_at $((n < 90 ? n : 90)) 200 "starting etcd and the API server"
    alive node >/dev/null || die "the node did not start, see $LOGS/node.log"
    alive relay >/dev/null || die "a port is taken: $(tail -n 1 "$LOGS/relay.log") (settings LUTHIER_RANGE_*_PORT)"
    [ $n -lt 600 ] || die "gave up waiting for the API server (see $LOGS)"
    sleep 0.1
  done
  wait_ready
  touch "$RUN/started"
}
is_up() { [ -e "$RUN/started" ] && node_pid >/dev/null; }

api_ready() { [ "$(curl -s -m 2 --cacert "$PKI/ca.crt" --cert "$PKI/admin.crt" --key "$PKI/admin.key" "https://127.0.0.1:$LUTHIER_RANGE_API_PORT/readyz")" = ok ]; }
node_ready() {
  [ "$(k get --raw "/api/v1/nodes/$LUTHIER_RANGE_NODE/proxy/healthz")" = ok ] &&
    k get node "$LUTHIER_RANGE_NODE" -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}' | grep -q True
}
metrics_ready() { k get apiservice v1beta1.metrics.k8s.io -o 'jsonpath={.status.conditions[?(@.type=="Available")].status}' | grep -q True; }
apply() { "$1" | k apply -f -; }
pods_ready() { # every pod of lyra runs, and was started since this node was
  k get pods -n lyra -o json | python3 -c '
import calendar, json, sys, time
since = float(sys.argv[1]) - 1
when = lambda s: calendar.timegm(time.strptime(s, "%Y-%m-%dT%H:%M:%SZ"))
for p in json.load(sys.stdin)["items"]:
    st = p["status"]
    if st.get("phase") in ("Succeeded", "Failed") or "deletionTimestamp" in p["metadata"] or not p["metadata"].get("ownerReferences"):
        continue
    for c in st.get("containerStatuses") or [{}]:
        if not c.get("ready") or when(c["state"]["running"]["startedAt"]) < since:
            sys.exit(1)
' "$(stat -c %Y "$RUN/node.pid")"
}
wait_ready() {
  wait_until 60 "the API server" api_ready
  step_at 120 200 "waiting for the node"
  wait_until 30 "base objects" apply base_objects
  ! has_extra metrics || wait_until 30 "metrics objects" apply metrics_objects
  wait_until 60 "node $LUTHIER_RANGE_NODE" node_ready
  step_at 170 200 "waiting for the pods"
  local end=$((SECONDS + 60)) # what ran before comes back; a broken release must not keep us
  until pods_ready 2>/dev/null; do [ "$SECONDS" -lt "$end" ] || { say "not all pods of lyra are ready"; break; }; sleep 0.3; done
}

clear_rest() { # whatever an earlier node left behind, also after kill -9 of parts of it
  local p i
  for i in $(seq 40); do
    for p in $(cgroup_pids); do kill -KILL "$p" 2>/dev/null || true; done
    cgroup_clean
    [ -n "$(cgroup_left)" ] || break
    sleep 0.1
  done
  [ "$i" -lt 40 ] || say "some cgroups could not be removed: $(cgroup_left)"
  rm -f "$RUN"/*.pid "$RUN/init" "$RUN/started"
  rm -rf "$RUN/pids" "$RUN/sysctl" "$RUN/cg"
}
stop_cluster() {
  local p end
  if p=$(alive relay); then kill -TERM "$p" 2>/dev/null || true; fi
  if p=$(node_pid); then
    kill -TERM "$p" 2>/dev/null || true
    end=$((SECONDS + 8))
    while alive node >/dev/null && [ "$SECONDS" -lt "$end" ]; do sleep 0.1; done
  fi
  clear_rest
}
forget_cluster() { # the cluster and the containers; images, registry, S3 and certificates stay
  rm -rf "$STATE"/{etcd,kubelet,ipam,tmp,varlib,varlog,prometheus,seeded,spoilt}
  rm -rf "$STATE"/containerd/io.containerd.grpc.v1.cri "$STATE"/containerd/io.containerd.runtime.v2.task
  find "$LOGS" -name "*.log" ! -name "step-*" -delete
}
stop_and_forget() { stop_cluster; forget_cluster; }

component_state() { # name -> running, held, NOT RUNNING
  if [ -e "$RUN/hold.$1" ]; then echo held
  elif in_node kill -0 "$(cat "$RUN/pids/$1")" 2>/dev/null; then echo running
  else echo "NOT RUNNING"; fi
}
hold() { # component
  [ -e "$RUN/pids/$1" ] || die "no component called $1; there are: $(cd "$RUN/pids" 2>/dev/null && echo *)"
  touch "$RUN/hold.$1"
  in_node kill -KILL "$(cat "$RUN/pids/$1")" 2>/dev/null || true
}
unhold() { rm -f "$RUN/hold.$1"; }
show_status() {
  local n s bad=0 m d
  if ! node_pid >/dev/null; then
    say "down"
    [ -z "$(cgroup_pids)" ] || say "but some of its processes are left: range down removes them"
    return 3
  fi
  printf 'node       pid %s\n' "$(node_pid)"
  for n in "$RUN"/pids/*; do
    n=${n##*/}; s=$(component_state "$n")
    [ "$s" != "NOT RUNNING" ] || bad=1
    printf '  %-26s %s\n' "$n" "$s"
  done
  if alive relay >/dev/null; then s=running; else s="NOT RUNNING" bad=1; fi
  printf '  %-26s %s\n' relay "$s"
  if api_ready; then
    k get nodes -o wide --no-headers 2>/dev/null | awk '{print "  node " $1 " " $2 " " $5}'
    k get pods -A --no-headers 2>/dev/null | awk '{print "  pod  " $1 "/" $2 " " $3 " " $4 " restarts " $5}'
    range_helm list -n lyra --no-headers 2>/dev/null | awk '{print "  helm " $1 " revision " $3 " " $(NF-2) " " $(NF-1)}' || true
  else
    printf '  the API server does not answer\n'; bad=1
  fi
  for n in "$STATE"/spoilt/*; do [ ! -e "$n" ] || printf '  spoilt: %s (range unspoil %s)\n' "${n##*/}" "${n##*/}"; done
  d=$(cgroup_dirs | grep -m1 memory || cgroup_dirs)/$LUTHIER_RANGE_CGROUP
  m=$(cat "$d/memory.usage_in_bytes" 2>/dev/null || cat "$d/memory.current" 2>/dev/null || echo 0)
  printf '  memory of the whole range  %s MiB, with caches of files\n' "$((m / 1048576))"
  return $bad
}
