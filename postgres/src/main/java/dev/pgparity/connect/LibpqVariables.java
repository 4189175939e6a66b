package dev.pgparity.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A target in the environment variables of libpq, for programs that are started: {@code pg_dump}, {@code pg_restore}.
 * The password stands there and not on the command line, which every user of the machine may read.
 */
public final class LibpqVariables {
    private LibpqVariables() {}

    /** The variables to add to the program's environment; they hold the password. */
    public static Map<String, String> of(ConnectionTarget target) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", target.hosts().stream().map(HostAndPort::host).collect(Collectors.joining(",")));
        variables.put(
                "PGPORT",
                target.hosts().stream()
                        .map(host -> Integer.toString(host.port()))
                        .collect(Collectors.joining(",")));
        variables.put("PGDATABASE", target.database());
        variables.put("PGUSER", target.user());
        target.password().ifPresent(password -> variables.put("PGPASSWORD", password.reveal()));
        target.options().ifPresent(options -> variables.put("PGOPTIONS", options));
        variables.put("PGSSLMODE", target.ssl().mode().keyword());
        Map<String, String> ssl = target.ssl().driver();
        copy(ssl, "sslrootcert", variables, "PGSSLROOTCERT");
        copy(ssl, "sslcert", variables, "PGSSLCERT");
        copy(ssl, "sslkey", variables, "PGSSLKEY");
        if (ssl.containsKey("sslfactory")) {
            variables.put("PGSSLROOTCERT", "system");
        }
        if (!target.connectTimeout().isZero()) {
            variables.put(
                    "PGCONNECT_TIMEOUT", Long.toString(target.connectTimeout().toSeconds()));
        }
        variables.put("PGAPPNAME", "pgparity");
        return variables;
    }

    private static void copy(Map<String, String> from, String name, Map<String, String> to, String variable) {
        String value = from.get(name);
        if (value != null) {
            to.put(variable, value);
        }
    }
}
