package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import java.util.regex.Pattern;

/**
 * A column of type serial.
 *
 * <pre>
 * CREATE TABLE t (id bigserial);
 * -- but not:
 * CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY);
 * </pre>
 */
final class PreferIdentity extends ColumnRule {
    private static final Pattern SERIAL = Pattern.compile("\"(small|big)?serial[248]?\"");

    PreferIdentity() {
        super(
                "prefer-identity",
                "A serial is a sequence and a default that anybody may change apart, with grants of its own.",
                "Use bigint GENERATED ALWAYS AS IDENTITY.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return column.isSerial() || SERIAL.matcher(column.type()).matches();
    }
}
