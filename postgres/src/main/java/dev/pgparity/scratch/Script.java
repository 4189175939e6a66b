package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import java.nio.file.Path;
import java.util.List;

/**
 * One script, cut into pieces.
 *
 * @param source its name as the user would type it
 * @param text the whole of it; of a large file a page at a time is in memory
 */
public record Script(String source, CharSequence text) {

    /** A piece and the script that it stands in, which with {@code \i} is not always the one being run. */
    public record Piece(Script script, ScriptPart part) {
        public Where.InText where() {
            return script.where(part.offset());
        }

        /** The same place, where nobody reads it: lines of a large file are not counted for every statement. */
        public Position position() {
            return new Position(script.source(), part.offset());
        }
    }

    /** A char of a script. */
    public record Position(String source, int offset) {}

    /** Reads a file; a {@link dev.pgparity.problem.Problem} where it cannot be read or is not UTF-8. */
    public static Script read(Path file) {
        return new Script(file.toString(), ScriptReader.read(file));
    }

    /** What a file sends, and what it includes; a {@link Problem} where it cannot be read or has commands of psql's. */
    public static List<Piece> pieces(Path file) {
        return ScriptReader.file(file);
    }

    public List<ScriptPart> parts() {
        return ScriptSplitter.split(text);
    }

    /** The same script, in which everything before {@code from} is blank, and which ends before {@code to}. */
    public Script part(int from, int to) {
        return new Script(source, new MaskedText(text, from, to));
    }

    /** The line and column of a char; both count from 1, columns in code points. */
    public Where.InText where(int offset) {
        int end = Math.min(offset, text.length());
        int lineStart = ScriptText.lastIndexOf(text, '\n', end - 1) + 1;
        int line = 1;
        for (int i = 0; i < lineStart; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new Where.InText(source, line, 1 + Character.codePointCount(text, lineStart, end));
    }

    /** The line that a char stands in, and a second one with a caret under the char; tabs as one blank. */
    public List<Problem.Detail> excerpt(int offset) {
        int end = Math.min(offset, text.length());
        int lineStart = ScriptText.lastIndexOf(text, '\n', end - 1) + 1;
        int lineEnd = ScriptText.indexOf(text, '\n', end);
        String line = ScriptText.stripped(text, lineStart, lineEnd < 0 ? text.length() : lineEnd)
                .toString();
        int column = Character.codePointCount(text, lineStart, end);
        int from = Math.max(0, column - 100);
        int[] points =
                line.replace('\t', ' ').codePoints().skip(from).limit(160).toArray();
        return List.of(
                new Problem.Detail(null, new String(points, 0, points.length)),
                new Problem.Detail(null, " ".repeat(column - from) + "^"));
    }
}
