package dev.pgparity.scratch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How an embedded server is started.
 *
 * @param major one of {@link EmbeddedServer#majors()}
 * @param settings server settings beyond our own, by name: {@code log_statement}, {@code autovacuum}
 * @param onDisk keeps the data out of memory even where that has room, for copies of large databases
 * @param progress hears a line when something slow begins: fetching, unpacking
 */
public record EmbeddedOptions(int major, Map<String, String> settings, boolean onDisk, Consumer<String> progress) {
    public EmbeddedOptions {
        settings = Map.copyOf(settings);
    }

    /** The usual: in memory where there is room, silent. */
    public static EmbeddedOptions of(int major) {
        return new EmbeddedOptions(major, Map.of(), false, line -> {});
    }

    public EmbeddedOptions with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new EmbeddedOptions(major, more, onDisk, progress);
    }

    public EmbeddedOptions keptOnDisk() {
        return new EmbeddedOptions(major, settings, true, progress);
    }

    public EmbeddedOptions reportingTo(Consumer<String> listener) {
        return new EmbeddedOptions(major, settings, onDisk, listener);
    }
}
