# Runs one scratch server and outlives whoever started it for as long as cleaning up takes.
#
#   sh supervise.sh RUN_FOLDER TEMPLATE COMMAND...
#
# Standard input is a pipe from the program. When it ends, however the program ended, the server is stopped and
# RUN_FOLDER is removed; the word "keep" leaves the server running until this process gets SIGTERM.
# When the server ends, the last lines of its log go to standard output.
run=$1
template=$2
shift 2
exec 3<&0 </dev/null
trap '' HUP INT PIPE
echo $$ >"$run/supervisor" # who is to be alive while this folder is in use

stop() {
    # The server's own process: su and runuser stay between it and us. Its data is thrown away, so it may just quit.
    if read -r pid <"$run/data/postmaster.pid"; then
        kill -QUIT "$pid"
    else
        kill -TERM "$server"
    fi 2>/dev/null
}

if cp -Rp "$template" "$run/data" 2>"$run/log"; then
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
rm -rf "$run"
exit "$code"
