package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlPart;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code OPTIONS (…)} of foreign objects; a secret stands there as its reference. */
public final class GenericOptions {
    private GenericOptions() {}

    /** {@code OPTIONS (name 'value', …)} with a blank before it; nothing where there are none. */
    public static SqlText clause(ObjectId object, Options options) {
        List<SqlText> items = new ArrayList<>();
        options.values()
                .forEach((name, value) ->
                        items.add(SqlText.of("{} {}", new Identifier(name), value(object, name, value))));
        return items.isEmpty() ? SqlText.EMPTY : SqlText.of(" OPTIONS ({})", SqlText.join(", ", items));
    }

    /** {@code OPTIONS (ADD …, SET …, DROP …)} with a blank before it; nothing where nothing changes. */
    public static SqlText change(ObjectId object, Options present, Options wanted) {
        List<SqlText> items = new ArrayList<>();
        wanted.values().forEach((name, value) -> {
            String before = present.values().get(name);
            if (before == null) {
                items.add(SqlText.of("ADD {} {}", new Identifier(name), value(object, name, value)));
            } else if (!before.equals(value)) {
                items.add(SqlText.of("SET {} {}", new Identifier(name), value(object, name, value)));
            }
        });
        for (String name : present.values().keySet()) {
            if (!wanted.values().containsKey(name)) {
                items.add(SqlText.of("DROP {}", new Identifier(name)));
            }
        }
        return items.isEmpty() ? SqlText.EMPTY : SqlText.of(" OPTIONS ({})", SqlText.join(", ", items));
    }

    /** What the clauses above refer to; to get from nothing, {@code present} is {@link Options#NONE}. */
    public static Set<SecretReference> secrets(ObjectId object, Options present, Options wanted) {
        Set<SecretReference> references = new TreeSet<>(Comparator.comparing(SecretReference::name));
        wanted.values().forEach((name, value) -> {
            if (SecretReference.isSecret(object.kind(), name)
                    && !value.equals(present.values().get(name))) {
                references.add(new SecretReference(object, name));
            }
        });
        return references;
    }

    private static SqlPart value(ObjectId object, String name, String value) {
        return SecretReference.isSecret(object.kind(), name)
                ? new SecretReference(object, name).placeholder()
                : new SqlLiteral(value);
    }
}
