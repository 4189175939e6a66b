package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import java.util.List;

/**
 * One script, cut into pieces.
 *
 * @param source its name as the user would type it
 * @param text the whole of it
 */
record Script(String source, String text) {

    /** A piece and the script that it stands in, which with {@code \i} is not always the one being run. */
    record Piece(Script script, ScriptPart part) {
        Where where() {
            return script.where(part.offset());
        }
    }

    List<ScriptPart> parts() {
        return ScriptSplitter.split(text);
    }

    /** The line and column of a char; both count from 1, columns in code points. */
    Where.InText where(int offset) {
        int end = Math.min(offset, text.length());
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Where.InText(source, line, 1 + text.codePointCount(lineStart, end));
    }

    /** The line that a char stands in, and a second one with a caret under the char; tabs as one blank. */
    List<Problem.Detail> excerpt(int offset) {
        int end = Math.min(offset, text.length());
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        String line =
                text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
        int column = text.codePointCount(lineStart, end);
        int from = Math.max(0, column - 100);
        int[] points =
                line.replace('\t', ' ').codePoints().skip(from).limit(160).toArray();
        return List.of(
                new Problem.Detail(null, new String(points, 0, points.length)),
                new Problem.Detail(null, " ".repeat(column - from) + "^"));
    }
}
