package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import java.util.List;

/** An enum ({@code pg_enum}); the order of its labels is part of it. */
@StoredAs("EnumType")
public record EnumType(ObjectId.InSchema id, List<String> labels) implements CatalogObject {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
