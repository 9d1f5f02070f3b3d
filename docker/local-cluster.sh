#!/usr/bin/env bash
# Several servers on one ledger, as plain processes on the loopback address: a cluster to try, and what tests start.
# docs/guides/cluster.md tells what it shows. It needs Java 25, curl, an Axon Server and a MongoDB.
set -euo pipefail

usage() {
    cat <<'END'
usage: local-cluster.sh start [ROLES]...   starts a node for each ROLES, unless it runs, and waits until all are ready
       local-cluster.sh status             shows the nodes; fails unless all are ready
       local-cluster.sh stop [NODE]...     stops these nodes, or all

ROLES are command, query, automation with commas between them, or all. Without any the nodes are those of the last
start, or three of all roles. Nodes are node-1, node-2 and so on; each has a folder with its data, log and process id.

Settings of Tillbook come from the environment, such as
  TILLBOOK_VIEWS_URI                  the MongoDB, mongodb://host:port (needed)
  TILLBOOK_STORE_AXONSERVER_SERVERS   the Axon Server (127.0.0.1:8124)
  TILLBOOK_KEYS_MASTER                file of the master key that all nodes share (made in the folder)
  TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE  file of the owner's token (made in the folder)
  TILLBOOK_ROUTING_ENABLED            whether commands of one location meet on one node (true)
and of this script:
  CLUSTER_DIR      the folder of all nodes (data/cluster)
  CLUSTER_PORT     port of node-1, the others follow (18081)
  CLUSTER_TIMEOUT  most seconds to wait for a start, and for a stop (180)
  CLUSTER_JAR      the packaged server (server/target/tillbook-*.jar)
  JAVA             Java 25 (that of JAVA_HOME, else java); JAVA_TOOL_OPTIONS has its options
END
}

ROOT=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd)
DIR=${CLUSTER_DIR:-$ROOT/data/cluster}
FIRST_PORT=${CLUSTER_PORT:-18081}
TIMEOUT=${CLUSTER_TIMEOUT:-180}
JAVA=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}

fail() {
    echo "local-cluster: $*" >&2
    exit 1
}

check_number() { # NAME VALUE
    case $2 in '' | *[!0-9]*) fail "$1 has to be a number: $2" ;; esac
}

# Writes a new secret of 32 bytes into a file that nobody else may read, unless it is there.
make_secret() { # FILE
    [ -e "$1" ] || (umask 077 && head -c 32 /dev/urandom | base64 >"$1.new" && mv -n "$1.new" "$1")
}

check_private() { # FILE
    [ -r "$1" ] || fail "$1 cannot be read"
    [ -z "$(find -L "$1" -perm /077)" ] || fail "$1 can be read by others: chmod 600 it"
}

prepare() {
    [ -n "${TILLBOOK_VIEWS_URI:-}" ] || fail "TILLBOOK_VIEWS_URI has to name a MongoDB"
    export TILLBOOK_KEYS_MASTER=${TILLBOOK_KEYS_MASTER:-$DIR/master-key}
    export TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE=${TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE:-$DIR/owner-token}
    make_secret "$DIR/master-key"
    make_secret "$DIR/owner-token"
    check_private "$TILLBOOK_KEYS_MASTER"
    check_private "$TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE"
    export TILLBOOK_STORE_ENGINE=axon-server
    export TILLBOOK_STORE_AXONSERVER_SERVERS=${TILLBOOK_STORE_AXONSERVER_SERVERS:-127.0.0.1:8124}
    export TILLBOOK_KEYS_STORE=mongodb
    export TILLBOOK_ROUTING_ENABLED=${TILLBOOK_ROUTING_ENABLED:-true}
}

jar() {
    local jars=("$ROOT"/server/target/tillbook-*.jar)
    [ -z "${CLUSTER_JAR:-}" ] || jars=("$CLUSTER_JAR")
    [ -f "${jars[0]}" ] || fail "there is no ${jars[0]}: ./mvnw -DskipTests package makes it"
    echo "${jars[0]}"
}

nodes() {
    find "$DIR" -maxdepth 2 -path '*/node-*/roles' | sed 's|.*/\(node-[0-9]*\)/roles|\1|' | sort -t- -k2 -n
}

