package dev.pgparity.cases;

import dev.pgparity.observe.PgDumpProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What came of all cases on every major, for {@code docs/coverage.md}. */
final class FullRun {
    private static final Path FILE = Path.of("cases/last-full-run.md");

    private final Map<Integer, Integer> passed = new TreeMap<>();
    private final Map<Integer, Integer> failed = new TreeMap<>();

    synchronized void count(int major, boolean good) {
        (good ? passed : failed).merge(major, 1, Integer::sum);
    }

    /** Keeps it for the document. */
    synchronized void write() throws IOException {
        StringBuilder text = new StringBuilder("On " + LocalDate.now() + ", each case forward and back:\n\n"
                + "| PostgreSQL | cases that pass | that fail | second judge |\n| ---: | ---: | ---: | --- |\n");
        passed.forEach((major, number) -> text.append("| ")
                .append(major)
                .append(" | ")
                .append(number)
                .append(" | ")
                .append(failed.getOrDefault(major, 0))
                .append(" | ")
                .append(PgDumpProgram.find(major).isPresent() ? "pg_dump" : "absent")
                .append(" |\n"));
        Files.writeString(FILE, text);
    }

    /** The last one that was kept. */
    static String last() throws IOException {
        return Files.exists(FILE) ? Files.readString(FILE) : "None is kept.\n";
    }
}
