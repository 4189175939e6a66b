package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.Statement;

/** Which statements take locks that others wait behind. */
final class Locks {
    private Locks() {}

    static boolean takes(Statement statement) {
        return switch (statement) {
            case Statement.AlterTable alter -> true;
            case Statement.CreateTable create -> !create.temporary();
            case Statement.CreateIndex create -> !create.concurrently();
            case Statement.Drop drop -> !drop.concurrently();
            case Statement.Reindex reindex -> !reindex.concurrently();
            case Statement.RefreshView refresh -> !refresh.concurrently();
            case Statement.Rename rename -> true;
            case Statement.Truncate truncate -> true;
            case Statement.Lock lock -> true;
            case Statement.Rewrite rewrite -> true;
            case Statement.Grant grant -> true;
            case Statement.CreateDomain create -> true;
            case Statement.AlterDomain alter -> true;
            case Statement.AlterType alter -> true;
            case Statement.CreateFunction create -> true;
            case Statement.Create create -> true;
            case Statement.Comment comment -> true;
            case Statement.Other other ->
                other.word().startsWith("alter ") || other.word().equals("revoke");
            case Statement.Begin begin -> false;
            case Statement.End end -> false;
            case Statement.Setting setting -> false;
            case Statement.Delete delete -> false;
            case Statement.Update update -> false;
            case Statement.Insert insert -> false;
            case Statement.Vacuum vacuum -> false;
            case Statement.Block block -> false;
            case Statement.Select select -> false;
        };
    }
}
