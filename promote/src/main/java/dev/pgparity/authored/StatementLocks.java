package dev.pgparity.authored;

import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;
import dev.pgparity.plan.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The strongest table locks of a statement, as PostgreSQL's documentation of ALTER TABLE and LOCK gives them. */
final class StatementLocks {
    private StatementLocks() {}

    /** @param whileWorking held while rows are read or written, else for an instant */
    record Held(Name table, LockMode mode, boolean whileWorking) {}

    static List<Held> of(Statement statement) {
        return switch (statement) {
            case Statement.AlterTable alter -> alter(alter);
            case Statement.CreateIndex index ->
                List.of(new Held(
                        index.table(), index.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE, true));
            case Statement.Drop drop -> drop(drop);
            case Statement.Truncate truncate ->
                truncate.tables().stream()
                        .map(table -> new Held(table, LockMode.ACCESS_EXCLUSIVE, false))
                        .toList();
            case Statement.Rewrite rewrite ->
                rewrite.tables().stream()
                        .map(table -> new Held(table, LockMode.ACCESS_EXCLUSIVE, true))
                        .toList();
            case Statement.Lock lock ->
                lock.tables().stream()
                        .map(table ->
                                new Held(table, LockMode.valueOf(lock.mode().replace(' ', '_')), true))
                        .toList();
            case Statement.Delete delete -> List.of(new Held(delete.table(), LockMode.ROW_EXCLUSIVE, true));
            case Statement.Update update -> List.of(new Held(update.table(), LockMode.ROW_EXCLUSIVE, true));
            case Statement.Insert insert -> List.of(new Held(insert.table(), LockMode.ROW_EXCLUSIVE, false));
            case Statement.RefreshView refresh ->
                List.of(new Held(
                        refresh.view(), refresh.concurrently() ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, true));
            case Statement.CreateTable create -> create(create);
            case Statement.Reindex reindex -> List.of();
            case Statement.Rename rename -> List.of();
            case Statement.Begin begin -> List.of();
            case Statement.End end -> List.of();
            case Statement.Setting setting -> List.of();
            case Statement.Vacuum vacuum -> List.of();
            case Statement.Grant grant -> List.of();
            case Statement.CreateDomain domain -> List.of();
            case Statement.AlterDomain domain -> List.of();
            case Statement.AlterType type -> List.of();
            case Statement.CreateFunction function -> List.of();
            case Statement.Create create -> List.of();
            case Statement.Block block -> List.of();
            case Statement.Comment comment -> List.of();
            case Statement.Select select -> List.of();
            case Statement.Other other -> List.of();
        };
    }

    private static List<Held> drop(Statement.Drop drop) {
        Name on = drop.on();
        if (on != null) {
            return List.of(new Held(on, LockMode.ACCESS_EXCLUSIVE, false));
        }
        return switch (drop.kind()) {
            case "table", "view", "materialized view", "foreign table" ->
                drop.names().stream()
                        .map(table -> new Held(table, LockMode.ACCESS_EXCLUSIVE, false))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Held> create(Statement.CreateTable create) {
        List<Held> held = new ArrayList<>();
        if (create.partitionOf() != null) {
            held.add(new Held(Objects.requireNonNull(create.partitionOf()), LockMode.ACCESS_EXCLUSIVE, false));
        }
        create.constraints().forEach(constraint -> references(constraint, held));
        create.columns().forEach(column -> column.constraints().forEach(constraint -> references(constraint, held)));
        return held;
    }

    private static void references(ConstraintText constraint, List<Held> held) {
        if (constraint.references() != null) {
            held.add(new Held(Objects.requireNonNull(constraint.references()), LockMode.SHARE_ROW_EXCLUSIVE, false));
        }
    }

    private static List<Held> alter(Statement.AlterTable alter) {
        List<Held> held = new ArrayList<>();
        for (TableChange change : alter.changes()) {
            held.add(new Held(alter.table(), mode(change), works(change)));
            if (change instanceof TableChange.AddConstraint(ConstraintText constraint, int at)) {
                references(constraint, held);
            }
            if (change instanceof TableChange.AddColumn add) {
                add.column().constraints().forEach(constraint -> references(constraint, held));
            }
            if (change instanceof TableChange.Attach attach) {
                held.add(new Held(attach.partition(), LockMode.ACCESS_EXCLUSIVE, true));
            }
        }
        return held;
    }

    private static LockMode mode(TableChange change) {
        return switch (change) {
            case TableChange.ValidateConstraint validate -> LockMode.SHARE_UPDATE_EXCLUSIVE;
            case TableChange.AddConstraint(ConstraintText constraint, int at)
            when constraint.form() == ConstraintText.Form.FOREIGN_KEY -> LockMode.SHARE_ROW_EXCLUSIVE;
            case TableChange.Trigger trigger -> LockMode.SHARE_ROW_EXCLUSIVE;
            case TableChange.Attach attach -> LockMode.SHARE_UPDATE_EXCLUSIVE;
            case TableChange.Detach detach ->
                detach.concurrently() || detach.finishes()
                        ? LockMode.SHARE_UPDATE_EXCLUSIVE
                        : LockMode.ACCESS_EXCLUSIVE;
            default -> LockMode.ACCESS_EXCLUSIVE;
        };
    }

    private static boolean works(TableChange change) {
        return switch (change) {
            case TableChange.ValidateConstraint validate -> true;
            case TableChange.AddConstraint(ConstraintText constraint, int at) ->
                !constraint.notValid() && !constraint.usingIndex();
            case TableChange.SetNotNull set -> true;
            case TableChange.ChangeType type -> true;
            case TableChange.Logged logged -> true;
            case TableChange.MoveToTablespace move -> true;
            default -> false;
        };
    }
}
