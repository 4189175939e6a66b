package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The SQL texts behind files, folders and commands, each by the name that an error message calls it. */
final class OriginScripts {
    private static final ProblemCode UNREADABLE = new ProblemCode("origin.unreadable");
    private static final ProblemCode COMMAND_FAILED = new ProblemCode("origin.command-failed");

    private OriginScripts() {}

    static Map<String, String> ofFile(SchemaOrigin.SqlFile origin) {
        return Map.of(origin.name(), text(origin.file(), origin.name()));
    }

    static Map<String, String> ofFolder(SchemaOrigin.SqlFolder origin) {
        Map<String, String> scripts = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(origin.folder())) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .filter(p -> p.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = Path.of(origin.name())
                        .resolve(origin.folder().relativize(file))
                        .toString();
                scripts.put(name, text(file, name));
            }
        } catch (IOException e) {
            throw unreadable(origin.name(), e);
        }
        if (scripts.isEmpty()) {
            throw Problem.usage(UNREADABLE, "There is no *.sql file in this folder.")
                    .at(new Where.In(origin.name()))
                    .build();
        }
        return scripts;
    }

    /** Runs the command in the project's folder, with the variables of {@code .env}, and takes what it prints. */
    static Map<String, String> ofCommand(SchemaOrigin.CommandOutput origin, Configuration configuration) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> shell = windows ? List.of("cmd", "/c", origin.command()) : List.of("sh", "-c", origin.command());
        ProcessBuilder builder =
                new ProcessBuilder(shell).directory(configuration.folder().toFile());
        builder.environment().putAll(configuration.variables().all());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> messages = CompletableFuture.supplyAsync(() -> rest(process));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw Problem.failed(
                                COMMAND_FAILED,
                                "`" + origin.command() + "` ended with status " + status + tail(messages.join()))
                        .next("It was run in " + configuration.folder() + ".")
                        .build();
            }
            return Map.of("output of " + origin.command(), output);
        } catch (IOException e) {
            throw Problem.failed(
                            COMMAND_FAILED, "`" + origin.command() + "` could not be started: " + e.getMessage() + ".")
                    .causedBy(e)
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        }
    }

    private static String rest(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String tail(String messages) {
        List<String> lines = messages.strip().lines().toList();
        if (lines.isEmpty()) {
            return ".";
        }
        return ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw Problem.failed(UNREADABLE, "It is not UTF-8.")
                    .at(new Where.In(name))
                    .causedBy(e)
                    .build();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static Problem unreadable(String name, IOException e) {
        return Problem.failed(UNREADABLE, "It cannot be read: " + e.getMessage() + ".")
                .at(new Where.In(name))
                .causedBy(e)
                .build();
    }
}
