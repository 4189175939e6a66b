package dev.pgparity.cli.render;

import java.io.PrintWriter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON for scripts: every document says what it is and in which format. */
final class Json {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private Json() {}

    /** A new document. */
    static ObjectNode document(String what) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("what", what);
        node.put("format", 1);
        return node;
    }

    static void print(PrintWriter out, ObjectNode document) {
        out.println(WRITER.writeValueAsString(document));
        out.flush();
    }
}
