package dev.pgparity.read.stored;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON file of ours: it says in its first members what it is and in which version of its form, so that another file,
 * or one of a newer pgparity, is told from a broken one.
 *
 * @param what the word in the member {@code pgparity}: {@code snapshot}, {@code plan}
 * @param format the version of the form that this program writes, from 1
 * @param oldest the oldest that it still reads
 */
public record JsonFile(String what, int format, int oldest) {
    private static final ProblemCode UNREADABLE = new ProblemCode("file.unreadable");
    private static final ProblemCode MALFORMED = new ProblemCode("file.malformed");
    private static final ProblemCode OTHER_FORMAT = new ProblemCode("file.other-format");

    /** One of which there is only one form. */
    public JsonFile(String what) {
        this(what, 1, 1);
    }

    /** Whether a file that was read has the form of an earlier version. */
    public boolean isOlder(JsonNode content) {
        return content.path("format").asInt(0) < format;
    }

    /** The first members of a new file. */
    public ObjectNode begin() {
        return JsonNodeFactory.instance.objectNode().put("pgparity", what).put("format", format);
    }

    /** The text as it stands in the file: indented, one line feed at the end, the same for the same value. */
    public String text(ObjectNode content) {
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(content)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** Writes the file, whole or not at all. */
    public void write(Path file, ObjectNode content) {
        try {
            WholeFile.write(file, text(content));
        } catch (IOException e) {
            throw Problem.failed(UNREADABLE, "The " + what + " cannot be written: " + reason(e) + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    /** Reads the file and hands its content to {@code reader}, whose {@link RecordJson.Malformed} becomes a problem. */
    public <T> T read(Path file, Function<JsonNode, T> reader) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.usage(UNREADABLE, "The " + what + " cannot be read: " + reason(e) + ".")
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
        return parse(text, file.toString(), reader);
    }

    /** As {@link #read}, from a text. */
    public <T> T parse(String text, String name, Function<JsonNode, T> reader) {
        try {
            JsonNode content = JsonMapper.builder().build().readTree(text);
            checkFormat(content, name);
            return reader.apply(content);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw Problem.usage(MALFORMED, "This is no JSON: " + e.getOriginalMessage())
                    .at(
                            place == null || place.getLineNr() < 1
                                    ? new Where.In(name)
                                    : new Where.InText(name, place.getLineNr(), Math.max(0, place.getColumnNr())))
                    .causedBy(e)
                    .build();
        } catch (RecordJson.Malformed e) {
            throw Problem.usage(MALFORMED, "This is not a whole " + what + " of pgparity: " + e.getMessage() + ".")
                    .at(new Where.In(name))
                    .next("Make it again; it is not meant to be edited.")
                    .causedBy(e)
                    .build();
        }
    }

    private void checkFormat(JsonNode content, String name) {
        if (!content.path("pgparity").asString("").equals(what)) {
            throw Problem.usage(MALFORMED, "This is not a " + what + " of pgparity.")
                    .at(new Where.In(name))
                    .build();
        }
        int found = content.path("format").asInt(0);
        if (found > format || found < oldest) {
            String read = oldest == format ? "format " + format : "formats " + oldest + " to " + format;
            throw Problem.usage(
                            OTHER_FORMAT,
                            "This " + what + " has format " + found + "; this pgparity reads " + read + ".")
                    .at(new Where.In(name))
                    .next(
                            found > format
                                    ? "Use the pgparity that wrote it, or a newer one."
                                    : "Make it again with this pgparity.")
                    .build();
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }
}
