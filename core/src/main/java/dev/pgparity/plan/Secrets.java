package dev.pgparity.plan;

import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.SecretReference;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The secrets of SOURCE that a plan refers to, held only while it runs or is printed with {@code --include-secrets}.
 * They stand in no record that is stored, compared or shown, and {@link #toString} does not give them away.
 */
public final class Secrets {
    /** None known: what refers to one stays as it is and is no valid SQL. */
    public static final Secrets NONE = new Secrets(Map.of());

    private final Map<SecretReference, String> values;

    public Secrets(Map<SecretReference, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The statements of a step with the secrets of the objects that it makes in place of their references. */
    public List<SqlText> reveal(Step step) {
        return step.sql().stream().map(sql -> reveal(sql, step.puts().keySet())).toList();
    }

    private SqlText reveal(SqlText sql, Set<ObjectId> objects) {
        String text = sql.sql();
        for (Map.Entry<SecretReference, String> secret : values.entrySet()) {
            if (objects.contains(secret.getKey().object())) {
                text = text.replace(
                        secret.getKey().placeholder().sql(), new SqlLiteral(secret.getValue()).sql());
            }
        }
        return SqlText.fromServer(text);
    }

    /** The same plan with every secret in clear: only for printing it once. */
    public Plan reveal(Plan plan) {
        List<ExecutionGroup> groups = plan.groups().stream()
                .map(group -> new ExecutionGroup(
                        group.number(),
                        group.phase(),
                        group.inTransaction(),
                        group.steps().stream().map(this::revealed).toList()))
                .toList();
        return new Plan(plan.target(), plan.differences(), groups, plan.leftOut());
    }

    private Step revealed(Step step) {
        return step.toBuilder().exchange(reveal(step)).build();
    }

    @Override
    public String toString() {
        Map<SecretReference, String> masked = new LinkedHashMap<>();
        values.keySet().forEach(reference -> masked.put(reference, "***"));
        return masked.toString();
    }
}
