package dev.pgparity.cli.data;

import dev.pgparity.config.Configuration;
import dev.pgparity.data.LookupTable;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;

/** The lookup tables that the {@code data} commands are about. */
final class DataInputs {
    private static final ProblemCode NO_TABLES = new ProblemCode("data.none-declared");

    private DataInputs() {}

    /** The declared tables; a usage problem where there are none. */
    static List<LookupTable> tables(Configuration configuration) {
        if (configuration.data().isEmpty()) {
            throw Problem.usage(NO_TABLES, "pgparity.yaml declares no lookup data.")
                    .next("For example  data: [{ table: public.team_roles, key: [code], mode: mirror }]")
                    .build();
        }
        return configuration.data();
    }
}
