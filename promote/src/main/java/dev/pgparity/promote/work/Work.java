package dev.pgparity.promote.work;

/**
 * One kind of thing that a promotion does. A promotion is a list of works, in the order in which they run, that go
 * through one list of stages together ({@link dev.pgparity.promote.PromotionRun}).
 */
public sealed interface Work {
    /** The project's own files: those that the target lacks, or, on a way back, their rollback files. */
    record Migrations(MigrationWork files) implements Work {}

    /** Steps that turn the target's schema into another one. */
    record Schema(TargetPlan plan) implements Work {}

    /** Reference rows, brought from a database or a bundle. */
    record Rows(RowsOrigin origin) implements Work {}

    /** Reference rows that earlier promotions changed, as they were before. */
    record ReturnOfRows(ReturnedRows rows) implements Work {}
}
