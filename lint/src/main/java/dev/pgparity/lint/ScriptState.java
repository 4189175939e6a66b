package dev.pgparity.lint;

import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file has done so far. */
public final class ScriptState {
    private final LintSettings settings;
    private final List<Name> created = new ArrayList<>();
    private final List<Name> indexes = new ArrayList<>();
    private final List<Member> columns = new ArrayList<>();
    private final List<Member> notValid = new ArrayList<>();
    private final List<Member> validated = new ArrayList<>();
    private final Map<Member, String> checks = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final List<Member> constraints = new ArrayList<>();
    private final List<Member> droppedIfThere = new ArrayList<>();
    private final List<Name> dropped = new ArrayList<>();
    private final TableFacts facts;
    private final boolean only;
    private boolean begun;

    ScriptState(LintSettings settings, TableFacts facts, boolean only) {
        this.settings = settings;
        this.facts = facts;
        this.only = only;
    }

    private record Member(Name table, String name) {
        boolean mayBe(Name other, String member) {
            return name.equals(member) && table.mayBe(other);
        }
    }

    public LintSettings settings() {
        return settings;
    }

    /** What a database says of its tables, as they are before the file. */
    public TableFacts facts() {
        return facts;
    }

    /** Whether a table was made in this file: nobody else uses it yet. */
    public boolean isNew(Name table) {
        return created.stream().anyMatch(table::mayBe);
    }

    /** Whether an index was made in this file. */
    public boolean isNewIndex(Name index) {
        return indexes.stream().anyMatch(index::mayBe);
    }

    /** Whether a column was added in this file. */
    public boolean isNewColumn(Name table, String column) {
        return has(columns, table, column);
    }

    /** Whether a constraint was added or validated in this file. */
    public boolean isOfThisFile(Name table, String constraint) {
        return has(constraints, table, constraint) || has(validated, table, constraint);
    }

    /** Whether some constraint of a table was validated in this file. */
    public boolean hasValidated(Name table) {
        return validated.stream().anyMatch(member -> member.table().mayBe(table));
    }

    /** Whether DROP … IF EXISTS of this constraint stands above. */
    public boolean droppedIfThere(Name table, String constraint) {
        return has(droppedIfThere, table, constraint);
    }

    /** Whether DROP … IF EXISTS of this object stands above. */
    public boolean droppedIfThere(Name object) {
        return dropped.stream().anyMatch(object::mayBe);
    }

    /** Whether the file holds one statement. */
    public boolean isOnlyStatement() {
        return only;
    }

    private static boolean has(List<Member> members, Name table, String name) {
        return members.stream().anyMatch(member -> member.mayBe(table, name));
    }

    /** Whether BEGIN stands above without COMMIT. */
    public boolean begun() {
        return begun;
    }

    /** Whether what runs now is in a transaction with what ran before. */
    public boolean inTransaction() {
        return begun || settings.wholeFileInTransaction();
    }

    /** Whether a constraint was added NOT VALID in the transaction at hand. */
    public boolean addedInThisTransaction(Name table, String constraint) {
        return has(notValid, table, constraint);
    }

    /** Whether a check that was validated above may prove that a column holds no null. */
    public boolean isProvenNotNull(Name table, String column) {
        return validated.stream().filter(member -> member.table().mayBe(table)).anyMatch(member -> {
            String check = check(member);
            return check == null
                    ? member.name().toLowerCase(Locale.ROOT).contains(column.toLowerCase(Locale.ROOT))
                    : check.equals(column.toLowerCase(Locale.ROOT) + " is not null");
        });
    }

    private @Nullable String check(Member validated) {
        return checks.entrySet().stream()
                .filter(entry -> entry.getKey().mayBe(validated.table(), validated.name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A session variable that the file sets, lower case. */
    public boolean sets(String variable) {
        return variables.containsKey(variable);
    }

    /** Its value; empty where the file does not set it. */
    public String variable(String variable) {
        return variables.getOrDefault(variable, "");
    }

    /** A file ends; what it has made stays. */
    void newFile() {
        begun = false;
        notValid.clear();
        variables.clear();
    }

    void after(Statement statement) {
        switch (statement) {
            case Statement.CreateTable table
            when !(table.ifNotExists() && facts.rows(table.table()).orElse(0) > 0) -> created.add(table.table());
            case Statement.Create create
            when create.name() != null && isRelation(create.kind()) ->
                created.add(Objects.requireNonNull(create.name()));
            case Statement.CreateIndex index
            when index.index() != null -> indexes.add(Objects.requireNonNull(index.index()));
            case Statement.AlterTable alter -> alter.changes().forEach(change -> after(alter.table(), change));
            case Statement.Drop drop when drop.ifExists() -> dropped.addAll(drop.names());
            case Statement.Setting setting -> variables.put(setting.name(), setting.value());
            case Statement.Begin begin -> begun = true;
            case Statement.End end -> {
                begun = false;
                notValid.clear();
            }
            default -> {
                // leaves nothing that a rule asks about
            }
        }
        if (!inTransaction()) {
            notValid.clear();
        }
    }

    private static boolean isRelation(String kind) {
        return kind.equals("view") || kind.equals("foreign table") || kind.equals("schema");
    }

    private void after(Name table, TableChange change) {
        switch (change) {
            case TableChange.AddColumn(ColumnText column, boolean ifNotExists, int at) ->
                columns.add(new Member(table, column.name()));
            case TableChange.RenameColumn(String column, String to, int at) -> {
                if (isNewColumn(table, column)) {
                    columns.add(new Member(table, to));
                }
            }
            case TableChange.RenameTable(String to, int at) -> {
                if (isNew(table)) {
                    created.add(new Name(List.of(to)));
                }
            }
            case TableChange.AddConstraint(ConstraintText constraint, int at)
            when constraint.name() != null -> {
                String name = Objects.requireNonNull(constraint.name());
                Member member = new Member(table, name);
                constraints.add(member);
                if (constraint.form() == ConstraintText.Form.CHECK) {
                    checks.put(member, plain(constraint.expression()));
                }
                if (constraint.notValid()) {
                    notValid.add(member);
                } else {
                    validated.add(member);
                }
            }
            case TableChange.DropConstraint drop
            when drop.ifExists() -> droppedIfThere.add(new Member(table, drop.constraint()));
            case TableChange.ValidateConstraint(String constraint, int at) ->
                validated.add(new Member(table, constraint));
            default -> {
                // leaves nothing that a rule asks about
            }
        }
    }

    private static String plain(String expression) {
        return expression
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\"()]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
