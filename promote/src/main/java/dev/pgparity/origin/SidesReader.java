package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.connect.Session;
import dev.pgparity.migrate.Migration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.AlikeTables;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.read.row.SharedNames;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.ScriptLoader;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads both sides of a comparison at the same time. What is no server is loaded into a scratch database of the other
 * side's major version, so that one and the same PostgreSQL prints both sides' definitions.
 */
public final class SidesReader {
    private static final ProblemCode SAME_DATABASE = new ProblemCode("usage.same-database");
    private static final ProblemCode UNREADABLE = new ProblemCode("read.failed");
    private static final ProblemCode NO_PRIVILEGE = new ProblemCode("read.no-privilege");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Not virtual ones: the poller of their sockets outlives them, and the JVM's exit waits 0.3 s for it. */
    private static final ThreadFactory READERS =
            Thread.ofPlatform().daemon().name("side-", 1).factory();

    private final Configuration configuration;
    private final Consumer<String> progress;
    private final SharedNames names = new SharedNames();

    /**
     * @param configuration scope, roles, and where scratch databases are made
     * @param progress hears a line when something slow begins
     */
    public SidesReader(Configuration configuration, Consumer<String> progress) {
        this.configuration = configuration;
        this.progress = progress;
    }

    /** What takes part in a comparison, by a configuration. */
    public static Scope scope(Configuration configuration) {
        return new SidesScope(configuration).scope();
    }

    /**
     * Reads both; throws a {@link Problem} when one cannot be read or both are the same database.
     *
     * @param detail with {@link ReadDetail#DIFFERENCES} tables that two servers have alike are not read
     */
    public Sides read(SchemaOrigin source, SchemaOrigin target, ReadDetail detail) {
        refuseSameText(source, target);
        ReadDetail all = detail == ReadDetail.DIFFERENCES ? ReadDetail.OBJECTS : detail;
        ReadDetail both = mayBeAlike(source, target) ? detail : all;
        AlikeTables alike = new AlikeTables(AlikeTables.WORTH_WHILE);
        try (ScratchRoom room = ScratchRoom.forFiles(configuration, progress);
                ExecutorService threads = Executors.newThreadPerTaskExecutor(READERS)) {
            Future<SchemaPicture> first = threads.submit(() -> read(source, both, alike.source()));
            Future<SchemaPicture> second = threads.submit(() -> read(target, both, alike.target()));
            SchemaPicture firstRead = await(first);
            SchemaPicture secondRead = await(second);
            Sides sides = new Sides(
                    loaded(firstRead, secondRead, room, all), loaded(secondRead, firstRead, room, all), Scope.ALL);
            refuseSame(sides);
            return scopeOf(source, target).apply(sides);
        }
    }

    /** Two servers, and whoever has the same name on both is the same role. */
    private boolean mayBeAlike(SchemaOrigin source, SchemaOrigin target) {
        return source instanceof SchemaOrigin.Server
                && target instanceof SchemaOrigin.Server
                && configuration.roles().isEmpty();
    }

    private SidesScope scopeOf(SchemaOrigin source, SchemaOrigin target) {
        return Stream.of(source, target)
                .filter(SchemaOrigin.Migrations.class::isInstance)
                .map(SchemaOrigin.Migrations.class::cast)
                .findFirst()
                .map(migrations -> new SidesScope(configuration, Optional.of(migrations.folder())))
                .orElseGet(() -> new SidesScope(configuration));
    }

    /** What needs no scratch database is read now; of the others only the name is known yet. */
    private SchemaPicture read(SchemaOrigin origin, ReadDetail detail, AlikeTables.Half half) {
        try (half) {
            return switch (origin) {
                case SchemaOrigin.Server server -> readServer(server, detail, half);
                case SchemaOrigin.Snapshot saved ->
                    new SchemaPicture(saved, CatalogSnapshot.load(saved.file()), Optional.empty());
                case SchemaOrigin.SqlFile file -> SchemaPicture.unread(file);
                case SchemaOrigin.SqlFolder folder -> SchemaPicture.unread(folder);
                case SchemaOrigin.Migrations migrations -> SchemaPicture.unread(migrations);
                case SchemaOrigin.CommandOutput command -> SchemaPicture.unread(command);
                case SchemaOrigin.Empty empty -> SchemaPicture.unread(empty);
            };
        }
    }

