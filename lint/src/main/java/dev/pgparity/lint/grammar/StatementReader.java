package dev.pgparity.lint.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in our words what the library's syntax tree of one statement says. */
final class StatementReader {
    private final List<Statement> inside = new ArrayList<>();

    /** The data-changing statements inside the one that was read. */
    List<Statement> inside() {
        return inside;
    }

    Statement read(Tree root) {
        for (Tree query : root.deep("with_query")) {
            query.child("data_statement").map(this::data).ifPresent(inside::add);
        }
        Optional<Tree> statement = root.child("statement");
        if (statement.isEmpty()) {
            return new Statement.Other("");
        }
        Tree core = statement.get().core();
        return switch (core.rule()) {
            case "schema_alter" -> alter(core);
            case "schema_drop" -> drop(core);
            case "schema_create" -> create(core);
            case "rule_common" -> grant(core);
            case "set_statement" -> set(core);
            case "comment_on_statement" -> new Statement.Comment();
            default -> {
                if (statement.get().find("script_statement").isPresent()) {
                    yield script(statement.get());
                }
                yield statement.get().find("data_statement").isPresent()
                        ? data(statement.get().find("data_statement").get())
                        : new Statement.Other(core.words());
            }
        };
    }

    // -- ALTER -----------------------------------------------------------------------------------------------------

    private static Statement alter(Tree alter) {
        Optional<Tree> table = alter.child("alter_table_statement");
        if (table.isPresent()) {
            return alterTable(table.get());
        }
        Optional<Tree> domain = alter.child("alter_domain_statement");
        if (domain.isPresent()) {
            Tree d = domain.get();
            return new Statement.AlterDomain(
                    nameIn(d),
                    d.has("ADD") && d.child("domain_constraint").isPresent(),
                    d.has("VALID"),
                    d.has("SET", "NOT", "NULL"));
        }
        Optional<Tree> type = alter.child("alter_type_statement");
        if (type.isPresent() && type.get().child("rename_to").isEmpty()) {
            Tree t = type.get();
            boolean attributes = t.has("ATTRIBUTE")
                    || t.all("type_action").stream().anyMatch(action -> action.has("DROP") || action.has("ALTER"));
            return new Statement.AlterType(nameIn(t), t.has("RENAME", "VALUE"), attributes);
        }
        Optional<Tree> defaults = alter.child("alter_default_privileges_statement")
                .flatMap(privileges -> privileges.child("abbreviated_grant_or_revoke"));
        if (defaults.filter(given -> given.has("GRANT")).isPresent()) {
            return new Statement.Grant(
                    "default privileges",
                    defaults.get().deep("user_name").stream().map(Tree::text).toList());
        }
        Tree what = alter.all(children(alter)).getFirst();
        String kind = what.rule()
                .replaceFirst("^alter_", "")
                .replaceFirst("_statement$", "")
                .replace('_', ' ');
        boolean renames = what.find("rename_to").isPresent();
        return renames ? new Statement.Rename(kind, nameIn(what)) : new Statement.Other("alter " + kind);
    }

    private static String children(Tree tree) {
        for (int i = 0; i < tree.node().getChildCount(); i++) {
            if (tree.node().getChild(i) instanceof org.antlr.v4.runtime.ParserRuleContext child) {
                return new Tree(child).rule();
            }
        }
        return "";
    }

    private static Statement alterTable(Tree table) {
        Name name = nameIn(table);
        List<TableChange> changes = new ArrayList<>();
        table.all("table_action").forEach(action -> changes.add(change(action)));
        table.child("alter_partition").map(StatementReader::partition).ifPresent(changes::add);
        List<Tree> identifiers = table.all("identifier");
        if (table.has("RENAME") && identifiers.size() == 2 && !table.has("CONSTRAINT")) {
            changes.add(new TableChange.RenameColumn(
                    identifiers.getFirst().text(), identifiers.getLast().text(), table.at()));
        }
        table.child("rename_to")
                .ifPresent(to -> changes.add(new TableChange.RenameTable(
                        to.find("identifier").map(Tree::text).orElse(""), to.at())));
        table.child("set_schema").ifPresent(to -> changes.add(new TableChange.MoveToSchema(to.at())));
        if (changes.isEmpty()) {
            changes.add(new TableChange.Other(table.at()));
        }
        return new Statement.AlterTable(name, table.child("if_exists").isPresent(), changes);
    }

