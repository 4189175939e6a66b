package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * A table without its schema.
 *
 * <pre>
 * CREATE TABLE orders (id bigint);
 * -- but not:
 * CREATE TABLE public.orders (id bigint);
 * </pre>
 */
final class RequireSchema extends Rule {
    RequireSchema() {
        super("require-schema", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        Name table = switch (statement) {
            case Statement.CreateTable create when !create.temporary() -> create.table();
            case Statement.AlterTable alter -> alter.table();
            case Statement.CreateIndex index -> index.table();
            default -> null;
        };
        if (table != null && !table.isQualified()) {
            report.say(
                    table,
                    null,
                    "Which table it is depends on the search_path of whoever runs the file.",
                    "Write the schema: public." + table);
        }
    }
}
