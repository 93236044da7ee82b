{{- /* SPDX-License-Identifier: GPL-3.0-or-later */ -}}
{{- define "lyra.labels" -}}
app.kubernetes.io/part-of: lyra
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "lyra.dbenv" -}}
- {name: DB_HOST, value: postgresql}
- {name: DB_USER, value: {{ .Values.postgresql.username }}}
- {name: DB_NAME, value: {{ .Values.postgresql.database }}}
- name: DB_PASSWORD
  valueFrom: {secretKeyRef: {name: lyra-db-secret, key: password}}
{{- end }}

{{- define "lyra.deployment" -}}
{{- $root := .root }}{{ $name := .name }}{{ $v := index .root.Values .key -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    app: {{ $name }}
    {{- include "lyra.labels" $root | nindent 4 }}
spec:
  replicas: {{ $v.replicas }}
  revisionHistoryLimit: 10
  progressDeadlineSeconds: 120
  strategy:
    {{- toYaml $v.strategy | nindent 4 }}
  selector:
    matchLabels: {app: {{ $name }}}
  template:
    metadata:
      labels: {app: {{ $name }}}
      {{- if eq .key "backend" }}
      annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8000"}
      {{- end }}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 10
      {{- with $root.Values.imagePullSecrets }}
      imagePullSecrets:
      {{- toYaml . | nindent 6 }}
      {{- end }}
      containers:
      - name: {{ .key }}
        image: "{{ $v.image.repository }}:{{ $v.image.tag }}"
        imagePullPolicy: {{ $v.image.pullPolicy }}
        {{- if ne .key "frontend" }}
        env:
        {{- include "lyra.dbenv" $root | nindent 8 }}
        {{- if eq .key "backend" }}
        - {name: ON_UNKNOWN_REVISION, value: {{ $v.onUnknownRevision | quote }}}
        - {name: SMOKE_EMAIL, value: {{ $root.Values.smokeTest.email | quote }}}
        - name: SMOKE_PASSWORD
          valueFrom: {secretKeyRef: {name: lyra-smoke-test, key: password, optional: true}}
        {{- end }}
        {{- end }}
        {{- if ne .key "scheduler" }}
        ports: [{name: http, containerPort: 8000, protocol: TCP}]
        {{- $ready := "/" }}{{ $live := "/" }}
        {{- if eq .key "backend" }}{{ $ready = "/api/v1/health" }}{{ $live = "/api/v1/version" }}{{ end }}
        readinessProbe:
          httpGet: {path: {{ $ready }}, port: http}
          periodSeconds: 1
          timeoutSeconds: 4
          failureThreshold: 3
        livenessProbe:
          httpGet: {path: {{ $live }}, port: http}
          initialDelaySeconds: 30
          periodSeconds: 10
          timeoutSeconds: 4
        {{- end }}
        resources:
          {{- toYaml $v.resources | nindent 10 }}
        {{- if eq .key "backend" }}
        volumeMounts: [{name: logs, mountPath: /var/log/lyra}]
        {{- end }}
      {{- if eq .key "backend" }}
      volumes: [{name: logs, emptyDir: {sizeLimit: 1Gi}}]
      {{- end }}
{{- end }}
