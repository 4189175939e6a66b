package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.DumpFolder;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.LibpqVariables;
import java.io.IOException;
import java.nio.file.Files;
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

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the hook runs
        }
    }

    private static void run(ConnectionTarget target, List<String> words) throws SQLException, IOException {
        Path errors = Files.createTempFile("pgparity-dump", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectError(errors.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.putAll(LibpqVariables.of(target));
            environment.put("LC_ALL", "C");
            Process process = builder.start();
            // a process of ours that is ended leaves none behind that goes on writing
            Thread hook = new Thread(process::destroy, "pgparity-dump-ends");
            Runtime.getRuntime().addShutdownHook(hook);
            process.getOutputStream().close();
            try {
                if (process.waitFor() != 0) {
                    throw new SQLException(
                            Files.readString(errors).lines().findFirst().orElse("no word"), "XX000");
                }
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                unhook(hook);
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
