package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which migrations, and in which databases. */
final class MigrationInputs {
    private static final ProblemCode NO_FOLDER = new ProblemCode("migrate.no-folder");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "The folder of migrations (default: migrations.folder, or one of the usual places).")
    private @Nullable Path folder;

    CommonOptions common() {
        return common;
    }

    Configuration configuration() {
        return common.configuration();
    }

    MigrationFolder folder(Configuration configuration) {
        if (folder == null) {
            return MigrationFolders.of(configuration);
        }
        if (!Files.isDirectory(folder)) {
            throw Problem.usage(NO_FOLDER, "There is no folder " + folder + ".").build();
        }
        return MigrationFolders.at(folder, configuration.migrations().ledger());
    }

    /** The folder as it is, or one that is about to be made. */
    MigrationFolder orNew(Configuration configuration) {
        Path wanted = folder != null
                ? folder
                : configuration
                        .folder()
                        .resolve(configuration.migrations().folder().orElse("migrations"));
        try {
            Files.createDirectories(wanted);
        } catch (IOException e) {
            throw Problem.failed(NO_FOLDER, "The folder " + wanted + " cannot be made: " + e.getMessage() + ".")
                    .causedBy(e)
                    .build();
        }
        return MigrationFolders.at(wanted, configuration.migrations().ledger());
    }

    /** The environment or URL that was typed. */
    SchemaOrigin.Server server(String typed, Configuration configuration) {
        return common.server(typed, configuration, "Migrations run in a database, and " + typed + " is none.");
    }

    /** The same, to be changed. */
    SchemaOrigin.Server changed(String typed, Configuration configuration, PrintWriter messages) {
        return common.changed(
                typed, configuration, "Migrations run in a database, and " + typed + " is none.", messages);
    }

    static MigrationTarget target(SchemaOrigin.Server server) {
        return new MigrationTarget(server.name(), server.direct());
    }
}
