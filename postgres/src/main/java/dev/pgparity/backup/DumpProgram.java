package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.DumpFolder;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.LibpqVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
