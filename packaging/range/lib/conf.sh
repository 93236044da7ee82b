# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Configuration files of the components; written anew at every `range up`.
make_conf() {
  umask 022
  mkdir -p "$CONF/cni" "$CONF/certs.d/$REGISTRY"
  cat > "$CONF/cni/10-lyra.conflist" <<JSON
{"cniVersion": "0.4.0", "name": "lyra", "plugins": [
  {"type": "bridge", "bridge": "lyra0", "isGateway": true, "ipMasq": false, "hairpinMode": true,
   "ipam": {"type": "host-local", "ranges": [[{"subnet": "$LUTHIER_RANGE_POD_CIDR", "rangeStart": "${LUTHIER_RANGE_NODE_IP%.*}.10"}]],
            "routes": [{"dst": "0.0.0.0/0"}], "dataDir": "$STATE/ipam"}},
  {"type": "portmap", "capabilities": {"portMappings": true}}]}
JSON
  # Both parts are needed: with only one of them, containerd 1.6 falls back to a host
  # without the CA (or to plain HTTP, on a loopback address) and hides a plain "not found".
  cat > "$CONF/certs.d/$REGISTRY/hosts.toml" <<TOML
server = "https://$REGISTRY"
ca = "$PKI/ca.crt"
[host."https://$REGISTRY"]
  capabilities = ["pull", "resolve"]
  ca = "$PKI/ca.crt"
TOML
  cat > "$CONF/containerd.toml" <<TOML
version = 2
root = "$STATE/containerd"
state = "/run/containerd"
disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs", "io.containerd.tracing.processor.v1.otlp", "io.containerd.internal.v1.tracing"]
[grpc]
  address = "/run/containerd/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "range.local/pause:1"
  disable_apparmor = true
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "$LUTHIER_RANGE_CNI_BIN"
    conf_dir = "$CONF/cni"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "$CONF/certs.d"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = false
TOML
  printf 'nameserver %s\n' "$LUTHIER_RANGE_NODE_IP" > "$CONF/resolv.conf"
  printf '127.0.0.1 localhost\n%s %s\n' "$LUTHIER_RANGE_NODE_IP" "$LUTHIER_RANGE_NODE" > "$CONF/hosts"
  cat > "$CONF/kubelet.yaml" <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: 0.0.0.0
authentication:
  anonymous: {enabled: false}
  webhook: {enabled: true}
  x509: {clientCAFile: $PKI/ca.crt}
authorization: {mode: Webhook}
tlsCertFile: $PKI/kubelet-server.crt
tlsPrivateKeyFile: $PKI/kubelet-server.key
cgroupDriver: cgroupfs
failCgroupV1: false
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
cgroupsPerQOS: true
clusterDNS: ["$LUTHIER_RANGE_NODE_IP"]
clusterDomain: cluster.local
resolvConf: $CONF/resolv.conf
failSwapOn: false
nodeStatusUpdateFrequency: 5s
syncFrequency: 30s
serializeImagePulls: false
imageGCHighThresholdPercent: 100
evictionHard: {memory.available: 100Mi, nodefs.available: 1%, imagefs.available: 1%, nodefs.inodesFree: 1%}
YAML
  cat > "$CONF/proxy.yaml" <<YAML
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
bindAddress: 0.0.0.0
mode: iptables
clusterCIDR: $LUTHIER_RANGE_POD_CIDR
hostnameOverride: $LUTHIER_RANGE_NODE
clientConnection: {kubeconfig: $KUBE/proxy.conf}
iptables: {minSyncPeriod: 0s, syncPeriod: 30s}
conntrack: {maxPerCore: 0, min: 0, tcpEstablishedTimeout: 0s, tcpCloseWaitTimeout: 0s}
YAML
  cat > "$CONF/Corefile" <<CORE
cluster.local in-addr.arpa {
  bind $LUTHIER_RANGE_NODE_IP
  errors
  ready 127.0.0.1:8181
  kubernetes {
    kubeconfig $KUBE/admin.conf
    ttl 5
  }
}
. {
  bind $LUTHIER_RANGE_NODE_IP
  template ANY ANY {
    rcode NXDOMAIN
  }
}
CORE
  cat > "$CONF/audit.yaml" <<YAML
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: None
  userGroups: ["system:nodes", "system:serviceaccounts"]
- level: None
  users: ["system:apiserver", "system:kube-controller-manager", "system:kube-scheduler", "system:kube-proxy", "system:anonymous"]
- level: Metadata
YAML
  cat > "$CONF/registry.yaml" <<YAML
version: 0.1
log: {level: info, accesslog: {disabled: false}}
storage:
  filesystem: {rootdirectory: $STATE/registry}
  delete: {enabled: true}
http:
  addr: 0.0.0.0:$LUTHIER_RANGE_REGISTRY_PORT
  tls: {certificate: $PKI/registry.crt, key: $PKI/registry.key}
auth:
  htpasswd: {realm: luthier-range, path: $PKI/htpasswd}
YAML
  cat > "$CONF/prometheus.yml" <<YAML
global: {scrape_interval: 5s, evaluation_interval: 5s}
scrape_configs:
- job_name: prometheus
  static_configs: [{targets: ["127.0.0.1:$LUTHIER_RANGE_PROM_PORT"]}]
- job_name: lyra
  http_sd_configs: [{url: "http://127.0.0.1:9091/sd", refresh_interval: 5s}]
- job_name: kubelet-cadvisor
  scheme: https
  metrics_path: /metrics/cadvisor
  tls_config: {ca_file: $PKI/ca.crt, cert_file: $PKI/admin.crt, key_file: $PKI/admin.key}
  static_configs: [{targets: ["$LUTHIER_RANGE_NODE_IP:10250"]}]
- job_name: kubelet
  scheme: https
  tls_config: {ca_file: $PKI/ca.crt, cert_file: $PKI/admin.crt, key_file: $PKI/admin.key}
  static_configs: [{targets: ["$LUTHIER_RANGE_NODE_IP:10250"]}]
- job_name: apiserver
  scheme: https
  tls_config: {ca_file: $PKI/ca.crt, cert_file: $PKI/admin.crt, key_file: $PKI/admin.key}
  static_configs: [{targets: ["127.0.0.1:$LUTHIER_RANGE_API_PORT"]}]
YAML
}
