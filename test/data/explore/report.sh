#!/bin/sh
# Makes a container, uploads a report and deletes the container. It does not look at the reply to the
# delete: that is its mistake.
set -eu

call() {
  curl --silent --show-error --fail-with-body --header 'Authorization: Bearer sk-test' "$@"
}

id=$(call --json '{"name":"report"}' "$OPENAI_BASE_URL/containers" | sed -n 's/^  "id": "\(.*\)",$/\1/p')
test -n "$id"
status=0
printf hello | call --form 'file=@-;filename=report.txt' "$OPENAI_BASE_URL/containers/$id/files" >/dev/null || status=1
call --request DELETE "$OPENAI_BASE_URL/containers/$id" >/dev/null || true
exit "$status"
