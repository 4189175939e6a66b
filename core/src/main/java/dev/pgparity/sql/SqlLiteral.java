package dev.pgparity.sql;

import java.util.Objects;

/**
 * A string constant. Backslashes force the {@code E'…'} form, so that it means the same whatever
 * {@code standard_conforming_strings} says.
 *
 * @param value the text itself, unquoted
 */
public record SqlLiteral(String value) implements SqlPart {
    public SqlLiteral {
        Objects.requireNonNull(value);
    }

    @Override
    public String sql() {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') >= 0 ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}
