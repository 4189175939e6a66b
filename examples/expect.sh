# expect CODE COMMAND…: shows the command, runs it, and stops unless it ends with that code.
expect() {
    wanted=$1
    shift
    printf '\n$ %s\n' "$(printf '%s ' "$@" | sed "s|$PGPARITY|pgparity|")"
    code=0
    "$@" || code=$?
    if [ "$code" != "$wanted" ]; then
        echo "ended with $code, $wanted was expected" >&2
        exit 1
    fi
}