    private static TableChange partition(Tree partition) {
        return partition.child("partition_table_value").isPresent()
                ? new TableChange.Attach(
                        nameIn(partition.child("partition_table_value").get()), partition.at())
                : new TableChange.Detach(
                        nameIn(partition), partition.has("CONCURRENTLY"), partition.has("FINALIZE"), partition.at());
    }

    private static TableChange change(Tree action) {
        int at = action.at();
        boolean cascade = action.find("cascade_restrict")
                .filter(word -> word.has("CASCADE"))
                .isPresent();
        boolean ifExists = action.find("if_exists").isPresent();
        Optional<Tree> column = action.child("table_column_definition");
        if (action.has("ADD") && column.isPresent()) {
            return new TableChange.AddColumn(
                    column(column.get()), action.child("if_not_exists").isPresent(), at);
        }
        Optional<Tree> constraint = action.child("constraint_common");
        if (action.has("ADD") && constraint.isPresent()) {
            return new TableChange.AddConstraint(constraint(constraint.get()), at);
        }
        Optional<Tree> dropped = action.child("drop_constraint");
        if (dropped.isPresent()) {
            return new TableChange.DropConstraint(lastName(dropped.get()), ifExists, cascade, at);
        }
        Optional<Tree> validated = action.child("validate_constraint");
        if (validated.isPresent()) {
            return new TableChange.ValidateConstraint(lastName(validated.get()), at);
        }
        if (action.has("DROP") && action.child("identifier").isPresent()) {
            return new TableChange.DropColumn(action.child("identifier").get().text(), ifExists, cascade, at);
        }
        if (action.child("column_action").isPresent()) {
            return columnChange(
                    action.child("identifier").map(Tree::text).orElse(""),
                    action.child("column_action").get(),
                    at);
        }
        if (action.has("ROW", "LEVEL", "SECURITY")) {
            boolean force = action.has("FORCE");
            return new TableChange.RowSecurity(force ? !action.has("NO") : action.has("ENABLE"), force, at);
        }
        if (action.has("TRIGGER")) {
            return new TableChange.Trigger(action.has("ENABLE"), lastName(action), at);
        }
        Optional<Tree> logged = action.child("set_logged");
        if (logged.isPresent()) {
            return new TableChange.Logged(logged.get().has("LOGGED"), at);
        }
        return action.child("set_tablespace").isPresent()
                ? new TableChange.MoveToTablespace(at)
                : new TableChange.Other(at);
    }

    private static TableChange columnChange(String column, Tree action, int at) {
        if (action.has("TYPE") && action.child("data_type").isPresent()) {
            return new TableChange.ChangeType(
                    column, type(action.child("data_type").get()), action.has("USING"), at);
        }
        if (action.has("NOT", "NULL")) {
            return action.has("SET") ? new TableChange.SetNotNull(column, at) : new TableChange.DropNotNull(column, at);
        }
        return new TableChange.Other(at);
    }

    // -- definitions -----------------------------------------------------------------------------------------------

    private static ColumnText column(Tree definition) {
        List<ConstraintText> constraints = new ArrayList<>();
        definition.all("constraint_common").forEach(constraint -> constraints.add(constraint(constraint)));
        return new ColumnText(
                definition.child("identifier").map(Tree::text).orElse(""),
                definition.child("data_type").map(StatementReader::type).orElse(""),
                constraints,
                definition.at());
    }

