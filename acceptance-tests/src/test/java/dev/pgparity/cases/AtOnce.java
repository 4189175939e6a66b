package dev.pgparity.cases;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.diff.CatalogDiffer;
import dev.pgparity.diff.Difference;
import dev.pgparity.read.AlikeTables;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.row.SharedNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Two databases read at the same time, each without the tables that the other has alike.
 *
 * @param wanted what is left of SOURCE
 * @param present what is left of TARGET
 */
record AtOnce(Catalog wanted, Catalog present) {
    static AtOnce read(Connection source, Connection target) {
        return read(source, target, new SharedNames());
    }

    static AtOnce read(Connection source, Connection target, SharedNames names) {
        AlikeTables alike = new AlikeTables(0);
        CompletableFuture<Catalog> other = CompletableFuture.supplyAsync(() -> half(target, alike.target(), names));
        Catalog wanted = half(source, alike.source(), names);
        return new AtOnce(wanted, other.join());
    }

    private static Catalog half(Connection connection, AlikeTables.Half half, SharedNames names) {
        try (half) {
            return CatalogReader.read(connection, half, names);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    List<Difference> differences() {
        return CatalogDiffer.compare(wanted, present).all();
    }
}
