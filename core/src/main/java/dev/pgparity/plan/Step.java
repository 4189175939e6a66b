package dev.pgparity.plan;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * One move of a plan: its statements, what they make true, and what is known of their risk. It is made by the rule of
 * one kind and never changed by reading its SQL.
 *
 * @param subject the object it is about
 * @param summary what it does, in plain words
 * @param sql statements that belong together, in order
 * @param undo statements that take it back, in order; empty where nothing can
 * @param puts objects as they are after it (SOURCE's form, or a form between)
 * @param removes objects that are gone after it, whatever hung on them included
 * @param requires objects that must have their new form before it, beyond what the objects it puts depend on
 * @param releases objects that it lets go of beyond what its subject depended on
 * @param provides marks that other steps require, beside the objects that it puts
 * @param awaits objects that must be gone before it
 * @param disturbs objects that it changes under the feet of their dependents
 * @param secrets what its statements, or those that take it back, refer to and do not say
 */
public record Step(
        ObjectId subject,
        Action action,
        String summary,
        List<SqlText> sql,
        List<SqlText> undo,
        Phase phase,
        Transactionality transactionality,
        List<TableLock> locks,
        List<Hazard> hazards,
        List<Probe> probes,
        SequencedMap<ObjectId, CatalogObject> puts,
        SequencedSet<ObjectId> removes,
        Set<ObjectId> requires,
        Set<ObjectId> releases,
        Set<ObjectId> provides,
        Set<ObjectId> awaits,
        List<Disturbance> disturbs,
        Set<SecretReference> secrets) {
    public Step {
        sql = List.copyOf(sql);
        undo = List.copyOf(undo);
        locks = List.copyOf(locks);
        hazards = List.copyOf(hazards);
        probes = List.copyOf(probes);
        puts = new LinkedHashMap<>(puts);
        removes = new LinkedHashSet<>(removes);
        requires = Ordered.sorted(requires);
        releases = Ordered.sorted(releases);
        provides = Ordered.sorted(provides);
        awaits = Ordered.sorted(awaits);
        disturbs = List.copyOf(disturbs);
        secrets = Ordered.copy(secrets);
    }

    /** The object comes into being. */
    public static StepBuilder create(CatalogObject wanted) {
        return new StepBuilder(wanted.id(), Action.CREATE).puts(wanted);
    }

    /** The object takes another form. */
    public static StepBuilder alter(CatalogObject wanted) {
        return new StepBuilder(wanted.id(), Action.ALTER).puts(wanted);
    }

    /** The object has another name from now on. */
    public static StepBuilder rename(CatalogObject present, CatalogObject wanted) {
        return new StepBuilder(wanted.id(), Action.RENAME).removes(present.id()).puts(wanted);
    }

    /** Something else that concerns an object. */
    public static StepBuilder go(ObjectId subject, Action action) {
        return new StepBuilder(subject, action);
    }

    /** The object goes away. */
    public static StepBuilder drop(CatalogObject present) {
        return new StepBuilder(present.id(), Action.DROP).removes(present.id()).phase(Phase.CONTRACT);
    }

    /** Something is done to the object that leaves its record as it is. */
    public static StepBuilder adjust(CatalogObject wanted) {
        return new StepBuilder(wanted.id(), Action.ALTER).requires(wanted.id());
    }

    /** The relations whose rows it goes through under a lock. */
    public Set<ObjectId> scanned() {
        return locks.stream()
                .filter(TableLock::whileWorking)
                .map(TableLock::relation)
                .collect(Ordered.toSet());
    }

    /** The statements with what SOURCE keeps secret: for the server, and for a script that is asked to hold it. */
    public List<SqlText> sql(Secrets known) {
        return secrets.isEmpty()
                ? sql
                : sql.stream().map(text -> known.reveal(text, secrets)).toList();
    }

    /** The catalog objects after this step, given those before it. */
    public void applyTo(Map<ObjectId, CatalogObject> objects) {
        removes.forEach(objects::remove);
        objects.putAll(puts);
    }

    /** The same step with some parts exchanged. */
    public StepBuilder toBuilder() {
        return new StepBuilder(this);
    }
}
