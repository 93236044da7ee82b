# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Faults to practise on. Each spoil_X has an unspoil_X that brings the good state back.
SPOILS=(crash-backend missing-image pending-upgrade registry-down api-down evict-db schema-ahead)
declare -A SPOIL_TEXT=(
  [crash-backend]="new pods of the backend crash at start (a wrong DB_PORT); the old ones go on serving"
  [missing-image]="the backend's image has a tag that the registry does not have: ImagePullBackOff"
  [pending-upgrade]="helm was killed in the middle: the release stays in pending-upgrade, and upgrades are refused"
  [registry-down]="the registry of images and OCI charts does not answer (the HTTP chart repository does)"
  [api-down]="the API server does not answer; the pods go on"
  [evict-db]="the pod postgresql-0 is deleted; it comes back by itself after some seconds"
  [schema-ahead]="the database is at a revision that no image knows"
)
spoil_list() {
  local n
  for n in "${SPOILS[@]}"; do
    printf '  %-16s %s%s\n' "$n" "${SPOIL_TEXT[$n]}" "$([ ! -e "$STATE/spoilt/$n" ] || echo ' [now]')"
  done
}
spoil() { # name
  [ -n "${SPOIL_TEXT[$1]:-}" ] || die "no fault called $1; range spoil list shows them"
  node_pid >/dev/null || die "the range is down"
  [ ! -e "$STATE/spoilt/$1" ] || { say "$1 is there already"; return 0; }
  mkdir -p "$STATE/spoilt"
  "spoil_${1//-/_}"
  [ -e "$STATE/spoilt/$1" ] || touch "$STATE/spoilt/$1"
  say "$1: ${SPOIL_TEXT[$1]}"
}
unspoil() { # name
  [ -n "${SPOIL_TEXT[$1]:-}" ] || die "no fault called $1; range spoil list shows them"
  node_pid >/dev/null || die "the range is down"
  [ -e "$STATE/spoilt/$1" ] || { say "$1 is not there"; return 0; }
  "unspoil_${1//-/_}"
  rm -f "$STATE/spoilt/$1"
  say "$1: repaired"
}
unspoil_all() { # what is needed by the others first
  local n
  for n in api-down registry-down "${SPOILS[@]}"; do [ ! -e "$STATE/spoilt/$n" ] || unspoil "$n"; done
}

rolled_out() { k_wait rollout status "$1" -n lyra --timeout=120s >/dev/null; }
disown_fields() { # deployment: kubectl's ownership of fields, which helm would run into later
  k get deployment "$1" -n lyra -o json --show-managed-fields | python3 -c '
import json, sys
fields = json.load(sys.stdin)["metadata"].get("managedFields", [])
drop = [n for n, f in enumerate(fields) if f["manager"].startswith("kubectl-")]
print(json.dumps([{"op": "remove", "path": "/metadata/managedFields/%d" % n} for n in reversed(drop)]))
' > "$RUN/patch.json"
  k patch deployment "$1" -n lyra --type=json --patch-file "$RUN/patch.json" >/dev/null
}

spoil_crash_backend() { k set env deployment/lyra-backend -n lyra -c backend DB_PORT=5432/tcp >/dev/null; }
unspoil_crash_backend() {
  k set env deployment/lyra-backend -n lyra -c backend DB_PORT- >/dev/null
  disown_fields lyra-backend; rolled_out deployment/lyra-backend
}

spoil_missing_image() {
  k get deployment lyra-backend -n lyra -o jsonpath='{.spec.template.spec.containers[0].image}' > "$STATE/spoilt/missing-image"
  k set image deployment/lyra-backend -n lyra "backend=$REGISTRY/lyra/lyra-backend:1.0.7" >/dev/null
}
unspoil_missing_image() {
  k set image deployment/lyra-backend -n lyra "backend=$(cat "$STATE/spoilt/missing-image")" >/dev/null
  disown_fields lyra-backend; rolled_out deployment/lyra-backend
}

release_status() { range_helm history lyra -n lyra -o json | python3 -c 'import json,sys; r=json.load(sys.stdin)[-1]; print(r["revision"], r["status"])'; }
spoil_pending_upgrade() { # really: a helm that waits for its pods is killed as soon as its record is there
  local chart version p i rev status before try
  range_helm get values lyra -n lyra > "$RUN/values.pending.yaml" 2>/dev/null
  sed -i '/^USER-SUPPLIED/d' "$RUN/values.pending.yaml"
  for try in 1 2 3 4 5; do
    read -r before status < <(release_status)
    chart=$(range_helm list -n lyra -o json | python3 -c 'import json,sys; print([r["chart"] for r in json.load(sys.stdin) if r["name"]=="lyra"][0])')
    version=${chart##*-}
    HELM_CACHE_HOME=$RUN/helm HELM_CONFIG_HOME=$RUN/helm HELM_DATA_HOME=$RUN/helm "$HELM" --kubeconfig "$KUBE/admin.conf" upgrade lyra "$BUILD/charts/lyra-app-$version.tgz" -n lyra \
      --values "$RUN/values.pending.yaml" --wait --timeout 120s >/dev/null 2>&1 9>&- &
    p=$!
    for i in $(seq 400); do
      if k get secret "sh.helm.release.v1.lyra.v$((before + 1))" -n lyra -o name >/dev/null 2>&1 || ! kill -0 $p 2>/dev/null; then break; fi
    done
    kill -KILL $p 2>/dev/null || true
    wait $p 2>/dev/null || true
    read -r rev status < <(release_status)
    if [ "$status" = pending-upgrade ]; then echo "$before" > "$STATE/spoilt/pending-upgrade"; return; fi
    : "$i" "$rev" "$try"
  done
  die "helm was too fast: the release is $status"
}
unspoil_pending_upgrade() {
  range_helm rollback lyra "$(cat "$STATE/spoilt/pending-upgrade")" -n lyra --wait --timeout 120s >/dev/null
}

spoil_registry_down() { hold registry; }
unspoil_registry_down() {
  unhold registry
  wait_until 20 "the registry" curl -s -o /dev/null --cacert "$PKI/ca.crt" "https://$REGISTRY/v2/"
}
spoil_api_down() { hold kube-apiserver; }
unspoil_api_down() {
  unhold kube-apiserver
  wait_until 60 "the API server" api_ready
  wait_until 60 "the node" node_ready
}

spoil_evict_db() { k delete pod postgresql-0 -n lyra --wait=false >/dev/null; }
unspoil_evict_db() {
  wait_until 60 "the pod postgresql-0" k get pod postgresql-0 -n lyra
  k_wait wait pod/postgresql-0 -n lyra --for=condition=Ready --timeout=60s >/dev/null
  wait_until 60 "the backend" rolled_out deployment/lyra-backend
}

db() { k exec -n lyra postgresql-0 -- psql -U lyra_user -d lyra -Atqc "$1"; }
spoil_schema_ahead() {
  db 'SELECT version_num FROM alembic_version' > "$STATE/spoilt/schema-ahead.new"
  db "UPDATE alembic_version SET version_num = 'f19c5d0b7e62'"
  mv "$STATE/spoilt/schema-ahead.new" "$STATE/spoilt/schema-ahead"
}
unspoil_schema_ahead() { db "UPDATE alembic_version SET version_num = '$(cat "$STATE/spoilt/schema-ahead")'"; }
