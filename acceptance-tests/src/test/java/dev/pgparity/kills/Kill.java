package dev.pgparity.kills;

import java.util.concurrent.TimeUnit;

/** What happens to a process that changes a target, or to its target. */
enum Kill {
    CLIENT_KILLED("SIGKILL to the client"),
    CLIENT_TERMINATED("SIGTERM to the client"),
    CLIENT_INTERRUPTED("SIGINT (Ctrl-C) to the client"),
    BACKEND_TERMINATED("pg_terminate_backend"),
    SERVER_STOPPED("the server is stopped at once and started again"),
    NETWORK_CUT("all connections are cut"),
    ANSWER_LOST("the server's next answer is lost"),
    NETWORK_FROZEN("nothing passes for a second, then all connections are cut");

    /** As the document names it. */
    final String title;

    Kill(String title) {
        this.title = title;
    }

    /** Whether the client may be unable to say what became of a COMMIT. */
    boolean mayLeaveUnknown() {
        return switch (this) {
            case SERVER_STOPPED, NETWORK_CUT, ANSWER_LOST, NETWORK_FROZEN, BACKEND_TERMINATED -> true;
            case CLIENT_KILLED, CLIENT_TERMINATED, CLIENT_INTERRUPTED -> false;
        };
    }

    void happens(KilledProcess client, KillTarget target) throws Exception {
        switch (this) {
            case CLIENT_KILLED -> client.signal("KILL");
            case CLIENT_TERMINATED -> client.signal("TERM");
            case CLIENT_INTERRUPTED -> client.signal("INT");
            case BACKEND_TERMINATED ->
                target.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'pgparity%' AND " + target.itsSessions()
                        + " AND pid <> pg_backend_pid()");
            case SERVER_STOPPED -> target.stopAndStart();
            case NETWORK_CUT -> target.network().cut();
            case ANSWER_LOST -> {
                target.network().muteServer();
                TimeUnit.MILLISECONDS.sleep(300);
                target.network().heal();
            }
            case NETWORK_FROZEN -> {
                target.network().stall();
                TimeUnit.SECONDS.sleep(1);
                target.network().cut();
                target.network().heal();
            }
        }
    }
}
