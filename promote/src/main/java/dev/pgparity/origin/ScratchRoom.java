package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.ScratchSettings;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ForeignServer;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.scratch.ScratchServer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where whatever is no server is loaded: one server, opened when the first database is asked for. */
public final class ScratchRoom implements AutoCloseable {
    private static final ProblemCode NO_TARGET_SERVER = new ProblemCode("scratch.no-target-server");

    private final Configuration configuration;
    private final Consumer<String> progress;
    private final boolean onDisk;
    private final boolean restricted;
    private @Nullable ScratchServer server;

    /** @param progress hears a line when something slow begins */
    public ScratchRoom(Configuration configuration, Consumer<String> progress) {
        this(configuration, progress, false, false);
    }

    private ScratchRoom(Configuration configuration, Consumer<String> progress, boolean onDisk, boolean restricted) {
        this.configuration = configuration;
        this.progress = progress;
        this.onDisk = onDisk;
        this.restricted = restricted;
    }

    /** One for databases with many rows: an embedded server keeps them on disk rather than in memory. */
    public static ScratchRoom forRows(Configuration configuration, Consumer<String> progress) {
        return new ScratchRoom(configuration, progress, true, false);
    }

    /** One for SQL files, which may be anybody's: on an embedded server no superuser loads them. */
    public static ScratchRoom forFiles(Configuration configuration, Consumer<String> progress) {
        return new ScratchRoom(configuration, progress, false, true);
    }

    /**
     * A new database.
     *
     * @param major the major version that definitions shall be printed by, where there is a choice
     * @param beside the server of the other side, for {@code scratch: target-server}
     */
    public synchronized ScratchDatabase create(int major, Optional<ConnectionTarget> beside) {
        if (server == null) {
            server = open(major, beside);
            if (restricted && server instanceof ForeignServer foreign) {
                foreign.warning().ifPresent(progress);
            }
        }
        return server.create();
    }

    private ScratchServer open(int major, Optional<ConnectionTarget> beside) {
        return switch (configuration.scratch()) {
            case ScratchSettings.Embedded embedded ->
                EmbeddedServer.start(options(major, embedded.superuser()).reportingTo(progress));
            case ScratchSettings.TargetServer onTarget ->
                ForeignServer.at(
                        beside.orElseThrow(() -> Problem.usage(
                                        NO_TARGET_SERVER,
                                        "scratch: target-server needs a database on a server as SOURCE or TARGET.")
                                .next("Set `scratch: embedded` in pgparity.yaml.")
                                .build()),
                        "scratch: target-server");
            case ScratchSettings.AtUrl at ->
                ForeignServer.at(
                        ConnectionTarget.parse(
                                at.url().resolve(configuration.variables(), "scratch"),
                                ConnectionEnvironment.ofProcess(
                                        configuration.variables().all())),
                        "scratch");
        };
    }

    private EmbeddedOptions options(int major, boolean superuser) {
        EmbeddedOptions options = onDisk ? EmbeddedOptions.of(major).keptOnDisk() : EmbeddedOptions.of(major);
        return restricted && !superuser ? options.restrictedToDatabases() : options;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
