package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of object is created, altered and dropped. A rule speaks of its own objects only: what must happen
 * before or after, and what has to be rebuilt, follows from the dependencies.
 */
public interface ObjectRule<T extends CatalogObject> {
    Class<T> type();

    /** The steps that create it in a database where it is not. */
    List<Step> create(T wanted, PlanContext context);

    /** The steps that drop it; what lives and dies with it is gone too, without steps of its own. */
    List<Step> drop(T present, PlanContext context);

    /** The way from one form to the other. */
    Alteration alter(T present, T wanted, PlanContext context);

    /** An object that has to be altered though it is the same on both sides, because this one is created or altered. */
    default Optional<ObjectId> alsoAlters(T wanted, PlanContext context) {
        return Optional.empty();
    }

    /**
     * Names that it takes up in a space where no two objects may have the same one, for example
     * {@code relation public.orders}.
     */
    default Set<String> names(T object) {
        return Set.of();
    }

    /**
     * Words of its text that may name other objects although the server records no dependency (a function's body that is
     * kept as a string). They only order what would otherwise stand in any order.
     */
    default Set<String> mentions(T object) {
        return Set.of();
    }

    /** Whether in this form it takes part in what the plan's own statements do; then it is away while they run. */
    default boolean watchesStatements(T object) {
        return false;
    }

    /** True when PostgreSQL makes it together with another object that the plan creates: it needs no step. */
    default boolean comesWith(T wanted, PlanContext context) {
        return false;
    }

    /**
     * Another object that the plan drops and that takes this one along, where neither parenthood nor an automatic
     * dependency says so.
     */
    default Optional<ObjectId> goesWith(T present, PlanContext context) {
        return Optional.empty();
    }

    /** True when it needs a drop step of its own although what it hangs on is dropped too, to cut a circle. */
    default boolean standsAlone(T present, PlanContext context) {
        return false;
    }

    /** True when one is the other under another name: it is then renamed rather than built anew. */
    default boolean differsByNameAlone(T present, T wanted, Catalog source, Catalog target) {
        return false;
    }

    /** The step that gives it the wanted name. */
    default Step rename(T present, T wanted) {
        throw new UnsupportedOperationException(present.id() + " cannot be renamed");
    }

    /**
     * The object with a part renamed that is no object of its own (the value of an enum): the very same instance where
     * the part has that name already, empty where it has no such part.
     *
     * @param part as names of objects are written, {@code value:public.mood.sad}
     */
    default Optional<T> withPartRenamed(T present, String part, String to) {
        return Optional.empty();
    }

    /** The step that renames such a part. */
    default Step renamePart(T present, T renamed) {
        throw new UnsupportedOperationException(present.id() + " has no parts");
    }

    /** How the server prints an expression of a dependent after such a part was renamed. */
    default SqlText reworded(SqlText text, T present, T renamed) {
        return text;
    }

    /** What PostgreSQL takes away together with it although it does not hang on it. */
    default Set<ObjectId> takesAlong(T present, PlanContext context) {
        return Set.of();
    }

    /** What the object needs that the catalog's dependencies do not say. */
    default Set<ObjectId> alsoRequires(T wanted, PlanContext context) {
        return Set.of();
    }

    /**
     * The same object without what it needs, to be put in its place for a while where objects need each other in a
     * circle; {@link #alter} must be able to turn one into the other in place.
     */
    default Optional<T> placeholder(T object) {
        return Optional.empty();
    }

    /** The roles that it names; where TARGET lacks one of them, it is left out or narrowed. */
    default Set<Identifier> roles(T object) {
        return Set.of();
    }

    /**
     * What can be had without those roles: the same object without what it says of them, or what TARGET ends up with
     * instead; empty where nothing is to be planned at all.
     */
    default Optional<T> without(T wanted, Optional<T> present, Set<Identifier> roles, Surroundings target) {
        return Optional.empty();
    }

    /** The role that the session must be able to act as to make it so; empty where none is. */
    default Optional<Identifier> actsAs(T wanted) {
        return Optional.empty();
    }
}
