package dev.pgparity.config;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectPattern;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Single values as types. What is not of the type is noted as an error and comes back as nothing, so that reading goes
 * on to the next error.
 */
final class Values {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    /** The value of a key that a section must have. */
    Optional<Node> required(Section section, String key) {
        Optional<Node> value = section.value(key);
        if (value.isEmpty()) {
            findings.add(section.node(), section.name(key) + " is missing");
        }
        return value;
    }

    /** Any scalar as it is written: a name may look like a number. Not quoted back, since it may be a secret. */
    Optional<String> text(Node node, String name) {
        if (node instanceof ScalarNode scalar && !Section.isNothing(node)) {
            return Optional.of(scalar.getValue());
        }
        findings.add(node, name + " must be a text");
        return Optional.empty();
    }

    Optional<String> nonEmptyText(Node node, String name) {
        Optional<String> text = text(node, name);
        if (text.isPresent() && text.get().isBlank()) {
            findings.add(node, name + " is empty");
            return Optional.empty();
        }
        return text;
    }

    Optional<Expandable> expandable(Node node, String name) {
        Optional<String> text = nonEmptyText(node, name);
        text.flatMap(Expandable::mistake).ifPresent(mistake -> findings.add(node, "in " + name + ", " + mistake));
        return text.map(value -> new Expandable(value, findings.at(node)));
    }

    Optional<Boolean> bool(Node node, String name) {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        findings.add(node, name + " must be true or false" + instead(node));
        return Optional.empty();
    }

    Optional<Long> wholeNumber(Node node, String name, long least, long most) {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("[0-9]{1,30}")) {
            BigInteger number = new BigInteger(scalar.getValue());
            if (number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
                return Optional.of(number.longValueExact());
            }
        }
        findings.add(node, name + " must be a whole number from " + least + " to " + most + instead(node));
        return Optional.empty();
    }

    Optional<Duration> duration(Node node, String name) {
        Matcher matcher = node instanceof ScalarNode scalar ? DURATION.matcher(scalar.getValue()) : null;
        if (matcher == null || !matcher.matches()) {
            findings.add(node, name + " must be a duration such as 100ms, 3s, 5m, 2h or 30d" + instead(node));
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }

    Optional<LocalDate> date(Node node, String name) {
        if (node instanceof ScalarNode scalar) {
            try {
                return Optional.of(LocalDate.parse(scalar.getValue()));
            } catch (DateTimeException e) {
                findings.add(node, name + " must be a date such as 2027-01-31" + instead(node));
                return Optional.empty();
            }
        }
        findings.add(node, name + " must be a date such as 2027-01-31");
        return Optional.empty();
    }

    Optional<ObjectPattern> object(Node node, String name) {
        Optional<String> text = nonEmptyText(node, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ObjectPattern.parse(text.get()));
        } catch (ObjectPattern.Malformed e) {
            boolean quoted = node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
            int blanks = text.get().length() - text.get().stripLeading().length();
            findings.add(
                    findings.at(node),
                    e.offset() + blanks + (quoted ? 1 : 0),
                    name + " is no object's name: " + e.getMessage() + kindMeant(text.get()));
            return Optional.empty();
        }
    }

    private static String kindMeant(String text) {
        String kind = text.strip().split(":", 2)[0];
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::label).toList();
        return kinds.contains(kind)
                ? ""
                : Words.closest(kind, kinds)
                        .map(close -> "; did you mean " + close + "?")
                        .orElse("");
    }

    /** The name of one object, of one of these kinds where any are given. */
    Optional<ObjectPattern> oneObject(Node node, String name, List<String> kinds) {
        Optional<ObjectPattern> object = object(node, name);
        if (object.isPresent() && !object.get().isExact()) {
            findings.add(node, name + " must name one object, without *");
            return Optional.empty();
        }
        if (object.isPresent()
                && !kinds.isEmpty()
                && !kinds.contains(object.get().kind())) {
            findings.add(
                    node,
                    name + " must name a " + String.join(" or ", kinds) + ", for example " + kinds.getFirst()
                            + ":public.orders.total");
            return Optional.empty();
        }
        return object;
    }

    List<Node> list(Node node, String name) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        findings.add(node, name + " must be a list");
        return List.of();
    }

    List<String> texts(Node node, String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(node, name)) {
            nonEmptyText(item, name + "[]").ifPresent(texts::add);
        }
        return texts;
    }

    <E extends Enum<E>> Optional<E> choice(Node node, String name, E[] choices) {
        String typed = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        List<String> words = new ArrayList<>();
        for (E choice : choices) {
            String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(typed) || word.replace('-', '_').equals(typed)) {
                return Optional.of(choice);
            }
            words.add(word);
        }
        findings.add(
                node,
                name + " must be one of " + String.join(", ", words) + instead(node)
                        + Words.closest(typed, words)
                                .map(close -> "; did you mean " + close + "?")
                                .orElse(""));
        return Optional.empty();
    }

    private static String instead(Node node) {
        return node instanceof ScalarNode scalar ? ", not \"" + scalar.getValue() + "\"" : "";
    }
}
