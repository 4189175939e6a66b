package dev.pgparity.lint.grammar;

/** One thing that ALTER TABLE does; {@code at} is where it begins in the file. */
public sealed interface TableChange {
    int at();

    record AddColumn(ColumnText column, boolean ifNotExists, int at) implements TableChange {}

    record DropColumn(String column, boolean ifExists, boolean cascade, int at) implements TableChange {}

    record AddConstraint(ConstraintText constraint, int at) implements TableChange {}

    record DropConstraint(String constraint, boolean ifExists, boolean cascade, int at) implements TableChange {}

    record ValidateConstraint(String constraint, int at) implements TableChange {}

    record SetNotNull(String column, int at) implements TableChange {}

    record DropNotNull(String column, int at) implements TableChange {}

    /** @param type as written, lower case */
    record ChangeType(String column, String type, boolean using, int at) implements TableChange {}

    record RenameColumn(String column, String to, int at) implements TableChange {}

    record RenameTable(String to, int at) implements TableChange {}

    record Attach(Name partition, int at) implements TableChange {}

    record Detach(Name partition, boolean concurrently, boolean finishes, int at) implements TableChange {}

    /** @param force whether it is about the table's owner */
    record RowSecurity(boolean on, boolean force, int at) implements TableChange {}

    record Logged(boolean logged, int at) implements TableChange {}

    record Trigger(boolean enable, String trigger, int at) implements TableChange {}

    record MoveToSchema(int at) implements TableChange {}

    record MoveToTablespace(int at) implements TableChange {}

    /** Whatever no rule asks about. */
    record Other(int at) implements TableChange {}
}
