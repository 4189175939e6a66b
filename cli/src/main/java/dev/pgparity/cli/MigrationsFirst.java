package dev.pgparity.cli;

import dev.pgparity.cli.render.MigrationText;
import dev.pgparity.cli.render.Words;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Approval.Decision;
import dev.pgparity.promote.LookupRows;
import dev.pgparity.promote.MigrationPromotion;
import dev.pgparity.verify.Check;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** What promote does before it compares, in a project that has migrations. */
final class MigrationsFirst {
    private final Configuration configuration;
    private final CommonOptions common;
    private final CommandLine command;

    MigrationsFirst(Configuration configuration, CommonOptions common, CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.command = command;
    }

    /** How it went. */
    enum Result {
        /** The project has no migrations, or SOURCE keeps no ledger of them: the schemas are promoted. */
        NONE,
        /** TARGET has all migrations that SOURCE has. */
        DONE,
        /** Somebody said no. */
        DENIED
    }

    Result run(SchemaOrigin source, SchemaOrigin.Server target, AskOptions asking, List<Check> checks) {
        if (!(source instanceof SchemaOrigin.Server from)) {
            return Result.NONE;
        }
        return MigrationFolders.find(configuration)
                .map(folder -> {
                    MigrationPromotion promotion = new MigrationPromotion(
                            folder, MigrationInputs.target(target), MigrationInputs.never(configuration, target));
                    if (!promotion.isKept(from.name(), from.target())) {
                        return Result.NONE;
                    }
                    return run(promotion, promotion.pending(from.name(), from.target()), from, target, asking, checks);
                })
                .orElse(Result.NONE);
    }

    private Result run(
            MigrationPromotion promotion,
            List<Migration> pending,
            SchemaOrigin.Server source,
            SchemaOrigin.Server target,
            AskOptions asking,
            List<Check> checks) {
        PrintWriter out = command.getOut();
        if (pending.isEmpty()) {
            out.println(Words.subject(target.name()) + " has all migrations that " + source.name() + " has.");
            return rowsAlone(source, target, asking);
        }
        out.println(Words.subject(target.name()) + " lacks " + Words.count(pending.size(), "migration") + " that "
                + source.name() + " has:");
        pending.forEach(migration -> out.println("  " + Words.line(migration.title())));
        if (asking.decide(target, command, true) instanceof Decision.Denied denied) {
            command.getErr().println("pgparity: " + denied.why());
            return Result.DENIED;
        }
        MigrationText text = new MigrationText(out, common.page(), target.name());
        try (Rows rows = Rows.of(configuration, source)) {
            promotion.run(pending, MigrationInputs.options(configuration, false), rows.rows(), checks, text::on);
        }
        return Result.DONE;
    }

    /** Lookup data that no migration waits for. */
    private Result rowsAlone(SchemaOrigin.Server source, SchemaOrigin.Server target, AskOptions asking) {
        if (configuration.data().isEmpty()) {
            return Result.DONE;
        }
        try (LookupRows rows = LookupRows.of(DataInputs.of(configuration, source))) {
            int code = new DataAtTerminal(configuration, common, asking, command).write(rows, target);
            return code == ExitCode.DONE.number() ? Result.DONE : Result.DENIED;
        }
    }

    /** The source's lookup rows where any are declared. */
    private record Rows(Optional<LookupRows> rows) implements AutoCloseable {
        static Rows of(Configuration configuration, SchemaOrigin.Server source) {
            return new Rows(
                    configuration.data().isEmpty()
                            ? Optional.empty()
                            : Optional.of(LookupRows.of(DataInputs.of(configuration, source))));
        }

        @Override
        public void close() {
            rows.ifPresent(LookupRows::close);
        }
    }
}
