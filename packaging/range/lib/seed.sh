# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Objects of the cluster that are not part of the release.
base_objects() {
  cat <<YAML
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: range-hostpath
  annotations: {storageclass.kubernetes.io/is-default-class: "true"}
provisioner: kubernetes.io/host-path
reclaimPolicy: Delete
volumeBindingMode: Immediate
---
apiVersion: v1
kind: Namespace
metadata: {name: lyra}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: lyra-viewer, namespace: lyra}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: lyra-viewer}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: lyra-operator, namespace: lyra}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: lyra-operator}]
YAML
}
metrics_objects() {
  cat <<YAML
apiVersion: v1
kind: Service
metadata: {name: metrics-server, namespace: kube-system}
spec: {ports: [{port: 443, targetPort: 4443, protocol: TCP}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: metrics-server, namespace: kube-system}
subsets: [{addresses: [{ip: $LUTHIER_RANGE_NODE_IP}], ports: [{port: 4443, protocol: TCP}]}]
---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1beta1.metrics.k8s.io}
spec:
  group: metrics.k8s.io
  version: v1beta1
  groupPriorityMinimum: 100
  versionPriority: 100
  caBundle: $(base64 -w0 < "$PKI/ca.crt")
  service: {name: metrics-server, namespace: kube-system, port: 443}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: system:aggregated-metrics-reader
  labels: {rbac.authorization.k8s.io/aggregate-to-view: "true", rbac.authorization.k8s.io/aggregate-to-edit: "true", rbac.authorization.k8s.io/aggregate-to-admin: "true"}
rules: [{apiGroups: [metrics.k8s.io], resources: [pods, nodes], verbs: [get, list, watch]}]
YAML
}
pull_secret() { # namespace
  k create secret docker-registry harbor-registry-secret -n "$1" --docker-server="$REGISTRY" \
    --docker-username="$LUTHIER_RANGE_REGISTRY_USER" --docker-password="$LUTHIER_RANGE_REGISTRY_PASSWORD" --dry-run=client -o yaml | k apply -f - >/dev/null
}
write_values() { # the operator's values: only what differs from the chart's
  cat <<YAML
# Values of Lyra on the practice range.
# Only what differs from the chart's defaults; see: helm show values
# The three tags are raised together with the chart's version.

backend:
  replicas: 2
  image:
    tag: "1.0.0"
  resources:
    requests:
      cpu: 20m
      memory: 48Mi
    limits:
      memory: 256Mi    # 192Mi was too little while migrations ran

frontend:
  image:
    tag: "1.0.0"

scheduler:
  # never more than one: two would send every mail twice
  replicas: 1
  image:
    tag: "1.0.0"

postgresql:
  # used for the first contents of the secret lyra-db-secret only; rotate it there
  password: $LUTHIER_RANGE_DB_PASSWORD
  persistence:
    size: 1Gi

ingress:
  host: $LUTHIER_RANGE_HOST
YAML
}
write_files() { # what a user of the range needs beside the kubeconfigs
  local auth; auth=$(printf %s "$LUTHIER_RANGE_REGISTRY_USER:$LUTHIER_RANGE_REGISTRY_PASSWORD" | base64 -w0)
  printf '{"auths": {"%s": {"auth": "%s"}}}\n' "$REGISTRY" "$auth" > "$DIR/helm-registry.json"
  chmod 600 "$DIR/helm-registry.json"
  { [ -s "$DIR/values.yaml" ] && [ "${1:-}" != fresh ]; } || write_values > "$DIR/values.yaml"
  sed "s#@DIR@#$DIR#g; s/@INGRESS_PORT@/$LUTHIER_RANGE_INGRESS_PORT/g; s/@REGISTRY_PORT@/$LUTHIER_RANGE_REGISTRY_PORT/g
    s/@CHARTS_PORT@/$LUTHIER_RANGE_CHARTS_PORT/g; s/@PROM_PORT@/$LUTHIER_RANGE_PROM_PORT/g" "$HERE/profile.yaml.in" > "$DIR/profile.yaml"
  hand_over "$DIR/helm-registry.json" "$DIR/values.yaml" "$DIR/profile.yaml"
}
seed() { # release lyra 1.0.0, the way an operator would have installed it
  wait_until 20 "the service account of namespace lyra" k get serviceaccount default -n lyra
  pull_secret lyra
  write_files fresh
  range_helm upgrade --install lyra "oci://$REGISTRY/lyra/lyra-app" --version 1.0.0 \
    --namespace lyra --values "$DIR/values.yaml" --ca-file "$PKI/ca.crt" --wait --timeout 180s
  touch "$STATE/seeded"
}
range_helm() {
  HELM_REGISTRY_CONFIG=$DIR/helm-registry.json HELM_CACHE_HOME=$RUN/helm HELM_CONFIG_HOME=$RUN/helm HELM_DATA_HOME=$RUN/helm \
    "$HELM" --kubeconfig "$KUBE/admin.conf" "$@"
}
