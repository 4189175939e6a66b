package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.DumpFolder;
import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.LibpqVariables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * pg_dump and pg_restore of this machine, in directory format. The password goes through the environment, never through
 * the arguments, which other users see.
 *
 * @param pgDump the program
 * @param pgRestore beside it
 * @param major of both
 */
public record DumpProgram(Path pgDump, Path pgRestore, int major) {

    /**
     * Whether pg_dump, with the rights of this session, would write options of user mappings, passwords among them; it has
     * no option that leaves them out.
     */
    public static boolean wouldWriteSecrets(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT EXISTS (SELECT FROM pg_catalog.pg_user_mappings WHERE umoptions IS NOT NULL)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    DumpFolder dump(ConnectionTarget target, String snapshot, Path folder, int parallel)
            throws SQLException, IOException {
        run(
                target,
                List.of(
                        pgDump.toString(),
                        "--no-password",
                        "--format=directory",
                        "--jobs=" + parallel,
                        "--snapshot=" + snapshot,
                        "--exclude-schema=pgparity",
                        // their connection strings hold passwords, and a restore leaves them out
                        "--no-subscriptions",
                        "--file=" + folder));
        return new DumpFolder(folder.getFileName().toString(), "pg_dump " + major);
    }

    void restore(ConnectionTarget target, Path folder, int parallel, List<String> options)
            throws SQLException, IOException {
        List<String> words = new ArrayList<>(List.of(
                pgRestore.toString(),
                "--no-password",
                "--exit-on-error",
                "--jobs=" + parallel,
                "--dbname=" + target.database()));
        words.addAll(options);
        words.add(folder.toString());
        run(target, words);
    }

    private static void run(ConnectionTarget target, List<String> words) throws SQLException, IOException {
        CommandResult result = Command.of(CommandTimeouts.rows(), words)
                .without("PG")
                .with(LibpqVariables.of(target))
                .with(Map.of("LC_ALL", "C"))
                .keepingAtMost(0)
                .run();
        switch (result) {
            case CommandResult.Ended ended -> {
                if (!ended.succeeded()) {
                    throw new SQLException(ended.errors().lines().findFirst().orElse("no message"), "XX000");
                }
            }
            case CommandResult.TimedOut timedOut -> throw new IOException(words.getFirst() + " " + result.failure());
            case CommandResult.NotStarted notStarted ->
                throw new IOException(words.getFirst() + " " + result.failure());
            case CommandResult.Interrupted interrupted -> throw new IOException("interrupted");
        }
    }
}
