package dev.pgparity.scratch;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.Where;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart.CopyRows;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.SqlStatement;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads scripts and what they include, and deals with psql's own commands. */
final class ScriptReader {
    /** psql's commands that change nothing in the database and nothing in how the rest is read. */
    private static final Set<String> HARMLESS =
            Set.of("restrict", "unrestrict", "echo", "qecho", "warn", "timing", "pset", "x", "t", "a");

    /** psql's variables that may be set: we stop at the first error in any case. */
    private static final Set<String> HARMLESS_VARIABLES =
            Set.of("ON_ERROR_STOP", "QUIET", "ECHO", "VERBOSITY", "SHOW_CONTEXT", "ON_ERROR_ROLLBACK");

    private static final long LARGE = 8L << 20;

    private ScriptReader() {}

    /** The pieces of a file and of what it includes. */
    static List<Piece> file(Path file) {
        List<Piece> pieces = new ArrayList<>();
        collect(new Script(file.toString(), read(file)), Optional.of(file), List.of(file), pieces);
        return List.copyOf(pieces);
    }

    /** The pieces of a text that is no file; it may include files by their absolute names only. */
    static List<Piece> text(String source, String text) {
        List<Piece> pieces = new ArrayList<>();
        collect(new Script(source, text), Optional.empty(), List.of(), pieces);
        return List.copyOf(pieces);
    }

    /** All {@code .sql} files below a folder, by name, as a shell would list them. */
    static List<Path> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted((a, b) -> key(folder, a).compareTo(key(folder, b)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String key(Path folder, Path file) {
        // Below every other char, so that a folder's content comes before a longer name that begins the same.
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "\u0001");
    }

    private static void collect(Script script, Optional<Path> file, List<Path> including, List<Piece> pieces) {
        for (ScriptPart part : script.parts()) {
            Piece piece = new Piece(script, part);
            switch (part) {
                case SqlStatement statement -> pieces.add(piece);
                case CopyRows copy -> pieces.add(piece);
                case MetaCommand command -> metaCommand(piece, command, file, including, pieces);
                case Unfinished unfinished ->
                    throw Problem.failed(ScriptError.SYNTAX, "This " + unfinished.what() + " is never closed.")
                            .at(piece.where())
                            .details(script.excerpt(unfinished.offset()))
                            .build();
            }
        }
    }

    private static void metaCommand(
            Piece piece, MetaCommand command, Optional<Path> file, List<Path> including, List<Piece> pieces) {
        switch (command.name()) {
            case "i", "include", "ir", "include_relative" -> {
                Path included = included(piece, command, file);
                if (including.contains(included)) {
                    throw refused(piece, "This file includes itself, by way of " + included + ".");
                }
                List<Path> deeper = new ArrayList<>(including);
                deeper.add(included);
                collect(new Script(included.toString(), read(included)), Optional.of(included), deeper, pieces);
            }
            case "set" -> {
                String variable = command.argument().split("\\s", 2)[0];
                if (!HARMLESS_VARIABLES.contains(variable)) {
                    throw refused(piece, "psql's variables are not supported: \\set " + variable + ".");
                }
            }
            case "c", "connect" ->
                throw refused(piece, "A script loaded into a scratch database stays in it: \\connect is refused.");
            default -> {
                boolean quits = command.argument().contains("\\");
                if (!HARMLESS.contains(command.name()) || quits) {
                    throw refused(piece, "psql's command \\" + command.name() + " is not supported.");
                }
            }
        }
    }

    /** Relative to the including file, as {@code \ir} has it; {@code \i} is also tried from the working directory. */
    private static Path included(Piece piece, MetaCommand command, Optional<Path> file) {
        String name = command.argument().replaceAll("^'(.*)'$", "$1");
        try {
            Path here = Path.of(name);
            Path beside = file.map(including -> including.resolveSibling(name)).orElse(here);
            if (Files.isRegularFile(beside)) {
                return beside.normalize();
            }
            if (!command.name().startsWith("ir")
                    && !command.name().endsWith("_relative")
                    && Files.isRegularFile(here)) {
                return here.normalize();
            }
        } catch (InvalidPathException e) {
            throw refused(piece, "This is not the name of a file: " + name + ".");
        }
        throw refused(piece, "There is no file " + name + " to include.");
    }

    private static Problem refused(Piece piece, String message) {
        return Problem.failed(ScriptError.META_COMMAND, message)
                .at(piece.where())
                .details(piece.script().excerpt(piece.part().offset()))
                .next("Take it out of the script, or give pgparity plain SQL (pg_dump --schema-only writes it).")
                .build();
    }

    /** Of a large file a page at a time. */
    static CharSequence read(Path file) {
        try {
            return Files.size(file) > LARGE ? PagedText.of(file) : readAll(file);
        } catch (CharacterCodingException e) {
            return readAll(file); // which says where
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String readAll(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try {
            // a decoder that complains needs three times the memory: it is asked only where something looks wrong
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') >= 0) {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String valid = validPrefix(bytes);
            throw Problem.failed(ScriptError.ENCODING, "This file is not UTF-8.")
                    .at(new Script(file.toString(), valid).where(valid.length()))
                    .next("Convert it: iconv -f LATIN1 -t UTF-8 " + file + " > converted.sql")
                    .causedBy(e)
                    .build();
        }
    }

    private static String validPrefix(byte[] bytes) {
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        int bad = replaced.indexOf('\ufffd');
        return bad < 0 ? replaced : replaced.substring(0, bad);
    }

    private static Problem unreadable(Path path, IOException e) {
        String reason = e instanceof NoSuchFileException ? "There is no such file or folder." : "It cannot be read.";
        return Problem.failed(ScriptError.UNREADABLE, reason)
                .at(new Where.In(path.toString()))
                .causedBy(e)
                .build();
    }
}
