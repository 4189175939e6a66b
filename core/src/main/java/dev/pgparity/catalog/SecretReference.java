package dev.pgparity.catalog;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.SqlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Names a secret that is part of a schema: the password of a user mapping, the connection string of a subscription. A
 * catalog holds a hash in its place, a plan's SQL this reference; the value is fetched from SOURCE when the plan runs.
 *
 * @param object the object that holds it
 * @param name the option's name
 */
public record SecretReference(ObjectId object, String name) {
    private static final List<String> EXACT =
            List.of("pass", "pwd", "key", "sslkey", "passfile", "auth", "dsn", "scram_client_key", "scram_server_key");
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passcode",
            "passphrase",
            "secret",
            "token",
            "credential",
            "apikey",
            "api_key",
            "access_key",
            "private_key",
            "service_account",
            "sas_",
            "conn_str",
            "connection_string");

    /**
     * Whether an option with that name holds a secret. Wrappers do not tell, so this goes by names: rather one too
     * many, which still is compared, than a password in a report. Options of columns are names and types of the
     * other side ({@code key 'true'}).
     */
    public static boolean isSecret(Kind holder, String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return holder != Kind.COLUMN && (EXACT.contains(name) || PARTS.stream().anyMatch(name::contains));
    }

    /** A psql variable of its own, {@code :'secret_…'}: run without its value, the statement is a syntax error. */
    public SqlText placeholder() {
        return SqlText.fromServer(":'" + variable() + "'");
    }

    /** The name of that variable. */
    public String variable() {
        String readable = (object.path() + '_' + name).replaceAll("[^A-Za-z0-9]+", "_");
        return "secret_" + readable + '_' + digest().substring(0, 8);
    }

    private String digest() {
        try {
            byte[] text = (object + " " + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
