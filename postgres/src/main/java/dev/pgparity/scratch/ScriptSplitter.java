package dev.pgparity.scratch;

import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Cuts a script into statements exactly where psql does (its {@code psqlscan.l}, with standard-conforming strings):
 * strings, {@code E''} strings, quoted names, dollar quotes and nested comments are passed over; a semicolon ends a
 * statement outside of parentheses and outside of a function's {@code BEGIN ATOMIC … END}.
 */
public final class ScriptSplitter {
    /** How many words of a statement are remembered: enough to tell what kind of statement it is. */
    static final int WORDS = 40;

    private static final String END_OF_ROWS = "\\.";

    private final CharSequence text;
    private final List<ScriptPart> parts = new ArrayList<>();
    /** Statements say the same words again and again. */
    private final Map<String, String> known = new HashMap<>();

    private int at;

    private int start = -1;
    private int parentheses;
    private int atomicDepth;
    private List<String> words = new ArrayList<>();

    private ScriptSplitter(CharSequence text) {
        this.text = text;
    }

    /** The pieces of a script, in order; blanks and comments between them are left out. */
    public static List<ScriptPart> split(CharSequence text) {
        return new ScriptSplitter(text).split();
    }

    private List<ScriptPart> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (ScriptText.startsWith(text, "--", at)) {
                at = endOfLine(at);
            } else if (ScriptText.startsWith(text, "/*", at)) {
                pass(blockComment(), "comment");
            } else if (c == '\\') {
                metaCommand();
            } else if (c == ';' && parentheses == 0 && atomicDepth == 0) {
                endStatement(at);
                at++;
            } else {
                begin();
                token(c);
            }
        }
        endStatement(text.length());
        return List.copyOf(parts);
    }

    private void token(char c) {
        switch (c) {
            case '\'' -> pass(string(at, false), "quoted string");
            case '"' -> pass(quoted(at), "quoted identifier");
            case '$' -> dollar();
            case '(' -> {
                parentheses++;
                at++;
            }
            case ')' -> {
                parentheses = Math.max(0, parentheses - 1);
                at++;
            }
            default -> {
                if (wordStart(c)) {
                    word();
                } else if (Character.isDigit(c)) {
                    number();
                } else {
                    at++;
                }
            }
        }
    }

    private void begin() {
        if (start < 0) {
            start = at;
        }
    }

    /** Goes on after something quoted; if it never ends, the rest of the script is that. */
    private void pass(int end, String what) {
        if (end >= 0) {
            at = end;
            return;
        }
        parts.add(new Unfinished(at, what));
        start = -1;
        at = text.length();
    }

    private void endStatement(int end) {
        if (start >= 0) {
            SqlStatement statement = new SqlStatement(start, ScriptText.stripped(text, start, end), words);
            if (readsRows(statement) && end < text.length()) {
                copyRows(statement, end + 1);
            } else {
                parts.add(statement);
            }
        }
        start = -1;
        parentheses = 0;
        atomicDepth = 0;
        words = new ArrayList<>();
    }

    private static boolean readsRows(SqlStatement statement) {
        int from = statement.words().indexOf("FROM");
        return statement.startsWith("COPY")
                && from > 0
                && from + 1 < statement.words().size()
                && statement.words().get(from + 1).equals("STDIN");
    }

    /** The rows begin on the next line and end with {@code \.} or with the script. */
    private void copyRows(SqlStatement statement, int afterSemicolon) {
        int rows = Math.min(text.length(), endOfLine(afterSemicolon) + 1);
        int line = rows;
        while (line < text.length()) {
            int end = endOfLine(line);
            if (isEndOfRows(line, end)) {
                parts.add(new CopyRows(statement, TextSlice.of(text, rows, line), rows));
                at = end - 1; // the caller steps over one char, usually the semicolon
                return;
            }
            line = Math.min(text.length(), end + 1);
        }
        parts.add(new CopyRows(statement, TextSlice.of(text, rows, text.length()), rows));
        at = text.length() - 1;
    }

    /** Takes the rest of the line. A statement before it that has no semicolon yet goes on after it. */
    private void metaCommand() {
        int end = endOfLine(at);
        int name = at + 1;
        int nameEnd = name;
        while (nameEnd < end && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        parts.add(new MetaCommand(
                at, substring(name, nameEnd), substring(nameEnd, end).strip()));
        at = end;
    }

    private void word() {
        int from = at;
        while (at < text.length() && wordPart(text.charAt(at))) {
            at++;
        }
        String word = substring(from, at);
        if (at < text.length() && text.charAt(at) == '\'' && word.equalsIgnoreCase("E")) {
            pass(string(at, true), "quoted string");
            return;
        }
        if (parentheses == 0) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (words.size() < WORDS) {
                words.add(known.computeIfAbsent(upper, Function.identity()));
            }
            atomicDepth = depthAfter(upper);
        }
    }

    /** psql's rule: in CREATE [OR REPLACE] FUNCTION or PROCEDURE, BEGIN opens, CASE inside opens too, END closes. */
    private int depthAfter(String word) {
        boolean routine = words.getFirst().equals("CREATE")
                && words.size() > 1
                && (isRoutine(words.get(1))
                        || (words.size() > 3
                                && words.get(1).equals("OR")
                                && words.get(2).equals("REPLACE")
                                && isRoutine(words.get(3))));
        if (!routine) {
            return atomicDepth;
        }
        return switch (word) {
            case "BEGIN" -> atomicDepth + 1;
            case "CASE" -> atomicDepth > 0 ? atomicDepth + 1 : 0;
            case "END" -> Math.max(0, atomicDepth - 1);
            default -> atomicDepth;
        };
    }

    private static boolean isRoutine(String word) {
        return word.equals("FUNCTION") || word.equals("PROCEDURE");
    }

    /** A number swallows a letter that follows, so that {@code 1e'} opens no E-string and {@code $1$} no dollar quote. */
    private void number() {
        while (at < text.length() && (wordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
    }

    /** {@code $tag$ … $tag$}, or a parameter {@code $1}, or just a dollar. */
    private void dollar() {
        int tagEnd = at + 1;
        while (tagEnd < text.length()
                && (wordStart(text.charAt(tagEnd)) || (tagEnd > at + 1 && Character.isDigit(text.charAt(tagEnd))))) {
            tagEnd++;
        }
        if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            at++;
            return;
        }
        String tag = substring(at, tagEnd + 1);
        int close = ScriptText.indexOf(text, tag, tagEnd + 1);
        pass(close < 0 ? -1 : close + tag.length(), "dollar-quoted string");
    }

    /** The index after the string that opens at {@code quote}, or -1. */
    private int string(int quote, boolean escapes) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && escapes) {
                i++;
            } else if (c == '\'') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return continued(i + 1, escapes);
                }
            }
        }
        return -1;
    }

    /** {@code E'a'}, a line end, {@code 'b\''}: the second part is an E-string still. */
    private int continued(int after, boolean escapes) {
        if (!escapes) {
            return after;
        }
        int i = after;
        boolean newLine = false;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            newLine |= text.charAt(i) == '\n' || text.charAt(i) == '\r';
            i++;
        }
        return newLine && i < text.length() && text.charAt(i) == '\'' ? string(i, true) : after;
    }

    private int quoted(int quote) {
        int close = ScriptText.indexOf(text, '"', quote + 1);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
            close = ScriptText.indexOf(text, '"', close + 2);
        }
        return close < 0 ? -1 : close + 1;
    }

    private int blockComment() {
        int depth = 0;
        for (int i = at; i + 1 < text.length(); i++) {
            if (ScriptText.startsWith(text, "/*", i)) {
                depth++;
                i++;
            } else if (ScriptText.startsWith(text, "*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private String substring(int from, int to) {
        return TextSlice.of(text, from, to).toString();
    }

    private boolean isEndOfRows(int line, int end) {
        return ScriptText.startsWith(text, END_OF_ROWS, line)
                && ScriptText.stripped(text, line, end).length() == END_OF_ROWS.length();
    }

    private int endOfLine(int from) {
        int end = ScriptText.indexOf(text, '\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean wordStart(char c) {
        return Character.isLetter(c) || c == '_' || c >= 0x80;
    }

    private static boolean wordPart(char c) {
        return wordStart(c) || Character.isDigit(c) || c == '$';
    }
}