    /** A quoted type keeps its quotes: it is another one than the word. */
    private static String type(Tree type) {
        String source = type.source();
        return source.contains("\"") ? source : source.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static ConstraintText constraint(Tree common) {
        Tree body = common.child("constr_body").orElse(common);
        ConstraintText.Form form = form(body);
        return new ConstraintText(
                form,
                common.child("identifier").map(Tree::text).orElse(null),
                common.has("NOT", "VALID"),
                body.child("index_parameters")
                        .filter(parameters -> parameters.has("USING", "INDEX"))
                        .isPresent(),
                body.child("schema_qualified_name").map(Tree::name).orElse(null),
                body.child("vex").map(Tree::source).orElse(""),
                functions(body),
                common.at());
    }

    private static ConstraintText.Form form(Tree body) {
        if (body.has("FOREIGN") || body.has("REFERENCES")) {
            return ConstraintText.Form.FOREIGN_KEY;
        }
        if (body.has("CHECK")) {
            return ConstraintText.Form.CHECK;
        }
        if (body.has("PRIMARY")) {
            return ConstraintText.Form.PRIMARY_KEY;
        }
        if (body.has("UNIQUE")) {
            return ConstraintText.Form.UNIQUE;
        }
        if (body.has("EXCLUDE")) {
            return ConstraintText.Form.EXCLUSION;
        }
        if (body.has("DEFAULT")) {
            return ConstraintText.Form.DEFAULT;
        }
        if (body.child("identity_body").isPresent()) {
            return ConstraintText.Form.IDENTITY;
        }
        if (body.has("GENERATED")) {
            return body.has("STORED") ? ConstraintText.Form.STORED : ConstraintText.Form.VIRTUAL;
        }
        return body.has("NOT") ? ConstraintText.Form.NOT_NULL : ConstraintText.Form.NULL;
    }

    private static List<String> functions(Tree body) {
        List<String> functions = new ArrayList<>();
        for (Tree call : body.deep("function_call")) {
            int arguments = call.all("vex_or_named_notation").size();
            Optional<Tree> clock = call.child("date_time_function");
            functions.add(clock.map(Tree::words)
                    .orElseGet(() -> call.child("schema_qualified_name_nontype")
                                    .map(name -> name.deep("identifier_nontype")
                                            .getLast()
                                            .text())
                                    .orElse(call.words())
                            + "/" + arguments));
        }
        return functions;
    }

    // -- CREATE ----------------------------------------------------------------------------------------------------

    private static Statement create(Tree create) {
        String rule = children(create);
        Tree what = create.all(rule).getFirst();
        boolean replaces = what.has("REPLACE");
        boolean ifNotExists = what.child("if_not_exists").isPresent();
        return switch (rule) {
            case "create_table_statement" -> createTable(what);
            case "create_table_as_statement" ->
                new Statement.CreateTable(
                        nameIn(what),
                        ifNotExists,
                        what.has("TEMP") || what.has("TEMPORARY"),
                        List.of(),
                        List.of(),
                        null);
            case "create_index_statement" ->
                new Statement.CreateIndex(
                        what.child("identifier")
                                .map(name -> new Name(List.of(name.text())))
                                .orElse(null),
                        nameIn(what),
                        what.has("UNIQUE"),
                        what.has("CONCURRENTLY"),
                        ifNotExists,
                        what.has("ONLY"),
                        what.find("index_columns")
                                .map(list -> list.all("index_column").size())
                                .orElse(0));
            case "create_domain_statement" ->
                new Statement.CreateDomain(
                        nameIn(what),
                        what.all("domain_constraint").stream()
                                .anyMatch(constraint -> constraint.has("CHECK") || constraint.has("NOT")));
            case "create_function_statement" -> {
                List<Tree> options = what.all("function_actions_common");
                yield new Statement.CreateFunction(
                        nameIn(what),
                        replaces,
                        options.stream().anyMatch(option -> option.has("SECURITY", "DEFINER")),
                        options.stream()
                                .anyMatch(option -> option.has("SET")
                                        && option.source()
                                                .toLowerCase(Locale.ROOT)
                                                .contains("search_path")));
            }
            case "rule_common" -> grant(what);
            case "set_statement" -> set(what);
            case "comment_on_statement" -> new Statement.Comment();
            default -> {
                String kind = rule.replaceFirst("^create_", "")
                        .replaceFirst("_statement$", "")
                        .replace('_', ' ');
                yield new Statement.Create(kind, nameOrNull(what), replaces, ifNotExists);
            }
        };
    }

    private static Statement createTable(Tree table) {
        List<ColumnText> columns = new ArrayList<>();
        List<ConstraintText> constraints = new ArrayList<>();
        for (Tree part : table.deep("table_column_def")) {
            part.child("table_column_definition").map(StatementReader::column).ifPresent(columns::add);
            part.child("constraint_common").map(StatementReader::constraint).ifPresent(constraints::add);
        }
        return new Statement.CreateTable(
                nameIn(table),
                table.child("if_not_exists").isPresent(),
                table.has("TEMP") || table.has("TEMPORARY"),
                columns,
                constraints,
                table.find("define_partition").map(StatementReader::nameIn).orElse(null));
    }

    private static Statement grant(Tree rule) {
        if (!rule.has("GRANT")) {
            return new Statement.Other("revoke");
        }
        List<String> roles = new ArrayList<>();
        rule.child("roles_names").ifPresent(names -> names.deep("user_name").forEach(role -> roles.add(role.text())));
        return new Statement.Grant(
                rule.child("rule_member_object").map(Tree::source).orElse(""), roles);
    }

    private static Statement set(Tree set) {
        Tree option = set.find("session_local_option").orElse(set);
        boolean local = set.deep("set_action").stream().anyMatch(action -> action.has("LOCAL"));
        String value = option.find("set_statement_value")
                .or(() -> option.find("zone_value"))
                .map(Tree::source)
                .orElse("");
        String bare = value.replace("'", "");
        if (option.has("TIME", "ZONE")) {
            return new Statement.Setting("timezone", bare, local);
        }
        List<String> name = option.all("identifier").stream().map(Tree::text).toList();
        return new Statement.Setting(String.join(".", name).toLowerCase(Locale.ROOT), bare, local);
    }

    // -- DROP ------------------------------------------------------------------------------------------------------

    private static Statement drop(Tree drop) {
        String rule = children(drop);
        Tree what = drop.all(rule).getFirst();
        boolean cascade = what.find("cascade_restrict")
                .filter(word -> word.has("CASCADE"))
                .isPresent();
        boolean ifExists = what.find("if_exists").isPresent();
        if (rule.equals("drop_statements")) {
            List<Name> names = what.find("names_references").stream()
                    .flatMap(all -> all.all("schema_qualified_name").stream())
                    .map(Tree::name)
                    .toList();
            String kind = what.words().replace(" concurrently", "");
            return new Statement.Drop(kind, names, ifExists, cascade, what.has("CONCURRENTLY"), null);
        }
        String kind =
                rule.replaceFirst("^drop_", "").replaceFirst("_statement$", "").replace('_', ' ');
        Name table = what.has("ON")
                ? what.child("schema_qualified_name").map(Tree::name).orElse(null)
                : null;
        Name name = what.child("identifier")
                .map(identifier -> new Name(List.of(identifier.text())))
                .orElseGet(() -> nameIn(what));
        if (kind.equals("owned")) {
            return new Statement.Drop(kind, names(what, "user_name"), false, cascade, false, null);
        }
        return new Statement.Drop(kind, List.of(name), ifExists, cascade, false, table);
    }

    // -- the rest --------------------------------------------------------------------------------------------------

    private static Statement script(Tree statement) {
        Optional<Tree> transaction = statement.find("script_transaction");
        if (transaction.isPresent()) {
            Tree t = transaction.get();
            Optional<Tree> lock = t.find("lock_table");
            if (lock.isPresent()) {
                return new Statement.Lock(
                        lock.get().all("only_table_multiply").stream()
                                .map(StatementReader::nameIn)
                                .toList(),
                        lock.get()
                                .find("lock_mode")
                                .map(mode -> mode.words().toUpperCase(Locale.ROOT))
                                .orElse("ACCESS EXCLUSIVE"));
            }
            if (t.has("PREPARED") || t.has("PREPARE")) {
                return new Statement.Other(t.words());
            }
            if (t.has("BEGIN") || t.has("START")) {
                return new Statement.Begin();
            }
            if (t.has("COMMIT") || t.has("END")) {
                return new Statement.End(true);
            }
            return (t.has("ROLLBACK") || t.has("ABORT")) && !t.has("TO")
                    ? new Statement.End(false)
                    : new Statement.Other(t.words());
        }
        Optional<Tree> truncate = statement.find("truncate_stmt");
        if (truncate.isPresent()) {
            return new Statement.Truncate(
                    truncate.get().deep("only_table_multiply").stream()
                            .map(StatementReader::nameIn)
                            .toList(),
                    truncate.get()
                            .find("cascade_restrict")
                            .filter(word -> word.has("CASCADE"))
                            .isPresent());
        }
        Optional<Tree> cluster = statement.find("cluster_stmt");
        if (cluster.isPresent()) {
            return new Statement.Rewrite("CLUSTER", names(cluster.get()));
        }
        Optional<Tree> reindex = statement.find("reindex_stmt");
        if (reindex.isPresent()) {
            return new Statement.Reindex(concurrently(reindex.get()), nameIn(reindex.get()));
        }
        Optional<Tree> refresh = statement.find("additional_statement").filter(a -> a.has("REFRESH"));
        if (refresh.isPresent()) {
            return new Statement.RefreshView(
                    nameIn(refresh.get()), refresh.get().has("CONCURRENTLY"));
        }
        Optional<Tree> additional = statement.find("script_additional");
        if (additional.filter(a -> a.has("VACUUM")).isPresent()) {
            return vacuumsFully(additional.get())
                    ? new Statement.Rewrite("VACUUM FULL", names(additional.get()))
                    : new Statement.Vacuum();
        }
        if (statement.find("anonymous_block").isPresent()) {
            return new Statement.Block("DO");
        }
        return additional.filter(a -> a.has("CALL")).isPresent()
                ? new Statement.Block("CALL")
                : new Statement.Other(additional.map(a -> a.core().words()).orElse(""));
    }

    private static boolean vacuumsFully(Tree vacuum) {
        Optional<Tree> mode = vacuum.child("vacuum_mode");
        if (mode.isEmpty()) {
            return false;
        }
        boolean option = mode.get().deep("vacuum_option").stream()
                .filter(o -> o.has("FULL"))
                .anyMatch(o -> isOn(o));
        return mode.get().has("FULL") || option;
    }

    private static boolean concurrently(Tree reindex) {
        return reindex.has("CONCURRENTLY")
                || reindex.deep("reindex_option").stream().anyMatch(o -> o.has("CONCURRENTLY") && isOn(o));
    }

    private static boolean isOn(Tree option) {
        return !option.text().toLowerCase(Locale.ROOT).matches(".*(false|off|0)$");
    }

    private Statement data(Tree data) {
        Tree what = data.all(children(data)).getFirst();
        return switch (what.rule()) {
            case "delete_stmt_for_psql" -> new Statement.Delete(nameIn(what), !what.has("WHERE"));
            case "update_stmt_for_psql" -> new Statement.Update(nameIn(what), !what.has("WHERE"), columns(what));
            case "merge_stmt_for_psql" -> {
                boolean deletes = what.deep("merge_matched").stream().anyMatch(action -> action.has("DELETE"));
                yield deletes
                        ? new Statement.Delete(nameIn(what), false)
                        : new Statement.Update(nameIn(what), false, List.of());
            }
            case "insert_stmt_for_psql" -> new Statement.Insert(nameIn(what));
            case "select_stmt" -> new Statement.Select();
            default -> new Statement.Other(what.words());
        };
    }

    /** {@code SET a = 1, (b, c) = (2, 3)}: a, b, c; of a field or an element its column. */
    private static List<String> columns(Tree update) {
        return update.all("update_set").stream()
                .flatMap(set -> set.all("indirection_identifier").stream())
                .map(target -> target.name().parts().getFirst())
                .toList();
    }

    private static List<Name> names(Tree tree, String rule) {
        return tree.deep(rule).stream().map(Tree::name).toList();
    }

    private static List<Name> names(Tree tree) {
        return tree.deep("schema_qualified_name").stream().map(Tree::name).toList();
    }

    private static Name nameIn(Tree tree) {
        return tree.child("schema_qualified_name")
                .or(() -> tree.find("schema_qualified_name"))
                .map(Tree::name)
                .orElseGet(() -> tree.find("identifier").map(Tree::name).orElse(new Name(List.of())));
    }

    private static @Nullable Name nameOrNull(Tree tree) {
        return tree.find("schema_qualified_name")
                .map(Tree::name)
                .or(() -> tree.find("identifier").map(Tree::name))
                .orElse(null);
    }

    private static String lastName(Tree tree) {
        return tree.find("schema_qualified_name")
                .or(() -> tree.find("identifier"))
                .map(Tree::name)
                .map(Name::last)
                .orElse(tree.has("ALL") ? "all" : "");
    }
}
