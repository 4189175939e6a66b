package dev.pgparity.lint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** A node of the library's syntax tree, asked by the names of its grammar. */
record Tree(ParserRuleContext node) {
    String rule() {
        return SQLParser.ruleNames[node.getRuleIndex()];
    }

    /** The children of a rule. */
    List<Tree> all(String rule) {
        List<Tree> found = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            if (node.getChild(i) instanceof ParserRuleContext child
                    && new Tree(child).rule().equals(rule)) {
                found.add(new Tree(child));
            }
        }
        return found;
    }

    /** The first child of a rule. */
    Optional<Tree> child(String rule) {
        return all(rule).stream().findFirst();
    }

    /** The first node of a rule at any depth, itself included. */
    Optional<Tree> find(String rule) {
        return deep(rule).stream().findFirst();
    }

    /** All nodes of a rule at any depth, itself included, outer before inner. */
    List<Tree> deep(String rule) {
        List<Tree> found = new ArrayList<>();
        collect(node, rule, found);
        return found;
    }

    private static void collect(ParserRuleContext from, String rule, List<Tree> found) {
        Tree tree = new Tree(from);
        if (tree.rule().equals(rule)) {
            found.add(tree);
        }
        for (int i = 0; i < from.getChildCount(); i++) {
            if (from.getChild(i) instanceof ParserRuleContext child) {
                collect(child, rule, found);
            }
        }
    }

    /** Whether these words stand directly in it, in any order. */
    boolean has(String... words) {
        for (String word : words) {
            boolean there = false;
            for (int i = 0; i < node.getChildCount() && !there; i++) {
                there = isWord(node.getChild(i), word);
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(ParseTree child, String word) {
        return child instanceof TerminalNode terminal && terminal.getText().equalsIgnoreCase(word);
    }

    /** Its own words, lower case, with single spaces. */
    String words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            if (node.getChild(i) instanceof TerminalNode terminal) {
                words.add(terminal.getText().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" ", words);
    }

    /** Its text without spaces, names folded. */
    String text() {
        return node.getText();
    }

    /** The same as the file has it. */
    String source() {
        return node.getStop() == null
                        || node.getStop().getStopIndex() < node.getStart().getStartIndex()
                ? ""
                : node.getStart()
                        .getInputStream()
                        .getText(org.antlr.v4.runtime.misc.Interval.of(
                                node.getStart().getStartIndex(), node.getStop().getStopIndex()));
    }

    /** Where it begins. */
    int at() {
        return node.getStart().getStartIndex();
    }

    /** What it is, below nodes with one child. */
    Tree core() {
        ParserRuleContext at = node;
        while (at.getChildCount() == 1 && at.getChild(0) instanceof ParserRuleContext only) {
            at = only;
        }
        return new Tree(at);
    }

    /** The name that it is. */
    Name name() {
        List<String> parts = new ArrayList<>();
        for (Tree identifier : deep("identifier")) {
            parts.add(identifier.text());
        }
        return new Name(parts.isEmpty() ? List.of(text()) : parts);
    }
}
