package dev.pgparity.scratch;

import dev.pgparity.problem.Where;
import org.jspecify.annotations.Nullable;

/** Lines and columns of pieces that come in the order of their script: counted on from the last one, not from the top. */
public final class PlaceCounter {
    private @Nullable Script script;
    private int offset;
    private int line;

    /** The same as {@link Script.Piece#where}. */
    @SuppressWarnings("ReferenceEquality") // its text may be large, and another script may start over
    public Where.InText of(Script.Piece piece) {
        CharSequence text = piece.script().text();
        int end = Math.min(piece.part().offset(), text.length());
        if (script != piece.script() || end < offset) {
            script = piece.script();
            offset = 0;
            line = 1;
        }
        for (; offset < end; offset++) {
            line += text.charAt(offset) == '\n' ? 1 : 0;
        }
        int lineStart = ScriptText.lastIndexOf(text, '\n', end - 1) + 1;
        return new Where.InText(piece.script().source(), line, 1 + Character.codePointCount(text, lineStart, end));
    }
}
