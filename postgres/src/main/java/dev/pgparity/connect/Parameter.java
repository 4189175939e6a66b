package dev.pgparity.connect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every connection parameter that libpq 18 knows, and those of other drivers that stand in the URLs of real projects,
 * with the environment variable that sets it and what becomes of it here.
 */
enum Parameter {
    HOST("PGHOST", Use.READ),
    HOSTADDR("PGHOSTADDR", Use.READ),
    PORT("PGPORT", Use.READ),
    DBNAME("PGDATABASE", Use.READ),
    USER("PGUSER", Use.READ),
    PASSWORD("PGPASSWORD", Use.READ),
    PASSFILE("PGPASSFILE", Use.READ),
    SERVICE("PGSERVICE", Use.READ),
    OPTIONS("PGOPTIONS", Use.READ),
    CONNECT_TIMEOUT("PGCONNECT_TIMEOUT", Use.READ),
    TARGET_SESSION_ATTRS("PGTARGETSESSIONATTRS", Use.READ),
    LOAD_BALANCE_HOSTS("PGLOADBALANCEHOSTS", Use.READ),
    SSLMODE("PGSSLMODE", Use.READ),
    REQUIRESSL("PGREQUIRESSL", Use.READ),
    SSLROOTCERT("PGSSLROOTCERT", Use.READ),
    SSLPASSWORD(null, Use.READ),
    SSLCERT("PGSSLCERT", "sslcert"),
    SSLKEY("PGSSLKEY", "sslkey"),
    SSLNEGOTIATION("PGSSLNEGOTIATION", "sslNegotiation"),
    CHANNEL_BINDING("PGCHANNELBINDING", "channelBinding"),
    REQUIRE_AUTH("PGREQUIREAUTH", "requireAuth"),
    GSSENCMODE("PGGSSENCMODE", "gssEncMode"),
    KRBSRVNAME("PGKRBSRVNAME", "kerberosServerName"),

    APPLICATION_NAME("PGAPPNAME", Use.IGNORED),
    FALLBACK_APPLICATION_NAME(null, Use.IGNORED),
    CLIENT_ENCODING("PGCLIENTENCODING", Use.IGNORED),
    KEEPALIVES(null, Use.IGNORED),
    KEEPALIVES_IDLE(null, Use.IGNORED),
    KEEPALIVES_INTERVAL(null, Use.IGNORED),
    KEEPALIVES_COUNT(null, Use.IGNORED),
    TCP_USER_TIMEOUT(null, Use.IGNORED),
    SSLCOMPRESSION("PGSSLCOMPRESSION", Use.IGNORED),
    SSLSNI("PGSSLSNI", Use.IGNORED),
    SSLCERTMODE("PGSSLCERTMODE", Use.IGNORED),
    GSSLIB("PGGSSLIB", Use.IGNORED),
    GSSDELEGATION("PGGSSDELEGATION", Use.IGNORED),
    MAX_PROTOCOL_VERSION("PGMAXPROTOCOLVERSION", Use.IGNORED),
    SSLKEYLOGFILE(null, Use.IGNORED),

    SSLCRL("PGSSLCRL", Use.REFUSED),
    SSLCRLDIR("PGSSLCRLDIR", Use.REFUSED),
    SSL_MIN_PROTOCOL_VERSION("PGSSLMINPROTOCOLVERSION", Use.IGNORED),
    SSL_MAX_PROTOCOL_VERSION("PGSSLMAXPROTOCOLVERSION", Use.IGNORED),
    MIN_PROTOCOL_VERSION("PGMINPROTOCOLVERSION", Use.IGNORED),
    REQUIREPEER("PGREQUIREPEER", Use.IGNORED),
    REPLICATION(null, Use.REFUSED),
    SCRAM_CLIENT_KEY(null, Use.REFUSED),
    SCRAM_SERVER_KEY(null, Use.REFUSED),
    OAUTH_ISSUER(null, Use.REFUSED),
    OAUTH_CLIENT_ID(null, Use.REFUSED),
    OAUTH_CLIENT_SECRET(null, Use.REFUSED),
    OAUTH_SCOPE(null, Use.REFUSED),
    SERVICEFILE("PGSERVICEFILE", Use.READ),

    // Prisma, JDBC, node-postgres, pgx, Supabase, Vercel: nothing that changes which database is meant.
    SCHEMA(null, Use.READ),
    CURRENTSCHEMA(null, Use.READ),
    PGBOUNCER(null, Use.READ),
    SSL(null, Use.READ),
    SSLACCEPT(null, Use.IGNORED),
    SSLIDENTITY(null, Use.REFUSED),
    CONNECTION_LIMIT(null, Use.IGNORED),
    POOL_TIMEOUT(null, Use.IGNORED),
    SOCKET_TIMEOUT(null, Use.IGNORED),
    SINGLE_USE_CONNECTIONS(null, Use.IGNORED),
    STATEMENT_CACHE_SIZE(null, Use.IGNORED),
    USELIBPQCOMPAT(null, Use.IGNORED),
    PREPARETHRESHOLD(null, Use.IGNORED),
    PREPARED_STATEMENTS(null, Use.IGNORED),
    DEFAULT_QUERY_EXEC_MODE(null, Use.IGNORED),
    POOL_MAX_CONNS(null, Use.IGNORED),
    SUPA(null, Use.IGNORED),
    WORKAROUND(null, Use.IGNORED);

    /** What becomes of a parameter. */
    enum Use {
        /** Has a meaning of its own in {@link ConnectionTarget}. */
        READ,
        /** Handed to the driver under another name. */
        PASSED,
        /** Has no influence on what we do. */
        IGNORED,
        /** Would weaken or change the connection if it were ignored. */
        REFUSED
    }

    private static final Map<String, Parameter> BY_KEYWORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Parameter::keyword, Function.identity()));

    private final @Nullable String variable;
    private final Use use;
    private final @Nullable String driverProperty;

    Parameter(@Nullable String variable, Use use) {
        this.variable = variable;
        this.use = use;
        this.driverProperty = null;
    }

    Parameter(@Nullable String variable, String driverProperty) {
        this.variable = variable;
        this.use = Use.PASSED;
        this.driverProperty = driverProperty;
    }

    /** As in a URL or service file, in lower case. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<String> variable() {
        return Optional.ofNullable(variable);
    }

    Use use() {
        return use;
    }

    /** Its name in pgjdbc where it is only passed on. */
    Optional<String> driverProperty() {
        return Optional.ofNullable(driverProperty);
    }

    static Optional<Parameter> of(String keyword) {
        return Optional.ofNullable(BY_KEYWORD.get(keyword.toLowerCase(Locale.ROOT)));
    }
}
