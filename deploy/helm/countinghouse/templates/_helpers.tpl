{{- define "countinghouse.name" -}}
{{- printf "%s-%s" .Release.Name "countinghouse" | replace "countinghouse-countinghouse" "countinghouse" | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- /* What each of the three is, in one place: service, port and the values that it has. */ -}}
{{- define "countinghouse.services" -}}
command: {service: command-service, port: 8080}
query: {service: query-service, port: 8081}
console: {service: console, port: 8082}
{{- end -}}

{{- define "countinghouse.selector" -}}
app.kubernetes.io/name: countinghouse
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "countinghouse.labels" -}}
{{ include "countinghouse.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "countinghouse.image" -}}
{{- printf "%s/%s:%s" .root.Values.image.repository .service (.root.Values.image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}

{{- /* Settings are environment variables: a.b-c.d is A_BC_D. */ -}}
{{- define "countinghouse.environment" -}}
{{- $root := .root -}}
{{- $values := index $root.Values .part -}}
- {name: COUNTINGHOUSE_SECURITY_ISSUERURI, value: {{ required "issuer.uri says whose tokens are accepted" $root.Values.issuer.uri | quote }}}
{{- with $root.Values.issuer.audience }}
- {name: COUNTINGHOUSE_SECURITY_AUDIENCE, value: {{ . | quote }}}
{{- end }}
{{- if eq .part "console" }}
- {name: COUNTINGHOUSE_CONSOLE_COMMANDURL, value: {{ printf "http://%s-command:8080" (include "countinghouse.name" $root) | quote }}}
- {name: COUNTINGHOUSE_CONSOLE_QUERYURL, value: {{ printf "http://%s-query:8081" (include "countinghouse.name" $root) | quote }}}
- {name: COUNTINGHOUSE_SECURITY_CLIENTID, value: {{ $values.clientId | quote }}}
- {name: SERVER_FORWARDHEADERSSTRATEGY, value: native}
{{- else }}
- {name: SPRING_DATASOURCE_URL, value: {{ required (printf "%s.database.url says where its tables are" .part) $values.database.url | quote }}}
- {name: SPRING_DATASOURCE_USERNAME, value: {{ $values.database.username | quote }}}
- {name: COUNTINGHOUSE_KAFKA_BOOTSTRAPSERVERS, value: {{ required "kafka.bootstrapServers says where the topic is" $root.Values.kafka.bootstrapServers | quote }}}
- {name: COUNTINGHOUSE_KAFKA_TOPIC, value: {{ $root.Values.kafka.topic | quote }}}
{{- if eq .part "query" }}
- {name: COUNTINGHOUSE_KAFKA_GROUP, value: {{ $root.Values.kafka.group | quote }}}
{{- end }}
{{- end }}
{{- range $name, $value := $values.settings }}
- {name: {{ $name | replace "." "_" | replace "-" "" | upper }}, value: {{ $value | toString | quote }}}
{{- end }}
{{- end -}}

{{- /* A secret's key is a setting's name, and a file in /run/secrets. */ -}}
{{- define "countinghouse.secrets" -}}
{{- $values := index .root.Values .part -}}
{{- if ne .part "console" }}
- secret: {name: {{ $values.database.secret }}}
{{- with .root.Values.kafka.secret }}
- secret: {name: {{ . }}}
{{- end }}
{{- else if $values.secret }}
- secret: {name: {{ $values.secret }}}
{{- end }}
{{- end -}}

{{- define "countinghouse.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 1Gi}
{{- with include "countinghouse.secrets" . | trim }}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      {{- . | nindent 6 }}
{{- end }}
{{- end -}}

{{- define "countinghouse.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- with include "countinghouse.secrets" . | trim }}
- {name: secrets, mountPath: /run/secrets, readOnly: true}
{{- end }}
{{- end -}}

{{- define "countinghouse.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "countinghouse.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}
