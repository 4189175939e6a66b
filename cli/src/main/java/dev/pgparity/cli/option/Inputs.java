package dev.pgparity.cli.option;

import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.StaleEntries;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.KnownDatabases;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SchemaOrigins;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.read.ReadDetail;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** SOURCE and TARGET, always in this order. */
public final class Inputs {
    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description =
                    "What you want: an environment, a URL, file:, folder:, migrations:, command:, schema:, snapshot: or empty:.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "What is compared with it, and would be changed.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    /** TARGET with its rules; null where it is only looked at. */
    private SchemaOrigin.@Nullable Server ruled;

    /** Typed as parameters. */
    public Inputs() {}

    /** Typed in another way. */
    public Inputs(String source, String target) {
        this.source = source;
        this.target = target;
    }

    public SchemaOrigin source(Configuration configuration, CommonOptions options) {
        return new SchemaOrigins(configuration, options.workingFolder()).parse(source);
    }

    SchemaOrigin target(Configuration configuration, CommonOptions options) {
        if (ruled != null) {
            return ruled;
        }
        return new SchemaOrigins(configuration, options.workingFolder()).parse(target);
    }

    /** TARGET as what is to be changed: with the rules of the environment that it is, however it was typed. */
    public SchemaOrigin changed(Configuration configuration, CommonOptions options, PrintWriter messages) {
        SchemaOrigin origin = target(configuration, options);
        if (origin instanceof SchemaOrigin.Server server && ruled == null) {
            ruled = new KnownDatabases(configuration).ruled(server, messages::println);
            return ruled;
        }
        return origin;
    }

    /** Reads and compares both; progress goes to {@code messages}. */
    public Comparison compare(
            Configuration configuration, CommonOptions options, ReadDetail detail, PrintWriter messages) {
        Sides sides = new SidesReader(configuration, messages::println)
                .read(source(configuration, options), target(configuration, options), detail);
        if (detail != ReadDetail.DIFFERENCES) { // then what both have alike is not missing
            StaleEntries.of(sides, configuration).forEach(note -> messages.println("note: " + note));
        }
        return Comparison.of(sides, configuration, LocalDate.now(ZoneId.systemDefault()));
    }
}
