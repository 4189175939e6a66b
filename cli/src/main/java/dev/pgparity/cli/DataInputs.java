package dev.pgparity.cli;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.LookupTable;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.LookupData;
import dev.pgparity.verify.Check;
import java.util.ArrayList;
import java.util.List;

/** What {@code data}, {@code promote} and {@code check} take from the configuration. */
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

    static LookupData of(Configuration configuration, SchemaOrigin.Server source) {
        return new LookupData(configuration.data(), source.name(), source.target());
    }

    static LockPolicy locks(Configuration configuration) {
        return LockPolicy.of(
                configuration.locks().timeout(),
                configuration.locks().tries(),
                configuration.locks().blockedBudget());
    }

    /** The files of the folder of checks, and the assertions of the configuration. */
    static List<Check> checks(Configuration configuration) {
        List<Check> checks = new ArrayList<>(Check.folder(
                configuration.folder().resolve(configuration.checks().folder())));
        configuration
                .checks()
                .assertions()
                .forEach(a -> checks.add(new Check.Value(
                        a.sql().strip().replaceAll("\\s+", " ") + " (" + a.at() + ")", a.sql(), a.expected())));
        return checks;
    }
}
