#!/usr/bin/env bash
# Runs inside an image build: starts the service on a real PostgreSQL, asks it what its users will ask, ends it with
# SIGTERM, and leaves /app/app.aot. Kafka and the other parts are away, which is part of a service's life.
set -euo pipefail

PATH=$PATH:/opt/java/openjdk/bin
KEYS_PORT=8090
cd /training
# shellcheck source=/dev/null
. ./environment
PORT=${MANAGEMENT_SERVER_PORT:-$SERVER_PORT}
export WM_BIND_ADDRESS=127.0.0.1

give_up() {
  printf '%s\n' "$@" >&2
  tail -n 40 /tmp/*.log >&2
  exit 1
}

start_postgres() {
  [ -e database.sql ] || return 0
  cp database.sql /docker-entrypoint-initdb.d/
  export POSTGRES_PASSWORD=training
  PGPORT=$(sed -E 's#.*:([0-9]+)/.*#\1#' <<<"$WM_DB_URL") docker-entrypoint.sh postgres -c fsync=off >/tmp/postgres.log 2>&1 &
  postgres=$!
}

# One request; its answer goes to /tmp/answer. $1: method, $2: port, $3: path, $4: a token's file or nothing, $5: body.
ask() {
  local body=${5:-} headers=''
  [ -z "${4:-}" ] || headers="Authorization: Bearer $(cat "$4")"$'\r\n'
  [ "$1" = GET ] || headers+="Content-Type: application/json"$'\r\n'"Idempotency-Key: $RANDOM-$RANDOM"$'\r\n'
  exec 3<>"/dev/tcp/127.0.0.1/$2" || return 1
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s' \
    "$1" "$3" "$headers" "${#body}" "$body" >&3
  timeout 30 cat <&3 >/tmp/answer || true
  exec 3>&-
}

is_ready() { { ask GET "$PORT" /actuator/health/readiness && head -1 /tmp/answer | grep -q ' 200'; } 2>/dev/null; }

# The paths of the service's own description that have this method, with an id where one belongs.
paths() {
  grep -oE "\"/[^\"]+\":\{\"$1\"" /tmp/description | cut -d'"' -f2 |
    sed 's/{[^}]*}/0198c1de-6c1e-7000-8000-0000000000aa/g' | sort -u
}

work() {
  local path token
  for path in / /worried /demo /sign-in /caseload /actuator/health /actuator/prometheus /api/v1/referrals; do
    ask GET "$PORT" "$path"
    ask GET "$SERVER_PORT" "$path"
  done
  ask GET "$SERVER_PORT" /v3/api-docs
  cp /tmp/answer /tmp/description
  for token in tokens/*; do
    for path in $(paths get); do ask GET "$SERVER_PORT" "$path" "$token"; done
    for path in $(paths post); do ask POST "$SERVER_PORT" "$path" "$token" '{}'; done
  done
}

java -m jdk.httpserver -b 127.0.0.1 -p "$KEYS_PORT" -d /training/keys >/tmp/keys.log 2>&1 &
keys=$!
start_postgres
java -XX:AOTCacheOutput=/app/app.aot -XX:+UseCompactObjectHeaders -XX:+UseG1GC -Dfile.encoding=UTF-8 \
  -jar /app/app.jar >/tmp/service.log 2>&1 &
service=$!
for _ in $(seq 600); do
  kill -0 $service 2>/dev/null || give_up "The service ended while it was starting."
  ! is_ready || break
  sleep 1
done
is_ready || give_up "The service was never ready."
work
kill -TERM $service
wait $service || [ $? = 143 ] || give_up "The service did not end well."
[ -s /app/app.aot ] || give_up "No cache was made."
kill $keys ${postgres:-}
# What will run it says whether it can: on means that it fails rather than go on without.
java -XX:AOTMode=on -XX:AOTCache=/app/app.aot -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -cp /app/app.jar -version
ls -l /app/app.aot
