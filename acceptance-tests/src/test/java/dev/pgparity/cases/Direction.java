package dev.pgparity.cases;

/** Which of a case's two schemas is wanted. */
enum Direction {
    /** From before to after. */
    FORWARD,
    /** From after to before. */
    BACK;

    /** The file that holds the plan. */
    String golden() {
        return this == FORWARD ? "plan.sql" : "plan-back.sql";
    }

    @Override
    public String toString() {
        return this == FORWARD ? "forward" : "back";
    }
}
