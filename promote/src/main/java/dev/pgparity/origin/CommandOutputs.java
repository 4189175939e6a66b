package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** What a command prints. */
final class CommandOutputs {
    private static final ProblemCode COMMAND_FAILED = new ProblemCode("origin.command-failed");

    private CommandOutputs() {}

    /** Runs the command in the project's folder, with the variables of {@code .env}, and takes what it prints. */
    static String of(SchemaOrigin.CommandOutput origin, Configuration configuration) {
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
            return output;
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
}
