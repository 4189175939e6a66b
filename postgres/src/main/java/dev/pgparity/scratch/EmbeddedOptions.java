package dev.pgparity.scratch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How an embedded server is started.
 *
 * @param major one of {@link EmbeddedServer#majors()}
 * @param settings server settings beyond our own, by name: {@code log_statement}, {@code autovacuum}
 * @param kept the folder of a server whose data outlives it; empty for one that leaves nothing
 * @param onDisk keeps the data out of memory even where that has room, for copies of large databases
 * @param restricted loads files by a role that reaches nothing but its databases: {@link ScratchDatabase}s are connected
 *     to as that role, and only {@link EmbeddedServer#target()} is a superuser
 * @param progress hears a line when something slow begins: fetching, unpacking
 */
public record EmbeddedOptions(
        int major,
        Map<String, String> settings,
        Optional<Path> kept,
        boolean onDisk,
        boolean restricted,
        Consumer<String> progress) {
    public EmbeddedOptions {
        settings = Map.copyOf(settings);
        if (restricted && kept.isPresent()) {
            throw new IllegalArgumentException("a server whose data is kept is not restricted");
        }
    }

    /** The usual: in memory where there is room, silent. */
    public static EmbeddedOptions of(int major) {
        return new EmbeddedOptions(major, Map.of(), Optional.empty(), false, false, line -> {});
    }

    public EmbeddedOptions with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new EmbeddedOptions(major, more, kept, onDisk, restricted, progress);
    }

    /**
     * A server whose data is still there when it is started again with the same folder, whichever way it ended: durable,
     * and of the major that has made it.
     *
     * @param folder of its own; made if need be
     */
    public EmbeddedOptions keptIn(Path folder) {
        Map<String, String> durable = new HashMap<>(settings);
        durable.putAll(Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "autovacuum", "on",
                "wal_level", "replica",
                "checkpoint_timeout", "5min"));
        return new EmbeddedOptions(major, durable, Optional.of(folder), true, restricted, progress);
    }

    public EmbeddedOptions keptOnDisk() {
        return new EmbeddedOptions(major, settings, kept, true, restricted, progress);
    }

    /** For files that may be anybody's. It is not for a server whose data is kept. */
    public EmbeddedOptions restrictedToDatabases() {
        return new EmbeddedOptions(major, settings, kept, onDisk, true, progress);
    }

    public EmbeddedOptions reportingTo(Consumer<String> listener) {
        return new EmbeddedOptions(major, settings, kept, onDisk, restricted, listener);
    }
}
