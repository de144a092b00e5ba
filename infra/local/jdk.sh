# Sourced by ./run and ./verify: finds what they need and says clearly what is missing.
# shellcheck shell=bash

JDK_WANTED=25

say() { printf '%s\n' "$*"; }

give_up() {
  printf '%s\n' "$@" >&2
  exit 1
}

# The version a JDK folder says it has, "25.0.3"; nothing where it is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"
}

is_wanted_jdk() {
  local version
  version=$(jdk_version "$1") || return 1
  [ "${version%%.*}" = "$JDK_WANTED" ]
}

# Sets JAVA_HOME to a JDK of the wanted version, whatever `java` means on this machine.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* /opt/* /opt/*/* /usr/local/* \
    "$(java_on_path)"; do
    if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
      JAVA_HOME=$(cd "$candidate" && pwd -P)
      export JAVA_HOME
      return
    fi
  done
  give_up "A JDK $JDK_WANTED is needed, and none was found in JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks or /opt." \
    "Get one, for example:" \
    "  Debian, Ubuntu:  apt-get install temurin-$JDK_WANTED-jdk   (see https://adoptium.net/installation/linux)" \
    "  SDKMAN:          sdk install java $JDK_WANTED-tem" \
    "or unpack one anywhere and set JAVA_HOME to it."
}

java_on_path() {
  local java
  java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")"
}

# The first two numbers of a version, for a comparison: "3.8.7" is 3008.
as_number() {
  local major minor
  IFS=. read -r major minor _ <<<"$1"
  echo $((10#${major:-0} * 1000 + 10#${minor:-0}))
}

need_maven() {
  local version
  command -v mvn >/dev/null || give_up "Maven 3.8 or newer is needed (mvn). On Debian or Ubuntu: apt-get install maven"
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  [ "$(as_number "$version")" -ge 3008 ] || give_up "Maven 3.8 or newer is needed; this one is ${version:-unknown}."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null) || version=
  [ "$(as_number "${version#v}")" -ge 20000 ] ||
    give_up "Node 20 or newer is needed for the portal's pages; found ${version:-none}. See https://nodejs.org/en/download"
}

need_linux() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] ||
    give_up "The embedded PostgreSQL is for Linux on x86-64; this is $(uname -s) on $(uname -m)."
  command -v setsid >/dev/null || give_up "setsid is needed (package util-linux)."
}

# Maven, without the network once everything has been fetched for these goals and poms.
# $1: log file; the rest: goals and options. The caller's show_progress is given the log as it grows.
maven() {
  local log=$1 fetched poms
  shift
  fetched=$ROOT/.local/fetched-$(basename "$log" .log)
  poms=$(cd "$ROOT" && find . -name target -prune -o -name node_modules -prune -o -name pom.xml -print0 | sort -z | xargs -0 cat | cksum)
  if [ "$(cat "$fetched" 2>/dev/null)" = "$poms" ]; then
    logged_maven "$log" -o "$@" && return
    grep -qE 'in offline mode and the artifact|Cannot access .* in offline mode|has not been downloaded from it before' \
      "$log" || return
    say "Fetching what is missing ..."
  fi
  logged_maven "$log" "$@" || return
  printf '%s\n' "$poms" >"$fetched"
}

logged_maven() {
  local log=$1
  shift
  # Before the reader opens it: what an earlier run wrote must not be shown again.
  : >"$log"
  mvn -B -ntp "$@" >"$log" 2>&1 </dev/null &
  tail --pid=$! -s 0.2 -n +1 -f "$log" 2>/dev/null | show_progress
  wait $!
}
