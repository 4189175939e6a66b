package dev.pgparity.config;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The ways in which there can be no configuration. */
final class ConfigurationProblems {
    private static final ProblemCode UNREADABLE = new ProblemCode("config.unreadable");
    private static final ProblemCode INVALID = new ProblemCode("config.invalid");

    private ConfigurationProblems() {}

    static Problem unreadable(Path file, String why, Exception cause) {
        return Problem.usage(UNREADABLE, "The file cannot be read: " + why + ".")
                .at(new Where.In(file.toString()))
                .next("Check the path and its permissions.")
                .causedBy(cause)
                .build();
    }

    /** Java's message for these is the path and nothing more. */
    static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "it does not exist";
            case AccessDeniedException denied -> "permission is denied";
            default -> String.valueOf(e.getMessage());
        };
    }

    static Problem invalid(String source, List<Problem.Detail> errors) {
        String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
        return Problem.usage(INVALID, source + " has " + count + ":")
                .details(errors)
                .build();
    }
}
