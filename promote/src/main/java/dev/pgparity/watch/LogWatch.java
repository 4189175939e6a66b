package dev.pgparity.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is added to a log file, and counts what PostgreSQL itself counts nowhere. */
public final class LogWatch {
    private static final long MOST = 16 << 20;
    private static final Map<String, String> PATTERNS = patterns();

    private final Path file;
    private long position;

    /** Begins at the file's end as it is now. */
    public LogWatch(Path file) {
        this.file = file;
        this.position = size(file);
    }

    private static Map<String, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        patterns.put("duplicate key value violates unique constraint", "duplicate keys");
        patterns.put("violates row-level security policy", "rows refused by a policy");
        patterns.put("permission denied for", "permissions denied");
        patterns.put("violates foreign key constraint", "foreign keys violated");
        return patterns;
    }

    /** What was added since the last round. */
    List<Alarm> round() {
        String added;
        try {
            added = added();
        } catch (IOException e) {
            return List.of(new Alarm("log", "The log " + file + " cannot be read: " + e.getMessage()));
        }
        List<Alarm> alarms = new ArrayList<>();
        PATTERNS.forEach((pattern, words) -> {
            long count = added.lines().filter(line -> line.contains(pattern)).count();
            if (count > 0) {
                alarms.add(new Alarm("log " + words + " " + position, count + " " + words + " in " + file));
            }
        });
        return alarms;
    }

    private String added() throws IOException {
        long size = Files.size(file);
        if (size < position) {
            position = 0; // another file took its place
        }
        long from = Math.max(position, size - MOST);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (size - from)];
            log.seek(from);
            log.readFully(bytes);
            position = size;
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
