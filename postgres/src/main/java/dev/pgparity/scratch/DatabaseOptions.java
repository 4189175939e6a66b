package dev.pgparity.scratch;

import java.util.Optional;

/**
 * What a scratch database is made from.
 *
 * @param template the database to copy; empty for the server's own template
 * @param encoding as in {@code pg_database}, for example {@code UTF8}; empty for the server's
 * @param collate LC_COLLATE; empty for the server's
 * @param characterType LC_CTYPE; empty for the server's
 */
public record DatabaseOptions(
        Optional<String> template,
        Optional<String> encoding,
        Optional<String> collate,
        Optional<String> characterType) {

    /** A copy of {@code template1} with the server's encoding and locale. */
    public static final DatabaseOptions DEFAULT =
            new DatabaseOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A copy of another database on the same server, to which nobody is connected. */
    public static DatabaseOptions copyOf(String template) {
        return new DatabaseOptions(Optional.of(template), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An empty database with the given encoding and libc locale. */
    public static DatabaseOptions of(String encoding, String collate, String characterType) {
        return new DatabaseOptions(
                Optional.empty(), Optional.of(encoding), Optional.of(collate), Optional.of(characterType));
    }

    /** The options of CREATE DATABASE, quoted; empty when everything is the server's own. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        boolean differs = encoding.isPresent() || collate.isPresent() || characterType.isPresent();
        if (template.isPresent() || differs) {
            // Only template0 may be copied into another encoding or locale.
            sql.append(" TEMPLATE ").append(Quoting.identifier(template.orElse("template0")));
        }
        encoding.ifPresent(name -> sql.append(" ENCODING ").append(Quoting.literal(name)));
        collate.ifPresent(name -> sql.append(" LC_COLLATE ").append(Quoting.literal(name)));
        characterType.ifPresent(name -> sql.append(" LC_CTYPE ").append(Quoting.literal(name)));
        return sql.toString();
    }
}
