package dev.pgparity.plan;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.sql.SqlPart;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** Collects the parts of one {@link Step}; a rule fills in what it knows, the rest has its usual value. */
public final class StepBuilder {
    private final ObjectId subject;
    private final Action action;
    private String summary = "";
    private final List<SqlText> sql = new ArrayList<>();
    private final List<SqlText> undo = new ArrayList<>();
    private Phase phase = Phase.EXPAND;
    private Transactionality transactionality = Transactionality.TRANSACTIONAL;
    private final List<TableLock> locks = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Probe> probes = new ArrayList<>();
    private final SequencedMap<ObjectId, CatalogObject> puts = new LinkedHashMap<>();
    private final SequencedSet<ObjectId> removes = new LinkedHashSet<>();
    private final Set<ObjectId> requires = new LinkedHashSet<>();
    private final Set<ObjectId> releases = new LinkedHashSet<>();
    private final Set<ObjectId> provides = new LinkedHashSet<>();
    private final Set<ObjectId> awaits = new LinkedHashSet<>();
    private final List<Disturbance> disturbs = new ArrayList<>();
    private final Set<SecretReference> secrets = new LinkedHashSet<>();

    StepBuilder(ObjectId subject, Action action) {
        this.subject = subject;
        this.action = action;
    }

    StepBuilder(Step step) {
        this(step.subject(), step.action());
        summary = step.summary();
        sql.addAll(step.sql());
        undo.addAll(step.undo());
        phase = step.phase();
        transactionality = step.transactionality();
        locks.addAll(step.locks());
        hazards.addAll(step.hazards());
        probes.addAll(step.probes());
        puts.putAll(step.puts());
        removes.addAll(step.removes());
        requires.addAll(step.requires());
        releases.addAll(step.releases());
        provides.addAll(step.provides());
        awaits.addAll(step.awaits());
        disturbs.addAll(step.disturbs());
        secrets.addAll(step.secrets());
    }

    /** What the step does, in plain words, lower case, no full stop. */
    public StepBuilder summary(String words) {
        this.summary = words;
        return this;
    }

    /** One more statement. */
    public StepBuilder sql(@CompileTimeConstant String template, SqlPart... parts) {
        return sql(SqlText.of(template, parts));
    }

    /** One more statement. */
    public StepBuilder sql(SqlText statement) {
        sql.add(statement);
        return this;
    }

    /** Other statements in place of those so far. */
    public StepBuilder sql(Collection<SqlText> statements) {
        List<SqlText> others = List.copyOf(statements);
        sql.clear();
        sql.addAll(others);
        return this;
    }

    /** Statements that take the step back; without them the planner asks the rule for the opposite step. */
    public StepBuilder undo(SqlText statement) {
        undo.add(statement);
        return this;
    }

    public StepBuilder undo(Collection<SqlText> statements) {
        undo.clear();
        undo.addAll(statements);
        return this;
    }

    public StepBuilder phase(Phase value) {
        this.phase = value;
        return this;
    }

    public StepBuilder transactionality(Transactionality value) {
        this.transactionality = value;
        return this;
    }

    /** A lock that is over in an instant, were it not for the transaction around it. */
    public StepBuilder lock(ObjectId relation, LockMode mode) {
        held(new TableLock(relation, mode, false));
        return this;
    }

    /** A lock held while rows are scanned, an index is built or the table is rewritten. */
    public StepBuilder lockWhileWorking(ObjectId relation, LockMode mode) {
        held(new TableLock(relation, mode, true));
        return this;
    }

    private void held(TableLock lock) {
        if (!locks.contains(lock)) {
            locks.add(lock);
        }
    }

    /** None of the locks so far. */
    public StepBuilder withoutLocks() {
        locks.clear();
        return this;
    }

    /** None of the probes so far. */
    public StepBuilder withoutProbes() {
        probes.clear();
        return this;
    }

    public StepBuilder hazard(HazardKind kind, ObjectId object, String why) {
        hazards.add(new Hazard(kind, object, why));
        return this;
    }

    public StepBuilder hazards(Collection<Hazard> values) {
        hazards.clear();
        hazards.addAll(values);
        return this;
    }

    public StepBuilder probe(Probe probe) {
        probes.add(probe);
        return this;
    }

    /** An object as it is after this step. */
    public StepBuilder puts(CatalogObject object) {
        puts.put(object.id(), object);
        return this;
    }

    public StepBuilder puts(Collection<? extends CatalogObject> objects) {
        objects.forEach(this::puts);
        return this;
    }

    public StepBuilder removes(ObjectId id) {
        removes.add(id);
        return this;
    }

    public StepBuilder removes(Collection<ObjectId> ids) {
        removes.addAll(ids);
        return this;
    }

    /** Those are gone before it, by a step of their own. */
    public StepBuilder withoutRemoving(Collection<ObjectId> ids) {
        removes.removeAll(ids);
        return this;
    }

    public StepBuilder requires(ObjectId id) {
        requires.add(id);
        return this;
    }

    public StepBuilder requires(Collection<ObjectId> ids) {
        requires.addAll(ids);
        return this;
    }

    public StepBuilder releases(ObjectId id) {
        releases.add(id);
        return this;
    }

    public StepBuilder releases(Collection<ObjectId> ids) {
        releases.addAll(ids);
        return this;
    }

    /** A mark that other steps require. */
    public StepBuilder provides(ObjectId mark) {
        provides.add(mark);
        return this;
    }

    /** That object must be gone before, where the plan drops it. */
    public StepBuilder awaits(ObjectId id) {
        awaits.add(id);
        return this;
    }

    public StepBuilder awaits(Collection<ObjectId> ids) {
        awaits.addAll(ids);
        return this;
    }

    /** Dependents of that object are dropped before and rebuilt after this step, save those kinds. */
    public StepBuilder disturbs(ObjectId object, Set<Kind> survivors) {
        disturbs.add(new Disturbance(object, survivors));
        return this;
    }

    /** As {@link #disturbs(ObjectId, Set)}, and those objects as well. */
    public StepBuilder disturbs(ObjectId object, Set<Kind> survivors, Set<ObjectId> victims) {
        disturbs.add(new Disturbance(object, survivors, victims));
        return this;
    }

    /** Its statements refer to these. */
    public StepBuilder secrets(Collection<SecretReference> references) {
        secrets.addAll(references);
        return this;
    }

    public Step build() {
        return new Step(
                subject,
                action,
                summary.isEmpty() ? action.name().toLowerCase(java.util.Locale.ROOT) + " " + subject : summary,
                sql,
                undo,
                phase,
                transactionality,
                locks,
                hazards,
                probes,
                puts,
                removes,
                requires,
                releases,
                provides,
                awaits,
                disturbs,
                secrets);
    }
}
