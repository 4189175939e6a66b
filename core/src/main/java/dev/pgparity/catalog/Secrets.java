package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashMap;
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
        this.values = Ordered.copy(values);
    }

    /** A statement with these secrets in place of their references; one that is not known stays, and is no valid SQL. */
    public SqlText reveal(SqlText statement, Set<SecretReference> references) {
        String text = statement.sql();
        for (SecretReference reference : references) {
            String value = values.get(reference);
            if (value != null) {
                text = text.replace(reference.placeholder().sql(), new SqlLiteral(value).sql());
            }
        }
        return SqlText.fromServer(text);
    }

    /** Whether all of these are known. */
    public boolean knows(Set<SecretReference> references) {
        return values.keySet().containsAll(references);
    }

    /** The same secrets of objects that are called otherwise on the other side. */
    public Secrets renamed(Map<ObjectId, ObjectId> names) {
        Map<SecretReference, String> renamed = new LinkedHashMap<>();
        values.forEach((reference, value) -> renamed.put(
                new SecretReference(names.getOrDefault(reference.object(), reference.object()), reference.name()),
                value));
        return new Secrets(renamed);
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
