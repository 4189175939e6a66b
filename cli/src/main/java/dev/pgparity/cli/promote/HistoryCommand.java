package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.HistoryText;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity history ENV}. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "What was promoted to ENV: when, by whom, from where, with which result.")
public final class HistoryCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("history.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", description = "How many (default: 20).")
    private int last;

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        SchemaOrigin.Server server = common.server(environment, configuration, "A history is kept in a database.");
        List<PromotionRecord> records;
        try (ServerConnection connection = Connections.open(server.target(), Session.reading())) {
            Optional<PromotionHistory> history = PromotionHistory.existing(connection.jdbc());
            records = history.isPresent()
                    ? new HistorySettlement(
                                    server.name(),
                                    SidesReader.scope(configuration),
                                    MigrationFolders.find(configuration))
                            .list(history.get(), server.direct(), last)
                    : List.of();
        } catch (SQLException e) {
            throw Problem.failed(FAILED, server.name() + " cannot be asked about its history: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        HistoryText text = new HistoryText(spec.commandLine().getOut(), common.page());
        switch (format) {
            case TEXT -> text.write(server.name(), records);
            case JSON -> text.json(server.name(), records);
        }
        return ExitCode.DONE.number();
    }
}
