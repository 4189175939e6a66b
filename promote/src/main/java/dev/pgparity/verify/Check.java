package dev.pgparity.verify;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SQL that tells whether something holds. It runs read only, with the role's own search path. */
public sealed interface Check {
    /** As reports call it. */
    String name();

    String sql();

    /** Every row that it returns is a failure. */
    record NoRows(String name, String sql) implements Check {}

    /**
     * It returns this one value.
     *
     * @param expected as the server prints it; empty for NULL
     */
    record Value(String name, String sql, Optional<String> expected) implements Check {}

    /** The {@code *.sql} files of a folder, by name; none where the folder is missing. */
    static List<Check> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .<Check>map(Check::file)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Check file(Path file) {
        try {
            Path folder = file.getParent();
            String name = (folder == null ? "" : folder.getFileName() + "/") + file.getFileName();
            return new NoRows(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Problem unreadable(Path path, IOException e) {
        return Problem.usage(new ProblemCode("check.unreadable"), "The checks cannot be read.")
                .at(new Where.In(path.toString()))
                .causedBy(e)
                .build();
    }
}
