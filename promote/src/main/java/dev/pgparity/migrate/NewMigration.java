package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the next migration of a folder, in the folder's own layout. */
public final class NewMigration {
    private static final ProblemCode NOT_WRITTEN = new ProblemCode("migrate.not-written");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private NewMigration() {}

    /**
     * @param name what it does, in words
     * @param sql what it does; empty for a file to be filled in
     * @param rollback what takes it back; empty for one to be filled in
     * @return the files that were written
     */
    public static List<Path> write(
            MigrationFolder folder, String name, Optional<String> sql, Optional<String> rollback, Clock clock) {
        Map<Path, String> files = new LinkedHashMap<>();
        String stamp = STAMP.format(LocalDateTime.now(clock));
        String up = sql.orElse("-- Write here what the migration does.\n");
        String down = rollback.orElse("-- Write here what takes it back.\n");
        Path at = folder.folder();
        switch (folder.layout()) {
            case "prisma" -> files.put(at.resolve(stamp + "_" + slug(name, '_')).resolve(PrismaFolder.FILE), up);
            case "flyway" ->
                files.put(at.resolve("V" + next(folder, stamp).orElse(stamp) + "__" + slug(name, '_') + ".sql"), up);
            case "dbmate" ->
                files.put(
                        at.resolve(stamp + "_" + slug(name, '_') + ".sql"),
                        "-- migrate:up\n" + up + "\n-- migrate:down\n" + down);
            case "supabase" -> files.put(at.resolve(stamp + "_" + slug(name, '_') + ".sql"), up);
            default -> {
                String stem = next(folder, stamp).orElse("001") + "_" + LocalDate.now(clock) + "_" + slug(name, '-');
                files.put(at.resolve(stem + ".sql"), "-- " + name + "\n\n" + up);
                files.put(at.resolve(stem + "_ROLLBACK.sql"), down);
            }
        }
        files.forEach(NewMigration::write);
        return List.copyOf(files.keySet());
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Problem.failed(NOT_WRITTEN, "It cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    /** One more than the last number, as wide as that; empty where versions are no plain numbers, or times of day. */
    private static Optional<String> next(MigrationFolder folder, String stamp) {
        List<Migration> versioned = folder.migrations().stream()
                .filter(migration -> !migration.repeatable())
                .toList();
        if (versioned.isEmpty()) {
            return folder.layout().equals("flyway") ? Optional.of("1") : Optional.empty();
        }
        String last = versioned.getLast().version();
        if (last.matches("\\d{14,}")) {
            return Optional.of(stamp);
        }
        String number = last.split("[.]", -1)[0];
        return number.matches("\\d{1,9}")
                ? Optional.of(String.format(Locale.ROOT, "%0" + number.length() + "d", Integer.parseInt(number) + 1))
                : Optional.empty();
    }

    private static String slug(String name, char between) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", String.valueOf(between))
                .replaceAll("^[" + between + "]+|[" + between + "]+$", "");
        return slug.isEmpty() ? "migration" : slug;
    }
}
