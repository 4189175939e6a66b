package dev.pgparity.cli.schema;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.report.SqlScript;
import dev.pgparity.scratch.Script;
import dev.pgparity.scratch.Script.Piece;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** A plan in a file, as the SQL that it is. */
final class PlannedFiles {
    private static final ProblemCode OTHER_TARGET = new ProblemCode("rehearse.other-target");
    private static final ProblemCode SECRETS = new ProblemCode("rehearse.secrets");

    private final Scope scope;

    PlannedFiles(Scope scope) {
        this.scope = scope;
    }

    static boolean isPlan(Path file) {
        return file.toString().endsWith(".json");
    }

    /**
     * The statements of a plan.
     *
     * @param target as messages call it
     * @throws Problem when the plan was made for another state of it, or when it refers to what is secret
     */
    Script script(Path file, String target, Fingerprint present) {
        PlanFile plan = PlanFile.load(file, scope);
        if (!plan.isFor(present)) {
            throw Problem.refused(
                            OTHER_TARGET,
                            "This plan was made for a target with the fingerprint "
                                    + plan.content().target().brief() + ", and that of " + target + " is "
                                    + present.brief() + ".")
                    .at(new Where.In(file.toString()))
                    .next("Plan it again: pgparity plan SOURCE " + target + " --out " + file)
                    .build();
        }
        if (plan.needsSecrets()) {
            throw Problem.refused(SECRETS, "This plan refers to passwords that are not in it.")
                    .at(new Where.In(file.toString()))
                    .next("pgparity promote --plan " + file
                            + " reads them from SOURCE, and rehearses it on its backup.")
                    .build();
        }
        StringWriter text = new StringWriter();
        new SqlScript(new PrintWriter(text), Secrets.NONE).write(plan.content().groups());
        return new Script(file.toString(), text.toString());
    }

    static List<Piece> pieces(Script script) {
        return script.parts().stream().map(part -> new Piece(script, part)).toList();
    }
}
