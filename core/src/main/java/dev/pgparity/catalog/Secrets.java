package dev.pgparity.catalog;

import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The secrets of a schema in clear, as they were read with it. They take no part in comparisons and fingerprints, are
 * in no file, and {@link #toString} does not give them away; a plan's statements name them by reference.
 */
public final class Secrets {
    /** None known. */
    public static final Secrets NONE = new Secrets(Map.of());

    private final Map<SecretReference, String> values;

    public Secrets(Map<SecretReference, String> values) {
        this.values = Map.copyOf(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * A statement with the secrets of these objects in place of their references. A reference that is not known stays,
     * and is no valid SQL.
     */
    public SqlText reveal(SqlText statement, Set<ObjectId> objects) {
        String text = statement.sql();
        for (Map.Entry<SecretReference, String> secret : values.entrySet()) {
            if (objects.contains(secret.getKey().object())) {
                text = text.replace(
                        secret.getKey().placeholder().sql(), new SqlLiteral(secret.getValue()).sql());
            }
        }
        return SqlText.fromServer(text);
    }

    /** The names of the secrets. */
    @Override
    public String toString() {
        return values.keySet().stream()
                .map(SecretReference::variable)
                .sorted()
                .collect(Collectors.joining(", ", "secrets ", ""));
    }
}
