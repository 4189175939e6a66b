package dev.pgparity.read.row;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * One instance of each name and text, and each secret's hash, which takes long on purpose. They recur thousands of times in a catalog, and once more in the catalog that it is
 * compared with: two readers may share one of these, and then most comparisons end where the instances are the same.
 */
public final class SharedNames {
    private final ConcurrentMap<String, Identifier> identifiers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, SqlText> definitions = new ConcurrentHashMap<>();
    private final ConcurrentMap<KnownSecret, String> secrets = new ConcurrentHashMap<>();

    private record KnownSecret(SecretReference reference, String secret) {
        @Override
        public String toString() {
            return reference.toString();
        }
    }

    // asked first without a lock: nearly all are known
    Identifier identifier(String name) {
        Identifier known = identifiers.get(name);
        return known != null ? known : identifiers.computeIfAbsent(name, Identifier::new);
    }

    String text(String text) {
        String known = texts.putIfAbsent(text, text);
        return known != null ? known : text;
    }

    /** In its rereadable spelling. */
    SqlText sql(String printed) {
        SqlText known = definitions.get(printed);
        return known != null ? known : definitions.computeIfAbsent(printed, RereadableText::of);
    }

    /** What stands for a secret. */
    String hidden(SecretReference reference, String secret) {
        return secrets.computeIfAbsent(
                new KnownSecret(reference, secret), known -> SecretHash.of(known.reference, known.secret));
    }
}
