package dev.pgparity.own;

/** What a role may do with a table, by the name that GRANT knows. */
public enum Privilege {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
}
