package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What of a file runs when it is applied. */
public final class AppliedText {
    private static final ProblemCode NOT_READ = new ProblemCode("usage.file-not-read");
    private static final int CHUNK = 1 << 16;

    private AppliedText() {}

    /** A file's text; a {@link Problem} where it cannot be read or is not UTF-8. */
    public static String read(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.usage(NOT_READ, "It is not written in UTF-8.")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        } catch (IOException e) {
            throw Problem.failed(NOT_READ, "It cannot be read: " + e.getMessage() + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    /** The text of a migration's file in which what does not run when it is applied, such as a rollback, is blank. */
    public static String of(Path file, MigrationScript script) {
        StringBuilder blanked = new StringBuilder(read(file));
        Stream.of(script.check(), script.verify(), script.rollback())
                .flatMap(List::stream)
                .filter(piece -> piece.script()
                        .source()
                        .equals(script.apply().stream()
                                .map(applied -> applied.script().source())
                                .findFirst()
                                .orElse(piece.script().source())))
                .forEach(piece -> blank(piece, blanked));
        return blanked.toString();
    }

    private static void blank(Piece piece, StringBuilder text) {
        int length = switch (piece.part()) {
            case SqlStatement statement -> statement.text().length();
            case CopyRows copy -> copy.rowsOffset() + copy.rows().length() - copy.offset();
            default -> 0;
        };
        int end = Math.min(text.length(), piece.part().offset() + length);
        for (int i = piece.part().offset(); i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /**
     * SHA-256, hexadecimal, over everything that pieces send, included files too: any statement or row another, and it is
     * another digest. Large texts are read a page at a time.
     */
    public static String digest(List<Piece> pieces) {
        MessageDigest digest = sha256();
        for (Piece piece : pieces) {
            switch (piece.part()) {
                case SqlStatement statement -> update(digest, statement.body());
                case CopyRows copy -> {
                    update(digest, copy.statement().body());
                    update(digest, copy.rows());
                }
                default -> {
                    // sends nothing
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, CharSequence text) {
        digest.update((text.length() + ":").getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < text.length(); from += CHUNK) {
            digest.update(text.subSequence(from, Math.min(text.length(), from + CHUNK))
                    .toString()
                    .getBytes(StandardCharsets.UTF_16BE));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
