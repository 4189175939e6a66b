package dev.pgparity.compare;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.config.Intentional;
import dev.pgparity.diff.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The differences that are meant to be there; who hangs on an intentional object is intentional too. */
final class IntentionalList {
    private final List<Intentional> valid;
    private final List<Intentional> expired;
    private final Catalog source;
    private final Catalog target;

    IntentionalList(List<Intentional> entries, LocalDate today, Catalog source, Catalog target) {
        this.valid = entries.stream().filter(e -> !e.isExpiredOn(today)).toList();
        this.expired = entries.stream().filter(e -> e.isExpiredOn(today)).toList();
        this.source = source;
        this.target = target;
    }

    /** Entries whose day has passed: what they excused counts again. */
    List<Intentional> expired() {
        return expired;
    }

    /** Why a difference is meant to be there; empty when it is not. */
    Optional<String> reason(Difference difference) {
        if (valid.isEmpty()) {
            return Optional.empty();
        }
        for (ObjectId id = difference.id(); id != null; id = parent(id)) {
            String name = id.toString();
            for (Intentional entry : valid) {
                if (entry.object().matches(name)) {
                    return Optional.of(entry.reason());
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable ObjectId parent(ObjectId id) {
        CatalogObject object = target.find(id);
        if (object == null) {
            object = source.find(id);
        }
        return object == null ? null : object.parent();
    }
}
