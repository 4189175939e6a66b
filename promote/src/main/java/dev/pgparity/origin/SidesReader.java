package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads both sides of a comparison at the same time. */
public final class SidesReader {
    private static final ProblemCode SAME_DATABASE = new ProblemCode("usage.same-database");
    private static final ProblemCode UNREADABLE = new ProblemCode("read.failed");

    /** Reads both; throws a {@link Problem} when one cannot be read or both are the same database. */
    public Sides read(SchemaOrigin source, SchemaOrigin target, ReadDetail detail) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SchemaPicture> first = threads.submit(() -> read(source, detail));
            Future<SchemaPicture> second = threads.submit(() -> read(target, detail));
            Sides sides = new Sides(await(first), await(second));
            refuseSame(sides);
            return sides;
        }
    }

    private static void refuseSame(Sides sides) {
        Optional<ServerFacts> source = sides.source().server();
        Optional<ServerFacts> target = sides.target().server();
        if (source.isPresent()
                && target.isPresent()
                && source.get().identity().equals(target.get().identity())) {
            throw Problem.usage(
                            SAME_DATABASE,
                            "SOURCE and TARGET are the same database: "
                                    + sides.source().origin().name() + " and "
                                    + sides.target().origin().name() + ".")
                    .next("SOURCE is what you want, TARGET is what gets changed: name two databases.")
                    .build();
        }
    }

    private static SchemaPicture read(SchemaOrigin origin, ReadDetail detail) {
        return switch (origin) {
            case SchemaOrigin.Server server -> readServer(server, detail);
        };
    }

    private static SchemaPicture readServer(SchemaOrigin.Server server, ReadDetail detail) {
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            Catalog catalog = CatalogReader.read(connection.jdbc(), detail);
            return new SchemaPicture(server, catalog, Optional.of(connection.facts()));
        } catch (SQLException e) {
            throw Problem.failed(UNREADABLE, "The schema of " + server.name() + " cannot be read: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    private static SchemaPicture await(Future<SchemaPicture> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }
}
