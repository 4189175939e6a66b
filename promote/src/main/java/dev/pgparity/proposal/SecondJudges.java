package dev.pgparity.proposal;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.observe.PgDumpProgram;
import dev.pgparity.observe.SchemaDumper;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.request.SecondJudge;
import java.util.ArrayList;
import java.util.List;

/** Who can be asked besides ourselves whether two databases are the same. */
public final class SecondJudges {
    private SecondJudges() {}

    /** pg_dump of both, where both are servers of one major and nothing is out of scope. */
    public static SecondJudge of(Comparison comparison, Configuration configuration) {
        if (!(comparison.source().origin() instanceof SchemaOrigin.Server source)
                || !(comparison.target().origin() instanceof SchemaOrigin.Server target)) {
            return absent("the source is no server");
        }
        Catalog wanted = comparison.source().catalog();
        Catalog present = comparison.target().catalog();
        if (wanted.version().major() != present.version().major()) {
            return absent("two majors write dumps differently");
        }
        if (!configuration.scope().isEverything()) {
            return absent("a part is out of scope");
        }
        List<String> options = new ArrayList<>(List.of("--exclude-schema=pgparity"));
        boolean sameRoles = configuration.roles().isEmpty()
                && wanted.surroundings()
                        .databaseOwner()
                        .equals(present.surroundings().databaseOwner());
        if (!sameRoles) {
            options.addAll(List.of("--no-owner", "--no-privileges"));
        }
        return () -> {
            SchemaDumper dumper = PgDumpProgram.findOrAbsent(present.version().major());
            return SecondOpinion.of(dumper.dump(source.direct(), options), dumper.dump(target.direct(), options));
        };
    }

    private static SecondJudge absent(String why) {
        return () -> new SecondOpinion.Absent(why);
    }
}
