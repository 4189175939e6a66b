package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription ({@code pg_subscription}), as far as it is schema: whether it is enabled is operation.
 *
 * @param connection hash of the connection string, which holds a password ({@link dev.pgparity.catalog.SecretReference}); empty where it
 *     may not be read
 * @param slot null for {@code slot_name = NONE}
 * @param publications in name order
 * @param synchronousCommit as {@code synchronous_commit} is spelt
 * @param streaming {@code off}, {@code on} or {@code parallel} (16)
 * @param origin {@code any} or {@code none} (16)
 */
@StoredAs("Subscription")
public record Subscription(
        ObjectId.Global id,
        String connection,
        @Nullable Identifier slot,
        List<Identifier> publications,
        String synchronousCommit,
        boolean binary,
        String streaming,
        boolean twoPhase,
        boolean disableOnError,
        boolean passwordRequired,
        boolean runAsOwner,
        String origin,
        boolean failover)
        implements CatalogObject {
    /** The name of its secret. */
    public static final String CONNECTION = "connection";

    public Subscription {
        publications = publications.stream().sorted().toList();
    }
}
