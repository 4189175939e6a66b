package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.rule.attached.AclChange.Verb;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GRANT and REVOKE as text. */
public final class Grants {
    private Grants() {}

    /** One statement for each item; another grantor than the owner speaks for itself, as in a dump. */
    static List<SqlText> statements(AclChange change, ObjectId object, PlanContext context) {
        boolean superuser = context.target().surroundings().superuser();
        List<SqlText> statements = new ArrayList<>();
        for (AclChange.Item item : change.items()) {
            SqlText what = on(object, item.privileges(), context.source());
            SqlText statement = statement(item.verb(), what, item.grantee());
            Identifier grantor = item.grantor();
            if (grantor == null) {
                statements.add(statement);
                continue;
            }
            // GRANTED BY takes the current role only, so somebody has to become the grantor
            statements.add(
                    superuser
                            ? SqlText.of("SET SESSION AUTHORIZATION {}", grantor)
                            : SqlText.of("SET ROLE {}", grantor));
            statements.add(statement);
            statements.add(superuser ? SqlText.of("RESET SESSION AUTHORIZATION") : SqlText.of("RESET ROLE"));
        }
        return statements;
    }

    /** {@code GRANT what TO grantee WITH GRANT OPTION}; {@code what} is {@code SELECT ON TABLE s.t}. */
    static SqlText statement(Verb verb, SqlText what, @Nullable Identifier grantee) {
        SqlText role = grantee(grantee);
        return switch (verb) {
            case GRANT -> SqlText.of("GRANT {} TO {}", what, role);
            case GRANT_WITH_OPTION -> SqlText.of("GRANT {} TO {} WITH GRANT OPTION", what, role);
            case REVOKE -> SqlText.of("REVOKE {} FROM {}", what, role);
            case REVOKE_OPTION -> SqlText.of("REVOKE GRANT OPTION FOR {} FROM {}", what, role);
        };
    }

    public static SqlText grantee(@Nullable Identifier role) {
        return role == null ? SqlText.of("PUBLIC") : SqlText.of("{}", role);
    }

    /** {@code SELECT, UPDATE}. */
    static SqlText words(Set<String> privileges) {
        return SqlText.join(", ", privileges.stream().map(SqlText::fromServer).toList());
    }

    /** {@code SELECT, UPDATE ON TABLE s.t}, {@code SELECT (c) ON TABLE s.t}. */
    static SqlText on(ObjectId object, Set<String> privileges, Catalog catalog) {
        SqlText words = words(privileges);
        return switch (object.kind()) {
            case COLUMN ->
                SqlText.of(
                        "{} ON TABLE {}",
                        SqlText.join(
                                ", ",
                                privileges.stream()
                                        .map(p ->
                                                SqlText.of("{} ({})", SqlText.fromServer(p), References.member(object)))
                                        .toList()),
                        References.relation(object));
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, TABLE ->
                SqlText.of("{} ON TABLE {}", words, References.name(object));
            case AGGREGATE -> SqlText.of("{} ON FUNCTION {}", words, asFunction(object));
            case DOMAIN, TYPE -> SqlText.of("{} ON TYPE {}", words, References.name(object));
            case SERVER -> SqlText.of("{} ON FOREIGN SERVER {}", words, References.name(object));
            default -> SqlText.of("{} ON {}", words, References.reference(object, catalog));
        };
    }

    /** GRANT knows functions only, and no star for the arguments. */
    private static SqlText asFunction(ObjectId aggregate) {
        return aggregate instanceof ObjectId.Routine r && r.arguments().equals("*")
                ? SqlText.of("{}()", r.name())
                : References.name(aggregate);
    }
}
