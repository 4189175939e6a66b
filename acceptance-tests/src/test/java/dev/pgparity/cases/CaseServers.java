package dev.pgparity.cases;

import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shared servers, with the roles that cases may speak of: {@code case_alice}, {@code case_bob}, {@code case_team}.
 * Roles belong to the server, so no case creates its own.
 */
final class CaseServers {
    private static final Set<Integer> READY = ConcurrentHashMap.newKeySet();

    private CaseServers() {}

    static synchronized PostgresServers of(int major) {
        PostgresServers server = PostgresServers.of(major);
        if (READY.add(major)) {
            try (TestDatabase database = server.create()) {
                database.execute("CREATE ROLE case_alice; CREATE ROLE case_bob; CREATE ROLE case_team;");
            }
        }
        return server;
    }
}
