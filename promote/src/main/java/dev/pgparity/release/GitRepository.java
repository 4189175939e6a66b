package dev.pgparity.release;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A working tree, through the user's own git: his credentials, hooks and signatures are those he always has.
 *
 * @param told hears each command before it runs
 */
record GitRepository(Path folder, Consumer<String> told) {
    private static final ProblemCode FAILED = new ProblemCode("release.git");

    /** What a command prints; a problem with what git says when it fails. */
    String run(String... words) {
        Result result = attempt(words);
        if (result.code() != 0) {
            throw Problem.failed(FAILED, "git " + String.join(" ", words) + " failed: " + result.lastLine())
                    .build();
        }
        return result.output();
    }

    /** Whether it succeeded. */
    boolean succeeds(String... words) {
        return attempt(words).code() == 0;
    }

    private record Result(int code, String output) {
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((a, b) -> b)
                    .orElse("it says nothing");
        }
    }

    private Result attempt(String... words) {
        told.accept("git " + String.join(" ", words));
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw Problem.failed(FAILED, "git cannot be run: " + e.getMessage())
                    .next("Install git; a release merges and pushes branches.")
                    .causedBy(e)
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed(FAILED, "interrupted").causedBy(e).build();
        }
    }
}