# Prints the node's process id if it runs. The folder in its arguments tells it from a later process of that id.
process_of() { # NODE
    local pid
    pid=$(cat "$DIR/$1/pid" 2>/dev/null) || return 1
    ps -ww -o args= -p "$pid" | grep -qF -- "--tillbook.data-dir=$DIR/$1/data" && echo "$pid"
}

address_of() { # NODE
    echo "http://127.0.0.1:$((FIRST_PORT + ${1#node-} - 1))"
}

is_ready() { # NODE
    curl -sf -o /dev/null --max-time 5 "$(address_of "$1")/actuator/health/readiness"
}

state_of() { # NODE
    if ! process_of "$1" >/dev/null; then
        echo stopped
    elif is_ready "$1"; then
        echo ready
    else
        echo "not ready"
    fi
}

# Nodes keep their roles until another start gives them others.
set_roles() { # ROLES...
    local number=0 roles
    for roles; do
        [ "$roles" != all ] || roles=command,query,automation
        [[ ,$roles =~ ^(,(command|query|automation))+$ ]] || fail "'$roles' are no roles"
        number=$((number + 1))
        mkdir -p "$DIR/node-$number"
        echo "$roles" >"$DIR/node-$number/roles"
    done
}

launch() { # NODE JAR
    local folder=$DIR/$1 roles address
    if process_of "$1" >/dev/null; then
        return
    fi
    roles=$(cat "$folder/roles")
    address=$(address_of "$1")
    ! curl -s -o /dev/null --max-time 5 "$address" || fail "another process listens at $address: set CLUSTER_PORT"
    TILLBOOK_ROLES=$roles nohup "$JAVA" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -jar "$2" "--tillbook.data-dir=$folder/data" --server.address=127.0.0.1 "--server.port=${address##*:}" \
        </dev/null >>"$folder/log" 2>&1 &
    echo $! >"$folder/pid"
}

await_ready() { # NODE
    while true; do
        process_of "$1" >/dev/null || fail "$1 has ended: $(tail -n 5 "$DIR/$1/log")"
        ! is_ready "$1" || return 0
        [ "$SECONDS" -lt "$TIMEOUT" ] || fail "$1 is not ready after $TIMEOUT seconds: see $DIR/$1/log"
        sleep 0.3
    done
}

start() { # ROLES...
    local jar node
    prepare
    jar=$(jar)
    if [ $# -eq 0 ] && [ -z "$(nodes)" ]; then
        set -- all all all
    fi
    set_roles "$@"
    for node in $(nodes); do launch "$node" "$jar"; done
    for node in $(nodes); do await_ready "$node"; done
    status
    echo "owner's token: $TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE"
}

status() {
    local node state result=0
    [ -n "$(nodes)" ] || fail "there are no nodes in $DIR"
    printf '%-8s %-25s %-24s %-10s %s\n' node roles address state log
    for node in $(nodes); do
        state=$(state_of "$node")
        [ "$state" = ready ] || result=1
        printf '%-8s %-25s %-24s %-10s %s\n' "$node" "$(cat "$DIR/$node/roles")" "$(address_of "$node")" "$state" \
            "$DIR/$node/log"
    done
    return $result
}

await_end() { # NODE
    local pid
    while pid=$(process_of "$1"); do
        if [ "$SECONDS" -ge "$TIMEOUT" ]; then
            echo "local-cluster: $1 did not end within $TIMEOUT seconds and was killed" >&2
            kill -KILL "$pid" 2>/dev/null || true
        fi
        sleep 0.2
    done
    rm -f "$DIR/$1/pid"
}

stop() { # NODE...
    local node pid
    # shellcheck disable=SC2046 # names of nodes have no spaces
    [ $# -gt 0 ] || set -- $(nodes)
    for node; do
        ! pid=$(process_of "$node") || kill "$pid" 2>/dev/null || true
    done
    for node; do await_end "$node"; done
}

case ${1:-} in
    start | status | stop) ;;
    --help | -h) usage && exit ;;
    *) usage >&2 && exit 2 ;;
esac
check_number CLUSTER_PORT "$FIRST_PORT"
check_number CLUSTER_TIMEOUT "$TIMEOUT"
mkdir -p "$DIR"
DIR=$(cd "$DIR" && pwd)
"$@"
