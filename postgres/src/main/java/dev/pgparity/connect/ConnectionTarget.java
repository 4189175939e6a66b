package dev.pgparity.connect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One database and how to reach it, complete: what a URL leaves out has been taken from the service file, the
 * {@code PG*} variables and libpq's defaults, in libpq's order of precedence.
 *
 * @param hosts tried in this order; at least one
 * @param database never empty
 * @param user the role that logs in
 * @param password from the URL, {@code PGPASSWORD} or the password file
 * @param schema Prisma's {@code ?schema=}; a hint for the caller, not a search path
 * @param options {@code PGOPTIONS}, server settings as {@code -c name=value}, or what a hosting proxy wants there
 * @param pooler what the URL says of a transaction pooler: {@code pgbouncer=true} or port 6543
 * @param connectTimeout for one host; zero waits for ever
 * @param keyPassword of the client certificate's key
 * @param ssl encryption
 * @param driver further properties for the driver; none of them secret
 * @param notes sentences about what was found and not used, shown when the connection fails
 */
public record ConnectionTarget(
        List<HostAndPort> hosts,
        String database,
        String user,
        Optional<Secret> password,
        Optional<String> schema,
        Optional<String> options,
        PoolerHint pooler,
        Duration connectTimeout,
        Optional<Secret> keyPassword,
        SslSettings ssl,
        Map<String, String> driver,
        List<String> notes) {
    private static final int DEFAULT_PORT = 5432;

    /** libpq waits for ever; a person at a prompt does not. */
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    public ConnectionTarget {
        hosts = List.copyOf(hosts);
        driver = Map.copyOf(driver);
        notes = List.copyOf(notes);
        if (hosts.isEmpty() || database.isEmpty() || user.isEmpty()) {
            throw new IllegalArgumentException("a target has a host, a database and a user");
        }
    }

    /** What a URL gives away about a transaction pooler in front of the server. */
    public enum PoolerHint {
        NONE,
        /** Port 6543, where Supabase and others put their transaction pooler. */
        LIKELY,
        /** {@code pgbouncer=true}: the user says so. */
        CERTAIN
    }

    /** True for texts that are meant as a database URL rather than an environment's name. */
    public static boolean isUrl(String text) {
        return ConnectionUrl.isUrl(text);
    }

    /**
     * The database that a libpq URL names. Throws a {@link dev.pgparity.problem.Problem} of category usage, without any
     * part of the URL that may be a password, when it names none.
     */
    public static ConnectionTarget parse(String url, ConnectionEnvironment environment) {
        return complete(ConnectionUrl.parse(url.strip()), environment);
    }

    /** The database that {@code PG*} variables and a service alone name, as for {@code psql} without arguments. */
    public static ConnectionTarget fromVariables(ConnectionEnvironment environment) {
        return complete(new EnumMap<>(Parameter.class), environment);
    }

    /** Host, port, database and user; what may be printed. */
    public String display() {
        return "postgresql://" + encode(user) + "@"
                + hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(",")) + "/" + encode(database);
    }

    /**
     * True when both are written as the same hosts, ports and database. Two names may still mean one database: only
     * the server can tell, see {@link ServerFacts#identity()}.
     */
    public boolean hasSameAddressAs(ConnectionTarget other) {
        return address().equals(other.address());
    }

    /** The same server and role, another database; for scratch databases beside a target. */
    public ConnectionTarget withDatabase(String otherDatabase) {
        return new ConnectionTarget(
                hosts,
                otherDatabase,
                user,
                password,
                schema,
                options,
                pooler,
                connectTimeout,
                keyPassword,
                ssl,
                driver,
                notes);
    }

    /** As {@link #display()}: a target in a message or log never shows its password. */
    @Override
    public String toString() {
        return display();
    }

    private List<String> address() {
        List<String> parts = new ArrayList<>();
        hosts.forEach(host -> parts.add(host.toString().toLowerCase(Locale.ROOT)));
        parts.add(database);
        return parts;
    }

    private static String encode(String text) {
        return text.replace("%", "%25")
                .replace("/", "%2F")
                .replace("@", "%40")
                .replace(":", "%3A")
                .replace("?", "%3F")
                .replace(" ", "%20");
    }

    private static ConnectionTarget complete(Map<Parameter, String> given, ConnectionEnvironment environment) {
        Map<Parameter, String> parameters = withDefaults(given, environment);
        refuseUnsupported(parameters);
        List<String> notes = new ArrayList<>();
        List<HostAndPort> hosts = hosts(parameters);
        String user = parameters.getOrDefault(Parameter.USER, environment.osUser());
        if (user.isEmpty()) {
            throw TargetProblems.parameter("user", "is missing", "Write it into the URL, or set PGUSER.");
        }
        String database = parameters.getOrDefault(Parameter.DBNAME, user);
        return new ConnectionTarget(
                hosts,
                database,
                user,
                password(parameters, environment, hosts, database, user, notes),
                Optional.ofNullable(parameters.get(Parameter.SCHEMA))
                        .or(() -> Optional.ofNullable(parameters.get(Parameter.CURRENTSCHEMA))),
                Optional.ofNullable(parameters.get(Parameter.OPTIONS)),
                poolerHint(parameters, hosts),
                connectTimeout(parameters),
                Optional.ofNullable(parameters.get(Parameter.SSLPASSWORD)).map(Secret::new),
                SslSettings.of(parameters, environment),
                driver(parameters),
                notes);
    }

    /** As libpq: what is given, then the service, then the environment. */
    private static Map<Parameter, String> withDefaults(
            Map<Parameter, String> given, ConnectionEnvironment environment) {
        Map<Parameter, String> parameters = new EnumMap<>(given);
        Optional<String> service =
                Optional.ofNullable(given.get(Parameter.SERVICE)).or(() -> environment.variable("PGSERVICE"));
        service.ifPresent(
                name -> ServiceFile.find(name, Optional.ofNullable(given.get(Parameter.SERVICEFILE)), environment)
                        .forEach(parameters::putIfAbsent));
        for (Parameter parameter : Parameter.values()) {
            parameter
                    .variable()
                    .flatMap(environment::variable)
                    .ifPresent(value -> parameters.putIfAbsent(parameter, value));
        }
        return parameters;
    }

    private static void refuseUnsupported(Map<Parameter, String> parameters) {
        for (Parameter parameter : parameters.keySet()) {
            if (parameter.use() == Parameter.Use.REFUSED) {
                throw TargetProblems.parameter(
                        parameter.keyword(),
                        "is not supported",
                        "Remove it"
                                + parameter
                                        .variable()
                                        .map(name -> ", or unset " + name)
                                        .orElse("") + ".");
            }
        }
    }

    private static List<HostAndPort> hosts(Map<Parameter, String> parameters) {
        String list = parameters.getOrDefault(Parameter.HOSTADDR, parameters.getOrDefault(Parameter.HOST, "localhost"));
        String[] names = list.split(",", -1);
        String[] ports = parameters
                .getOrDefault(Parameter.PORT, Integer.toString(DEFAULT_PORT))
                .split(",", -1);
        if (ports.length != 1 && ports.length != names.length) {
            throw TargetProblems.parameter(
                    "port",
                    "names " + ports.length + " ports for " + names.length + " hosts",
                    "Name one port for all hosts, or one for each.");
        }
        List<HostAndPort> hosts = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].isEmpty() ? "localhost" : names[i];
            if (name.startsWith("/") || name.startsWith("@") || name.matches("[A-Za-z]:\\\\.*")) {
                throw TargetProblems.unixSocket(name);
            }
            hosts.add(new HostAndPort(name, port(ports[ports.length == 1 ? 0 : i])));
        }
        return hosts;
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw TargetProblems.parameter("port", "is not a number from 1 to 65535", "5432 is the usual one.");
        }
        return port;
    }

    private static Optional<Secret> password(
            Map<Parameter, String> parameters,
            ConnectionEnvironment environment,
            List<HostAndPort> hosts,
            String database,
            String user,
            List<String> notes) {
        String given = parameters.get(Parameter.PASSWORD);
        if (given != null) {
            return Optional.of(new Secret(given));
        }
        String file = parameters.get(Parameter.PASSFILE);
        Path path = file == null ? PasswordFile.defaultPath(environment) : Path.of(file);
        return PasswordFile.find(path, hosts, database, user, notes);
    }

    private static PoolerHint poolerHint(Map<Parameter, String> parameters, List<HostAndPort> hosts) {
        if ("true".equalsIgnoreCase(parameters.get(Parameter.PGBOUNCER))) {
            return PoolerHint.CERTAIN;
        }
        return hosts.stream().anyMatch(host -> host.port() == 6543) ? PoolerHint.LIKELY : PoolerHint.NONE;
    }

    /** libpq: seconds; 0 and negative wait for ever. */
    private static Duration connectTimeout(Map<Parameter, String> parameters) {
        String given = parameters.get(Parameter.CONNECT_TIMEOUT);
        if (given == null) {
            return DEFAULT_CONNECT_TIMEOUT;
        }
        if (!given.matches("-?[0-9]{1,9}")) {
            throw TargetProblems.parameter("connect_timeout", "is not a number of seconds", "For example 10.");
        }
        return Duration.ofSeconds(Math.max(0, Long.parseLong(given)));
    }

    private static Map<String, String> driver(Map<Parameter, String> parameters) {
        Map<String, String> driver = new LinkedHashMap<>();
        parameters.forEach((parameter, value) -> parameter.driverProperty().ifPresent(name -> driver.put(name, value)));
        if ("random".equals(parameters.get(Parameter.LOAD_BALANCE_HOSTS))) {
            driver.put("loadBalanceHosts", "true");
        }
        String attributes = parameters.getOrDefault(Parameter.TARGET_SESSION_ATTRS, "any");
        driver.put(
                "targetServerType",
                switch (attributes) {
                    case "any" -> "any";
                    case "primary", "read-write" -> "primary";
                    case "standby", "read-only" -> "secondary";
                    case "prefer-standby" -> "preferSecondary";
                    default ->
                        throw TargetProblems.parameter(
                                "target_session_attrs",
                                "cannot be \"" + attributes + "\"",
                                "It is one of any, read-write, read-only, primary, standby, prefer-standby.");
                });
        return driver;
    }
}
