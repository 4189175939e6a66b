package dev.pgparity.plan;

/** Where a step can run. */
public enum Transactionality {
    /** In a transaction with others. */
    TRANSACTIONAL,
    /** In a transaction, but others can use what it makes only after its COMMIT (a new enum value). */
    COMMIT_BEFORE_USE,
    /** Not in a transaction block (CREATE INDEX CONCURRENTLY). */
    OUTSIDE
}
