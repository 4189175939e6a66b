package dev.pgparity.config;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the file that may refer to variables: {@code ${NAME}}, {@code ${NAME:-default}}, and {@code $$} for a
 * dollar sign. It is resolved when it is used. URLs and paths are of this kind; SQL is not, for it has dollar signs of
 * its own.
 *
 * @param text as it stands in the file
 * @param at where it stands
 */
public record Expandable(String text, Where.InText at) {
    private static final ProblemCode UNSET = new ProblemCode("config.unset-variable");
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\$|\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\})");

    /** The first dollar sign and brace that begin no reference, as a sentence. */
    static Optional<String> mistake(String text) {
        String rest = REFERENCE.matcher(text).replaceAll("");
        int open = rest.indexOf("${");
        if (open < 0) {
            return Optional.empty();
        }
        return Optional.of(
                "a variable is written ${NAME} or ${NAME:-default}; for a dollar sign before a brace write" + " $$");
    }

    /**
     * The value with its variables replaced; a usage problem when one is not set.
     *
     * @param user who needs it, a phrase: "environment production"
     */
    public String resolve(Variables variables, String user) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, variables, user)));
    }

    private String value(MatchResult match, Variables variables, String user) {
        String name = match.group(1);
        if (name == null) {
            return "$";
        }
        Optional<String> value = variables.value(name);
        String fallback = match.group(2);
        if (fallback != null) {
            return value.filter(text -> !text.isEmpty()).orElse(fallback);
        }
        if (value.isPresent() && !value.get().isEmpty()) {
            return value.get();
        }
        throw Problem.usage(
                        UNSET,
                        user + " needs the variable " + name + ", which is "
                                + (value.isPresent() ? "set but empty." : "not set."))
                .at(at)
                .next("Set it in the environment, or write " + name + "=… into " + variables.dotEnvName() + ".")
                .build();
    }
}
