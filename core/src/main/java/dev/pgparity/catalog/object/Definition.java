package dev.pgparity.catalog.object;

import dev.pgparity.sql.SqlText;

/**
 * A definition in fields, which are what is compared and asked. Its text is made from them, letter by letter as
 * PostgreSQL's own function prints it, so it says the same exactly when the fields are the same.
 */
public sealed interface Definition permits IndexDefinition, ConstraintDefinition {
    /** What the server prints. */
    SqlText sql();
}
