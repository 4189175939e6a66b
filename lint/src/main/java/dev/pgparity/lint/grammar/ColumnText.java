package dev.pgparity.lint.grammar;

import java.util.List;
import java.util.Optional;

/**
 * A column as CREATE TABLE or ADD COLUMN defines it.
 *
 * @param name folded, without quotes
 * @param type as written, lower case unless quoted
 * @param constraints its constraints, and what PostgreSQL's grammar takes for such: default, identity, generated
 * @param at where it begins in the file
 */
public record ColumnText(String name, String type, List<ConstraintText> constraints, int at) {
    public ColumnText {
        constraints = List.copyOf(constraints);
    }

    /** The first constraint of a form. */
    public Optional<ConstraintText> constraint(ConstraintText.Form form) {
        return constraints.stream()
                .filter(constraint -> constraint.form() == form)
                .findFirst();
    }

    /** Whether it has a constraint of a form. */
    public boolean has(ConstraintText.Form form) {
        return constraint(form).isPresent();
    }

    /** The type without brackets and numbers: {@code varchar(20)[]} is {@code varchar}. */
    public String baseType() {
        return type.replaceAll("[\\[(].*", "").strip();
    }

    /** Whether it is one of the types that make a sequence. */
    public boolean isSerial() {
        return switch (baseType()) {
            case "serial", "serial4", "serial8", "serial2", "bigserial", "smallserial" -> true;
            default -> false;
        };
    }
}
