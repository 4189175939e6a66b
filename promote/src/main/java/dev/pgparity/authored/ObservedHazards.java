package dev.pgparity.authored;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.rehearse.Observation;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What running files on a copy has shown beyond what their text says: each such statement becomes one more step of its
 * file, with the hazards that were observed.
 */
public final class ObservedHazards {
    private static final int TITLE = 60;

    private final CatalogNames names;

    /**
     * @param target as it is before the first file
     * @param usual the schema of unqualified names
     */
    public ObservedHazards(Catalog target, Identifier usual) {
        this.names = new CatalogNames(target, usual);
    }

    /** The same migrations, with what was observed and nobody has announced. */
    public List<ReviewedMigration> add(List<ReviewedMigration> reviewed, List<Observation> observations) {
        Set<String> announced = new LinkedHashSet<>();
        reviewed.forEach(migration ->
                migration.steps().forEach(step -> step.hazards().forEach(hazard -> announced.add(hazard.allowance()))));
        List<ReviewedMigration> all = new ArrayList<>();
        for (ReviewedMigration migration : reviewed) {
            List<Step> steps = new ArrayList<>(migration.steps());
            String file = migration.migration().file().toString();
            for (Observation observation : observations) {
                if (observation.where().source().equals(file)) {
                    step(observation, migration, announced, steps);
                }
            }
            all.add(migration.observed(steps));
        }
        return all;
    }

    private void step(Observation seen, ReviewedMigration migration, Set<String> announced, List<Step> steps) {
        List<Hazard> hazards = new ArrayList<>();
        for (Observation.Dropped dropped : seen.dropped()) {
            ObjectId object = dropped.type().equals("table column") ? column(dropped.name()) : relation(dropped.name());
            boolean holdsRows = object.kind() == Kind.TABLE || object.kind() == Kind.COLUMN;
            if (holdsRows) {
                hazards.add(new Hazard(
                        HazardKind.DATA_LOSS, object, dropped.type() + " " + dropped.name() + " is dropped"));
            }
            hazards.add(new Hazard(
                    HazardKind.BREAKS_RUNNING_CODE, object, dropped.type() + " " + dropped.name() + " is dropped"));
        }
        for (String table : seen.rewritten()) {
            hazards.add(new Hazard(HazardKind.REWRITE, relation(table), table + " is rewritten"));
        }
        for (Observation.Rows rows : seen.rows()) {
            if (rows.deleted() > 0 || (rows.updated() > 0 && !isFill(seen, migration))) {
                hazards.add(new Hazard(HazardKind.DATA_LOSS, relation(rows.table()), words(rows)));
            }
        }
        hazards.removeIf(hazard -> !announced.add(hazard.allowance()));
        if (!hazards.isEmpty()) {
            StepBuilder step = Step.go(hazards.getFirst().object(), Action.ALTER)
                    .summary("observed on the copy: " + title(seen.statement()) + " ("
                            + migration.migration().name() + ":" + seen.where().line() + ")")
                    .sql(SqlText.authored(seen.statement()))
                    .hazards(hazards);
            boolean contracts = hazards.stream().anyMatch(hazard -> hazard.kind() == HazardKind.BREAKS_RUNNING_CODE);
            steps.add(step.phase(contracts ? Phase.CONTRACT : Phase.EXPAND).build());
        }
    }

    /** The grammar has seen this UPDATE, and that it writes only columns that the files add. */
    private static boolean isFill(Observation seen, ReviewedMigration migration) {
        String statement = seen.statement().strip();
        return migration.steps().stream()
                .anyMatch(step -> step.sql().size() == 1
                        && step.sql().getFirst().sql().equals(statement)
                        && step.hazards().stream().noneMatch(hazard -> hazard.kind() == HazardKind.DATA_LOSS)
                        && statement.regionMatches(true, 0, "update", 0, "update".length()));
    }

    private static String words(Observation.Rows rows) {
        List<String> parts = new ArrayList<>();
        if (rows.deleted() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d rows of %s are deleted", rows.deleted(), rows.table()));
        }
        if (rows.updated() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d rows of %s are updated", rows.updated(), rows.table()));
        }
        return String.join(", ", parts);
    }

    private ObjectId relation(String quoted) {
        return names.relation(new Name(parts(quoted))).orElseGet(() -> names.assumed(quoted));
    }

    private ObjectId column(String quoted) {
        List<String> parts = parts(quoted);
        return names.find(String.join(".", parts), List.of(Kind.COLUMN)).orElseGet(() -> names.assumed(quoted));
    }

    /** The parts of a name that {@code format('%I')} has quoted. */
    private static List<String> parts(String quoted) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '"') {
                if (inside && i + 1 < quoted.length() && quoted.charAt(i + 1) == '"') {
                    part.append(c);
                    i++;
                } else {
                    inside = !inside;
                }
            } else if (c == '.' && !inside) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String title(String statement) {
        String line = statement.replaceAll("\\s+", " ").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }
}
