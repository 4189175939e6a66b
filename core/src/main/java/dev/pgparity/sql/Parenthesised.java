package dev.pgparity.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list in parentheses out of a definition that the server printed.
 *
 * @param elements what stands between the commas of the outer parentheses, without the blanks around it
 * @param rest what follows the closing parenthesis
 */
public record Parenthesised(List<String> elements, String rest) {
    public Parenthesised {
        elements = List.copyOf(elements);
    }

    /** The list with which a text begins; empty where it begins with something else or does not end. */
    public static Optional<Parenthesised> at(String text) {
        if (!text.startsWith("(")) {
            return Optional.empty();
        }
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        int depth = 0;
        int read = 0;
        for (String token : SqlTokens.split(text)) {
            read += token.length();
            switch (token) {
                case "(", "[" -> depth++;
                case ")", "]" -> depth--;
                default -> {}
            }
            if (depth == 0 || depth == 1 && token.equals(",")) {
                elements.add(element.toString().strip());
                element.setLength(0);
                if (depth == 0) {
                    return Optional.of(new Parenthesised(elements, text.substring(read)));
                }
            } else if (read > 1) {
                element.append(token);
            }
        }
        return Optional.empty();
    }
}
