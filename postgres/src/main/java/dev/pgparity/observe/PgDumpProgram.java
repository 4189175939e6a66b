package dev.pgparity.observe;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.LibpqVariables;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code pg_dump} that is installed on this machine.
 *
 * @param path the program
 * @param major its major version; it dumps servers of this major and of older ones
 */
public record PgDumpProgram(Path path, int major) implements SchemaDumper {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** Where packages put several majors side by side; the star is the major. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/opt/homebrew/opt/postgresql@*/bin",
            "/usr/local/opt/postgresql@*/bin",
            "/Applications/Postgres.app/Contents/Versions/*/bin",
            "C:/Program Files/PostgreSQL/*/bin");

    /**
     * The program to dump a server of the given major: the oldest one that is not older than the server, since pg_dump
     * refuses newer servers. Empty where there is none.
     */
    public static Optional<PgDumpProgram> find(int serverMajor) {
        return installed().stream()
                .filter(program -> program.major() >= serverMajor)
                .min(Comparator.comparingInt(PgDumpProgram::major));
    }

    /** The program of exactly this major, whose dumps its servers load; empty where there is none. */
    public static Optional<PgDumpProgram> ofMajor(int serverMajor) {
        return installed().stream()
                .filter(program -> program.major() == serverMajor)
                .findFirst();
    }

    /** The same, or one that says why there is none. */
    public static SchemaDumper findOrAbsent(int serverMajor) {
        Optional<PgDumpProgram> program = find(serverMajor);
        if (program.isPresent()) {
            return program.get();
        }
        String newest = installed().stream()
                .map(PgDumpProgram::major)
                .max(Comparator.naturalOrder())
                .map(major -> "the newest pg_dump here is " + major)
                .orElse("there is no pg_dump here");
        return SchemaDumper.absent(newest + ", and the server is PostgreSQL " + serverMajor);
    }

    /** All that are installed, in no order that means anything. */
    private static List<PgDumpProgram> installed() {
        Set<Path> candidates = new LinkedHashSet<>();
        for (String place : USUAL_PLACES) {
            candidates.addAll(expand(place));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))) {
            if (!folder.isBlank()) {
                candidates.add(Path.of(folder));
            }
        }
        List<PgDumpProgram> all = new ArrayList<>();
        for (Path folder : candidates) {
            for (String name : List.of("pg_dump", "pg_dump.exe")) {
                Path program = folder.resolve(name);
                if (Files.isExecutable(program)) {
                    majorOf(program).ifPresent(major -> all.add(new PgDumpProgram(program, major)));
                }
            }
        }
        return all;
    }

    private static List<Path> expand(String place) {
        int star = place.indexOf('*');
        int slash = place.lastIndexOf('/', star);
        Path parent = Path.of(place.substring(0, slash));
        String rest = place.substring(place.indexOf('/', star) + 1);
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            String glob = place.substring(slash + 1, place.indexOf('/', star));
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, glob)) {
                folders.forEach(folder -> all.add(folder.resolve(rest)));
            } catch (IOException e) {
                return List.of(); // A place that cannot be looked into holds nothing for us.
            }
        }
        return all;
    }

    private static Optional<Integer> majorOf(Path program) {
        CommandResult result = Command.of(CommandTimeouts.question(), List.of(program.toString(), "--version"))
                .run();
        if (!(result instanceof CommandResult.Ended ended)) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(ended.output());
        return version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
    }

    @Override
    public SchemaDump dump(ConnectionTarget target, List<String> options) {
        List<String> words = new ArrayList<>(List.of(path.toString(), "--schema-only", "--no-password"));
        words.addAll(options);
        try {
            Path out = Files.createTempFile("pgparity-pg_dump", ".sql");
            try {
                CommandResult result = Command.of(CommandTimeouts.work(), words)
                        .without("PG")
                        .with(LibpqVariables.of(target))
                        .with(Map.of("LC_ALL", "C"))
                        .into(out)
                        .run();
                return switch (result) {
                    case CommandResult.Ended ended
                    when ended.succeeded() -> new SchemaDump.Taken(NormalisedDump.of(Files.readString(out)));
                    case CommandResult.Ended ended -> new SchemaDump.NotTaken(firstLine(ended.errors()));
                    case CommandResult.TimedOut timedOut -> new SchemaDump.NotTaken("pg_dump " + result.failure());
                    case CommandResult.NotStarted notStarted -> new SchemaDump.NotTaken(path + " " + result.failure());
                    case CommandResult.Interrupted interrupted -> new SchemaDump.NotTaken("interrupted");
                };
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            return new SchemaDump.NotTaken(path + " cannot be run: " + e.getMessage());
        }
    }

    private static String firstLine(String errors) {
        return errors.lines().findFirst().orElse("pg_dump failed without a message");
    }
}
