package dev.pgparity.migrate;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import dev.pgparity.scratch.ScriptPart;
import dev.pgparity.scratch.ScriptPart.MetaCommand;
import dev.pgparity.scratch.ScriptPart.Unfinished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script cut at its marks, lines such as {@code -- rollback:}. What stands above the first mark is of the section with
 * the empty name.
 */
final class Sections {
    static final ProblemCode INVALID = new ProblemCode("migrate.invalid-file");

    /** What pg_dump writes around its output; it changes nothing. */
    private static final Set<String> HARMLESS = Set.of("restrict", "unrestrict");

    private final Map<String, Script> scripts = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    private Sections() {}

    /**
     * @param mark matches a whole line; group 1 is the section's name, group 2 (where there is one) its options
     */
    static Sections of(Script script, Pattern mark) {
        Sections sections = new Sections();
        String name = "";
        int from = 0;
        Matcher marks = mark.matcher(script.text());
        while (marks.find()) {
            sections.add(name, script, from, marks.start());
            name = marks.group(1);
            if (marks.groupCount() > 1 && marks.group(2) != null) {
                sections.options.put(name, marks.group(2));
            }
            from = marks.end();
        }
        sections.add(name, script, from, script.text().length());
        return sections;
    }

    /** The rest of the text becomes blank, so that lines and columns stay what they are. */
    private void add(String name, Script script, int from, int to) {
        Script part = from == 0 && to == script.text().length() ? script : script.part(from, to);
        if (scripts.put(name, part) != null && !name.isEmpty()) {
            throw Problem.failed(INVALID, "The section " + name + " stands there twice.")
                    .at(script.where(from))
                    .build();
        }
    }

    boolean has(String name) {
        return scripts.containsKey(name);
    }

    /** What stands behind the section's name; empty where nothing does. */
    String options(String name) {
        return options.getOrDefault(name, "");
    }

    List<Piece> pieces(String name) {
        Script script = scripts.get(name);
        return script == null ? List.of() : pieces(script);
    }

    /** The statements of a whole script; psql's own commands are refused. */
    static List<Piece> pieces(Script script) {
        List<Piece> pieces = new ArrayList<>();
        for (ScriptPart part : script.parts()) {
            Piece piece = new Piece(script, part);
            switch (part) {
                case MetaCommand command -> {
                    if (!HARMLESS.contains(command.name())) {
                        throw invalid(piece, "psql's command \\" + command.name() + " is not for migrations.")
                                .next("Write plain SQL; it runs without psql.")
                                .build();
                    }
                }
                case Unfinished rest ->
                    throw invalid(piece, "This " + rest.what() + " is never closed.")
                            .build();
                case ScriptPart.SqlStatement statement -> pieces.add(piece);
                case ScriptPart.CopyRows copy -> pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Problem.Builder invalid(Piece piece, String message) {
        return Problem.failed(INVALID, message)
                .at(piece.where())
                .details(piece.script().excerpt(piece.part().offset()));
    }
}
