package dev.pgparity.plan;

/** Where a step can run. */
public enum Transactionality {
    /** In a transaction with others. */
    TRANSACTIONAL,
    /** In a transaction, but others can use what it makes only after its COMMIT (a new enum value). */
    COMMIT_BEFORE_USE,
    /**
     * Not in a transaction block, because the server refuses (CREATE INDEX CONCURRENTLY) or because what came before
     * has to be committed first and nothing is to be held for so long (VALIDATE CONSTRAINT): each statement is
     * committed by itself.
     */
    OUTSIDE
}
