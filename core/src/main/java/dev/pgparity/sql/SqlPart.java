package dev.pgparity.sql;

/** Anything that may stand inside a statement: only these types can be put into a {@link SqlText} template. */
public sealed interface SqlPart permits Identifier, QualifiedName, SqlLiteral, SqlText {
    /** The text as it stands in a statement, quoted where quoting is needed. */
    String sql();
}
