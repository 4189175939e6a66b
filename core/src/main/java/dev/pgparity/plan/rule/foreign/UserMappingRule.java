package dev.pgparity.plan.rule.foreign;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.UserMapping;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.attached.Grants;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/** {@code CREATE USER MAPPING FOR role SERVER s OPTIONS (user 'x', password :'secret_…')}. */
public final class UserMappingRule implements ObjectRule<UserMapping> {
    @Override
    public Class<UserMapping> type() {
        return UserMapping.class;
    }

    private static SqlText name(UserMapping mapping) {
        return SqlText.of(
                "USER MAPPING FOR {} SERVER {}", Grants.grantee(mapping.role()), References.name(mapping.server()));
    }

    @Override
    public List<Step> create(UserMapping wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create user mapping " + wanted.id().path())
                .sql("CREATE {}{}", name(wanted), GenericOptions.clause(wanted.id(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), Options.NONE, wanted.options()))
                .build());
    }

    @Override
    public List<Step> drop(UserMapping present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop user mapping " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the role can no longer reach the server")
                .sql("DROP {}", name(present))
                .build());
    }

    @Override
    public Alteration alter(UserMapping present, UserMapping wanted, PlanContext context) {
        return Alteration.inPlace(Step.alter(wanted)
                .summary("alter user mapping " + wanted.id().path())
                .sql(
                        "ALTER {}{}",
                        name(wanted),
                        GenericOptions.change(wanted.id(), present.options(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), present.options(), wanted.options()))
                .build());
    }

    @Override
    public Set<ObjectId> alsoRequires(UserMapping wanted, PlanContext context) {
        return Set.of(wanted.server());
    }

    @Override
    public Set<Identifier> roles(UserMapping object) {
        return object.role() == null ? Set.of() : Set.of(object.role());
    }
}