    private SchemaPicture loaded(SchemaPicture side, SchemaPicture other, ScratchRoom room, ReadDetail detail) {
        return switch (side.origin()) {
            case SchemaOrigin.Server server -> side;
            case SchemaOrigin.Snapshot saved -> side;
            case SchemaOrigin.SqlFile file ->
                load(side, database -> ScriptLoader.load(database, file.file()), other, room, detail);
            case SchemaOrigin.SqlFolder folder ->
                load(side, database -> ScriptLoader.load(database, folder.folder()), other, room, detail);
            case SchemaOrigin.Migrations migrations ->
                load(side, database -> ScriptLoader.loadInOrder(database, pieces(migrations)), other, room, detail);
            case SchemaOrigin.CommandOutput command -> {
                String text = CommandOutputs.of(command, configuration);
                yield load(
                        side,
                        database -> ScriptLoader.loadText(database, "output of " + command.command(), text),
                        other,
                        room,
                        detail);
            }
            case SchemaOrigin.Empty empty -> load(side, database -> {}, other, room, detail);
        };
    }

    private static List<List<Script.Piece>> pieces(SchemaOrigin.Migrations migrations) {
        List<List<Script.Piece>> pieces = new ArrayList<>();
        for (Migration migration : migrations.folder().migrations()) {
            List<Script.Piece> all = new ArrayList<>();
            migrations.folder().schema().ifPresent(schema -> all.addAll(into(schema))); // settings end with each file
            all.addAll(migrations.folder().script(migration).apply());
            pieces.add(all);
        }
        return pieces;
    }

    /** What makes unqualified names those of a schema. */
    private static List<Script.Piece> into(Identifier schema) {
        Script script = new Script(
                "?schema=",
                "CREATE SCHEMA IF NOT EXISTS " + schema.sql() + ";\nSET search_path TO " + schema.sql() + ";\n");
        return script.parts().stream()
                .map(part -> new Script.Piece(script, part))
                .toList();
    }

    private SchemaPicture load(
            SchemaPicture side,
            Consumer<ScratchDatabase> loader,
            SchemaPicture other,
            ScratchRoom room,
            ReadDetail detail) {
        int major = other.isRead() ? other.catalog().version().major() : EmbeddedServer.newestMajor();
        Optional<ConnectionTarget> beside =
                other.origin() instanceof SchemaOrigin.Server server ? Optional.of(server.direct()) : Optional.empty();
        try (ScratchDatabase database = room.create(major, beside)) {
            loader.accept(database);
            try (ServerConnection connection = Connections.open(database.target(), Session.reading())) {
                Catalog catalog =
                        readCatalog(connection, side.origin().name(), jdbc -> CatalogReader.read(jdbc, detail, names));
                return new SchemaPicture(side.origin(), catalog, Optional.empty());
            }
        }
    }

    private SchemaPicture readServer(SchemaOrigin.Server server, ReadDetail detail, AlikeTables.Half half) {
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            Catalog catalog = readCatalog(
                    connection,
                    server.name(),
                    jdbc -> detail == ReadDetail.DIFFERENCES
                            ? CatalogReader.read(jdbc, half, names)
                            : CatalogReader.read(jdbc, detail, names));
            return new SchemaPicture(server, catalog, Optional.of(connection.facts()));
        }
    }

    /** One way to read a catalog. */
    private interface Reading {
        Catalog from(Connection jdbc) throws SQLException;
    }

    private static Catalog readCatalog(ServerConnection connection, String name, Reading reading) {
        try {
            return reading.from(connection.jdbc());
        } catch (SQLException e) {
            boolean privilege = INSUFFICIENT_PRIVILEGE.equals(e.getSQLState());
            Problem.Builder problem = Problem.failed(
                            privilege ? NO_PRIVILEGE : UNREADABLE,
                            "The schema of " + name + " cannot be read: " + e.getMessage())
                    .causedBy(e);
            if (privilege) {
                problem.next("Let " + connection.facts().currentUser()
                        + " read it: GRANT SELECT (or USAGE, EXECUTE) ON the object named above.");
            }
            throw problem.build();
        }
    }

    private static void refuseSameText(SchemaOrigin source, SchemaOrigin target) {
        if (source.equals(target)) {
            throw same(source, target);
        }
    }

    private static void refuseSame(Sides sides) {
        Optional<ServerFacts> source = sides.source().server();
        Optional<ServerFacts> target = sides.target().server();
        if (source.isPresent()
                && target.isPresent()
                && source.get().identity().equals(target.get().identity())) {
            throw same(sides.source().origin(), sides.target().origin());
        }
    }

    private static Problem same(SchemaOrigin source, SchemaOrigin target) {
        String names = source.name().equals(target.name()) ? source.name() : source.name() + " and " + target.name();
        return Problem.usage(SAME_DATABASE, "SOURCE and TARGET are the same database: " + names + ".")
                .next("SOURCE is what you want, TARGET is what gets changed: name two different ones.")
                .build();
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
