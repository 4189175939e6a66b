package dev.pgparity.plan.rule.foreign;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Server;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code CREATE SERVER s TYPE 't' VERSION 'v' FOREIGN DATA WRAPPER w OPTIONS (…)}; its type cannot be altered. */
public final class ServerRule implements ObjectRule<Server> {
    @Override
    public Class<Server> type() {
        return Server.class;
    }

    @Override
    public List<Step> create(Server wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create server " + wanted.id().name())
                .sql(
                        "CREATE SERVER {}{}{} FOREIGN DATA WRAPPER {}{}",
                        wanted.id().name(),
                        wanted.type() == null ? SqlText.EMPTY : SqlText.of(" TYPE {}", new SqlLiteral(wanted.type())),
                        wanted.version() == null
                                ? SqlText.EMPTY
                                : SqlText.of(" VERSION {}", new SqlLiteral(wanted.version())),
                        wanted.wrapper(),
                        GenericOptions.clause(wanted.id(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), Options.NONE, wanted.options()))
                .build());
    }

    @Override
    public List<Step> drop(Server present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop server " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still reach through it")
                .sql("DROP SERVER {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Server present, Server wanted, PlanContext context) {
        if (!present.wrapper().equals(wanted.wrapper()) || !Objects.equals(present.type(), wanted.type())) {
            return new Alteration.Rebuild("a server's type and wrapper cannot be altered");
        }
        SqlText version = SqlText.EMPTY;
        if (!Objects.equals(present.version(), wanted.version())) {
            version = wanted.version() == null
                    ? SqlText.of(" VERSION NULL")
                    : SqlText.of(" VERSION {}", new SqlLiteral(wanted.version()));
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("alter server " + wanted.id().name())
                .sql(
                        "ALTER SERVER {}{}{}",
                        wanted.id().name(),
                        version,
                        GenericOptions.change(wanted.id(), present.options(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), present.options(), wanted.options()))
                .build());
    }

    @Override
    public Set<ObjectId> alsoRequires(Server wanted, PlanContext context) {
        return Set.of(new ObjectId.Global(Kind.FOREIGN_DATA_WRAPPER, wanted.wrapper()));
    }
}
