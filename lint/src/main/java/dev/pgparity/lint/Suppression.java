package dev.pgparity.lint;

import dev.pgparity.lint.grammar.ScriptStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody allows a rule at a statement and says why: {@code -- pgparity:allow drop-column: moved to profiles in 041}.
 *
 * @param rule the rule's name
 * @param reason empty where none is given, which is a finding itself
 * @param at where the comment begins
 */
record Suppression(String rule, String reason, int at) {
    private static final Pattern FORM =
            Pattern.compile("pgparity:allow\\s+([a-z][a-z0-9-]*)\\s*(?::\\s*(.*?))?\\s*(?:\\*/)?\\s*$", Pattern.DOTALL);

    /** Those that stand before a statement or inside it. */
    static List<Suppression> of(ScriptStatement statement) {
        List<Suppression> found = new ArrayList<>();
        for (ScriptStatement.CommentText comment : statement.comments()) {
            Matcher matcher = FORM.matcher(comment.text().strip());
            if (matcher.find()) {
                String reason = matcher.group(2) == null ? "" : matcher.group(2).strip();
                found.add(new Suppression(matcher.group(1), reason, comment.at()));
            }
        }
        return found;
    }
}
