# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Certificates, tokens and kubeconfigs. Made once and kept; `range clean` drops them.
pki_conf() { # CN, O, SAN
  printf '[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=%s\n' "$1"
  [ -z "$2" ] || printf 'O=%s\n' "$2"
  printf '[ext]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\n'
  printf 'extendedKeyUsage=serverAuth,clientAuth\n'
  [ -z "$3" ] || printf 'subjectAltName=%s\n' "$3"
}
pki_ca() { # name, CN
  [ -s "$PKI/$1.crt" ] && return
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -subj "/CN=$2" -keyout "$PKI/$1.key" -out "$PKI/$1.crt" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
}
pki_cert() { # name, CN, O, SAN, [ca]
  local ca=${5:-ca}
  [ -s "$PKI/$1.crt" ] && return
  pki_conf "$2" "$3" "$4" > "$PKI/$1.cnf"
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config "$PKI/$1.cnf" \
    -keyout "$PKI/$1.key" -out "$PKI/$1.csr" 2>/dev/null
  openssl x509 -req -in "$PKI/$1.csr" -CA "$PKI/$ca.crt" -CAkey "$PKI/$ca.key" -CAcreateserial \
    -days 3650 -extfile "$PKI/$1.cnf" -extensions ext -out "$PKI/$1.crt" 2>/dev/null
}
pki_kubeconfig() { # file, user, cert name or empty, token, namespace
  local ca user
  ca=$(base64 -w0 < "$PKI/ca.crt")
  if [ -n "$3" ]; then
    user="    client-certificate-data: $(base64 -w0 < "$PKI/$3.crt")
    client-key-data: $(base64 -w0 < "$PKI/$3.key")"
  else
    user="    token: $4"
  fi
  cat > "$KUBE/$1" <<YAML
apiVersion: v1
kind: Config
clusters:
- name: luthier-range
  cluster:
    server: https://127.0.0.1:$LUTHIER_RANGE_API_PORT
    certificate-authority-data: $ca
users:
- name: $2
  user:
$user
contexts:
- name: ${1%.conf}@luthier-range
  context:
    cluster: luthier-range
    user: $2
    namespace: ${5:-default}
current-context: ${1%.conf}@luthier-range
YAML
  chmod 600 "$KUBE/$1"
}
make_pki() {
  mkdir -p "$PKI" "$KUBE"; chmod 755 "$PKI" "$KUBE"; umask 077
  pki_ca ca luthier-range-ca
  pki_ca front-proxy-ca luthier-range-front-proxy-ca
  local here="IP:127.0.0.1,DNS:localhost"
  pki_cert apiserver kube-apiserver "" "$here,IP:$LUTHIER_RANGE_NODE_IP,IP:$LUTHIER_RANGE_SVC_FIRST,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local"
  pki_cert kubelet-server "$LUTHIER_RANGE_NODE" "" "$here,IP:$LUTHIER_RANGE_NODE_IP,DNS:$LUTHIER_RANGE_NODE"
  pki_cert registry lyra-registry "" "$here,IP:$LUTHIER_RANGE_NODE_IP"
  pki_cert ingress "$LUTHIER_RANGE_HOST" "" "$here,IP:$LUTHIER_RANGE_NODE_IP,DNS:$LUTHIER_RANGE_HOST,DNS:*.range.test"
  pki_cert charts lyra-charts "" "$here,IP:$LUTHIER_RANGE_NODE_IP"
  pki_cert s3 lyra-s3 "" "$here,IP:$LUTHIER_RANGE_NODE_IP"
  pki_cert metrics metrics-server "" "DNS:metrics-server.kube-system.svc,IP:$LUTHIER_RANGE_NODE_IP"
  pki_cert front-proxy front-proxy-client "" "" front-proxy-ca
  pki_cert apiserver-kubelet kube-apiserver-kubelet-client system:masters ""
  pki_cert admin kubernetes-admin system:masters ""
  pki_cert controller-manager system:kube-controller-manager "" ""
  pki_cert scheduler system:kube-scheduler "" ""
  pki_cert kubelet "system:node:$LUTHIER_RANGE_NODE" system:nodes ""
  pki_cert proxy system:kube-proxy "" ""
  pki_cert operator lyra-operator lyra-operators ""
  [ -s "$PKI/sa.key" ] || { openssl genrsa -out "$PKI/sa.key" 2048 2>/dev/null; openssl rsa -in "$PKI/sa.key" -pubout -out "$PKI/sa.pub" 2>/dev/null; }
  printf '%s,lyra-viewer,lyra-viewer,"lyra-viewers"\n' "$LUTHIER_RANGE_VIEWER_TOKEN" > "$PKI/tokens.csv"
  [ -s "$PKI/htpasswd" ] || htpasswd -Bbn "$LUTHIER_RANGE_REGISTRY_USER" "$LUTHIER_RANGE_REGISTRY_PASSWORD" > "$PKI/htpasswd"
  mkdir -p "$PKI/registry-client"; cp "$PKI/ca.crt" "$PKI/registry-client/ca.crt"
  pki_kubeconfig admin.conf kubernetes-admin admin "" default
  pki_kubeconfig viewer.conf lyra-viewer "" "$LUTHIER_RANGE_VIEWER_TOKEN" lyra
  pki_kubeconfig operator.conf lyra-operator operator "" lyra
  chmod 644 "$PKI/ca.crt" "$PKI/registry-client/ca.crt"; chmod 755 "$PKI/registry-client"
  hand_over "$KUBE/admin.conf" "$KUBE/viewer.conf" "$KUBE/operator.conf"
  local n
  for n in controller-manager scheduler kubelet proxy; do pki_kubeconfig "$n.conf" "$n" "$n" "" default; done
  umask 022
}
hand_over() { # files for the user who called sudo
  [ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$@"
}
