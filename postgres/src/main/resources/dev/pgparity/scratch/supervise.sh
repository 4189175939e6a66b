# Runs one scratch server and outlives whoever started it for as long as cleaning up takes.
#
#   sh supervise.sh RUN_FOLDER TEMPLATE kept|thrown-away COMMAND...
#
# Standard input is a pipe from the program. When it ends, however the program ended, the server is stopped and
# RUN_FOLDER is removed, unless its data is kept; the word "keep" leaves the server running until this process gets SIGTERM.
# When the server ends, the last lines of its log go to standard output.
run=$1
template=$2
kept=$3
shift 3
exec 3<&0 </dev/null
trap '' HUP INT PIPE
echo $$ >"$run/supervisor" # who is to be alive while this folder is in use

stop() {
    # The server's own process: su and runuser stay between it and us. Data that is thrown away lets it just quit.
    if read -r pid <"$run/data/postmaster.pid"; then
        if [ "$kept" = kept ]; then kill -INT "$pid"; else kill -QUIT "$pid"; fi
    else
        kill -TERM "$server"
    fi 2>/dev/null
}

: >"$run/log"
if [ "$kept" = kept ] && [ ! -d "$run/data" ]; then
    # In two steps, so that half a copy is never taken for the data.
    rm -rf "$run/data.new" && cp -Rp "$template" "$run/data.new" 2>"$run/log" && mv "$run/data.new" "$run/data"
fi
if [ -d "$run/data" ] || cp -Rp "$template" "$run/data" 2>"$run/log"; then
    "$@" 3<&- >>"$run/log" 2>&1 &
    server=$!
    trap stop TERM
    (
        while read -r word <&3; do
            [ "$word" = keep ] && exit
        done
        stop
    ) >/dev/null 2>&1 &
    watcher=$!
    exec 3<&-
    wait "$server"
    code=$?
    while kill -0 "$server" 2>/dev/null; do # a signal of ours ended the wait, not the server
        wait "$server"
        code=$?
    done
    kill "$watcher" 2>/dev/null
else
    code=74
fi
tail -n 30 "$run/log" 2>/dev/null
[ "$kept" = kept ] || rm -rf "$run"
exit "$code"
