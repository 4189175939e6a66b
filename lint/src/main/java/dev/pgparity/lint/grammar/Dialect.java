package dev.pgparity.lint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLLexer;

/**
 * What PostgreSQL takes and the library's grammar does not, put so that it does. Places stay as they are in the file; what is
 * left out says nothing that a rule asks about.
 */
final class Dialect {
    private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE");

    private Dialect() {}

    /** @param tokens of one statement, without its semicolon */
    static List<Token> adapt(List<Token> tokens) {
        List<Token> adapted = new ArrayList<>(tokens);
        languageIsAName(adapted);
        notValidBeforeDeferrable(adapted);
        String first = word(adapted, 0);
        String second = word(adapted, 1);
        if (first.equals("GRANT") || first.equals("REVOKE")) {
            withoutColumns(adapted);
        }
        if (second.equals("SEQUENCE")) {
            withoutType(adapted);
        }
        if (first.equals("DROP") && ROUTINES.contains(second)) {
            withoutFurtherRoutines(adapted);
        }
        return adapted;
    }

    /** A comment and a server's own parameter are no change of a schema, whatever they say. */
    static boolean isComment(List<Token> tokens) {
        return word(tokens, 0).equals("COMMENT") && word(tokens, 1).equals("ON");
    }

    static boolean isOther(List<Token> tokens) {
        return word(tokens, 0).equals("ALTER")
                && (word(tokens, 1).equals("SYSTEM")
                        || word(tokens, 3).equals("ALTER") && word(tokens, 4).equals("CONSTRAINT"));
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).getText().toUpperCase(java.util.Locale.ROOT) : "";
    }

    /** {@code LANGUAGE 'sql'}, as it was written long ago. */
    private static void languageIsAName(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).getType() == SQLLexer.StringConstant
                    && word(tokens, i - 1).equals("LANGUAGE")) {
                CommonToken name = new CommonToken(tokens.get(i));
                name.setType(SQLLexer.Identifier);
                name.setText(tokens.get(i).getText().replace("'", ""));
                tokens.set(i, name);
            }
        }
    }

    private static void notValidBeforeDeferrable(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (word(tokens, i).equals("NOT") && word(tokens, i + 1).equals("VALID")) {
                int to = i;
                while (to > 0
                        && Set.of("DEFERRABLE", "INITIALLY", "DEFERRED", "IMMEDIATE")
                                .contains(word(tokens, to - 1))) {
                    to--;
                }
                if (to < i) {
                    to -= to > 0 && word(tokens, to - 1).equals("NOT") ? 1 : 0;
                    Token valid = tokens.remove(i + 1);
                    Token not = tokens.remove(i);
                    tokens.add(to, valid);
                    tokens.add(to, not);
                }
            }
        }
    }

    /** {@code GRANT SELECT (a), UPDATE ON t}: the lists of columns before ON. */
    private static void withoutColumns(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size() && !(depth == 0 && word(tokens, i).equals("ON")); ) {
            String word = word(tokens, i);
            depth += word.equals("(") ? 1 : 0;
            if (depth > 0) {
                tokens.remove(i);
            } else {
                i++;
            }
            depth -= word.equals(")") ? 1 : 0;
        }
    }

    /** {@code CREATE SEQUENCE s INCREMENT 1 AS int}: the type, which may stand anywhere. */
    private static void withoutType(List<Token> tokens) {
        for (int i = 3; i + 1 < tokens.size(); i++) {
            if (word(tokens, i).equals("AS")) {
                tokens.remove(i + 1);
                tokens.remove(i);
            }
        }
    }

    private static void withoutFurtherRoutines(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = word(tokens, i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (depth == 0 && word.equals(",")) {
                boolean cascade = word(tokens, tokens.size() - 1).equals("CASCADE");
                Token last = tokens.getLast();
                tokens.subList(i, tokens.size()).clear();
                if (cascade) {
                    tokens.add(last);
                }
            }
        }
    }
}
