package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.SqlText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word after SET STORAGE. {@code DEFAULT} is known since 16; older servers are told the type's own. */
public final class Storage {
    private static final int DEFAULT_SINCE = 16;
    /** Of the types whose storage can be set at all, those with {@code typstorage = 'm'}; the others have 'x'. */
    private static final Set<String> MAIN = Ordered.of("numeric", "inet", "cidr");

    private Storage() {}

    public static SqlText word(@Nullable String storage, SqlText type, Catalog catalog) {
        if (storage != null) {
            return SqlText.fromServer(storage);
        }
        if (catalog.version().major() >= DEFAULT_SINCE) {
            return SqlText.of("DEFAULT");
        }
        String base = base(type, catalog);
        return MAIN.contains(base) || base.startsWith("numeric(") && !base.endsWith("[]")
                ? SqlText.of("MAIN")
                : SqlText.of("EXTENDED");
    }

    private static String base(SqlText type, Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(object ->
                        object.id().kind() == Kind.DOMAIN && object.id().path().equals(type.sql()))
                .filter(Domain.class::isInstance)
                .map(object -> base(((Domain) object).base(), catalog))
                .findFirst()
                .orElse(type.sql());
    }
}
