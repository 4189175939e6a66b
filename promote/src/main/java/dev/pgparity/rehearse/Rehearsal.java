package dev.pgparity.rehearse;

import dev.pgparity.migrate.TransactionRule;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.rehearse.Observation.Dropped;
import dev.pgparity.scratch.PlaceCounter;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptError;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import dev.pgparity.scratch.ScriptSender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs files on a copy of a schema, one after the other, and looks after each statement at what it did. A file that can
 * run in one transaction does; the locks of a statement are those that the transaction did not hold before it.
 */
public final class Rehearsal implements AutoCloseable {
    private final Connection connection;
    private final ScratchDatabase copy;
    private final ScriptSender sender;
    private final DropWatch drops;
    private final Relations start;
    private final PlaceCounter places = new PlaceCounter();
    private @Nullable Relations last;

    private Rehearsal(Connection connection, ScratchDatabase copy) throws SQLException {
        this.connection = connection;
        this.copy = copy;
        this.sender = copy.sender(connection);
        this.drops = DropWatch.install(connection, copy);
        this.start = Relations.read(connection);
    }

    /** @param copy a database with the target's schema; it is changed */
    public static Rehearsal on(ScratchDatabase copy) throws SQLException {
        Connection connection = copy.connectSimple();
        try {
            return new Rehearsal(connection, copy);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether the session may hear what is dropped; only a superuser may. */
    public boolean hearsDrops() {
        return drops.isInstalled();
    }

    /** Runs a file to its end or its first failure. */
    public RehearsedFile run(Path file, List<Piece> pieces) throws SQLException {
        List<Piece> inner = TransactionRule.withoutFrame(pieces);
        boolean together =
                inner.stream().noneMatch(piece -> TransactionRule.needsNone(piece) || TransactionRule.controls(piece));
        List<Observation> observations = new ArrayList<>();
        last = null;
        if (together) {
            sender.send("BEGIN");
        }
        for (Piece piece : inner) {
            try {
                if (TransactionRule.controls(piece)) {
                    sender.send(piece.part());
                } else {
                    observations.add(observe(piece, together));
                }
            } catch (SQLException e) {
                sender.send("ROLLBACK");
                return new RehearsedFile(
                        file,
                        observations,
                        Optional.of(ScriptError.onTarget(piece, e, new DatabaseState.Untouched(), next(e))));
            }
        }
        if (sender.inTransaction()) {
            sender.send("COMMIT");
        }
        return new RehearsedFile(file, observations, Optional.empty());
    }

    private List<String> next(SQLException e) {
        return Stream.concat(
                        Stream.of("It was run on a copy of the schema; the target itself was only read."),
                        copy.adviceOn(e).stream())
                .toList();
    }

    private Observation observe(Piece piece, boolean together) throws SQLException {
        boolean alone = !together && !sender.inTransaction();
        boolean inTransaction = !alone || !TransactionRule.needsNone(piece);
        if (alone && inTransaction) {
            sender.send("BEGIN");
        }
        // within a transaction nothing has happened since the statement before
        Relations before = together && last != null ? last : Relations.read(connection);
        long began = System.nanoTime();
        sender.send(piece.part());
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        Relations after = Relations.read(connection);
        last = after;
        List<Dropped> dropped = drops.take();
        if (alone && inTransaction) {
            sender.send("COMMIT");
        }
        return new Observation(
                places.of(piece),
                text(piece),
                time,
                inTransaction,
                inTransaction ? after.strongerThan(before, start) : List.of(),
                after.rewrittenSince(before, start),
                dropped,
                inTransaction ? after.writtenSince(before) : List.of());
    }

    private static String text(Piece piece) {
        return switch (piece.part()) {
            case SqlStatement statement -> statement.text();
            case CopyRows copy -> copy.statement().text();
            case MetaCommand command -> "";
            case Unfinished rest -> "";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
