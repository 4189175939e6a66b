package dev.pgparity.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL. It comes from a constant template filled with {@link SqlPart}s, or from the server's own mouth
 * ({@code pg_get_viewdef} and its kin); a String of ours never becomes one.
 *
 * @param sql the text, without a closing semicolon
 */
public record SqlText(String sql) implements SqlPart {
    /** No text at all. */
    public static final SqlText EMPTY = new SqlText("");

    public SqlText {
        Objects.requireNonNull(sql);
    }

    /**
     * Fills each <code>{}</code> of a constant template with one part.
     *
     * @throws IllegalArgumentException when the number of parts is not the number of holes
     */
    public static SqlText of(@CompileTimeConstant String template, SqlPart... parts) {
        StringBuilder text = new StringBuilder(template.length() + 32 * parts.length);
        int from = 0;
        for (SqlPart part : parts) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more parts than holes: " + template);
            }
            text.append(template, from, hole).append(part.sql());
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more holes than parts: " + template);
        }
        return new SqlText(text.append(template, from, template.length()).toString());
    }

    /** A definition or expression that PostgreSQL itself printed; the only door for text that is not a constant. */
    public static SqlText fromServer(String definition) {
        return new SqlText(definition);
    }

    /** A statement of a file that somebody wrote: it is shown and run as it is, and never becomes a part of another. */
    public static SqlText authored(String statement) {
        return new SqlText(statement);
    }

    /** A whole number. */
    public static SqlText number(long value) {
        return new SqlText(Long.toString(value));
    }

    /** The parts one after the other with a constant between them. */
    public static SqlText join(@CompileTimeConstant String separator, Collection<? extends SqlPart> parts) {
        List<String> texts = new ArrayList<>(parts.size());
        for (SqlPart part : parts) {
            texts.add(part.sql());
        }
        return new SqlText(String.join(separator, texts));
    }

    /** This text followed by another template. */
    public SqlText and(@CompileTimeConstant String template, SqlPart... parts) {
        return new SqlText(sql + of(template, parts).sql);
    }

    public boolean isEmpty() {
        return sql.isEmpty();
    }

    // for speed, see Identifier
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof SqlText that && sql.equals(that.sql));
    }

    @Override
    public int hashCode() {
        return sql.hashCode();
    }

    @Override
    public String toString() {
        return sql;
    }
}
