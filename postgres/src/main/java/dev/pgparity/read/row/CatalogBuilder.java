package dev.pgparity.read.row;

import dev.pgparity.catalog.AvailableExtension;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CoverageGap;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.TableRows;
import dev.pgparity.catalog.TypeCast;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the queries found and forgets the OIDs at the end. */
public final class CatalogBuilder {
    /** What a comment, owner or grant may hang on: a name and the object that it lives and dies with. */
    public record Named(ObjectId id, ObjectId parent) {}

    /** The sequence behind an identity column. */
    public record IdentitySequence(long oid, QualifiedName name, SequenceOptions options, boolean unlogged) {}

    private final Map<ObjectId, CatalogObject> objects = new HashMap<>();
    private final Map<Address, ObjectId> ids = new HashMap<>();
    private final Map<Address, ObjectId> aliases = new HashMap<>();
    private final Map<Address, Named> named = new HashMap<>();
    private final Map<Address, IdentitySequence> identities = new HashMap<>();
    private final ColumnNames columns = new ColumnNames();
    private final Map<Address, Named> grantable = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Set<ObjectId> volatileDefaults = new HashSet<>();
    private final Set<Dependency> dependencies = new HashSet<>();
    private final Map<ObjectId, Long> attachments = new LinkedHashMap<>();
    private final List<CoverageGap> gaps = new ArrayList<>();
    private final Set<ObjectId> unpopulated = new HashSet<>();
    private final Map<SecretReference, String> secrets = new HashMap<>();
    private ServerVersion version = new ServerVersion(0);
    private final Set<TypeCast> casts = new HashSet<>();
    private final Set<ObjectId> fixedExtensions = new HashSet<>();
    private final Map<String, AvailableExtension> availableExtensions = new HashMap<>();
    private final Map<ObjectId, ObjectId> circles = new HashMap<>();
    private @Nullable Surroundings surroundings;
    private boolean unclaimed;
    private final SharedNames names;

    public CatalogBuilder(SharedNames names) {
        this.names = names;
    }

    /** An object at its own address: owners, grants and comments found there are its. */
    public void add(Address address, CatalogObject object) {
        add(object);
        ids.put(address, object.id());
    }

    /** An object that has no address of its own. */
    public void add(CatalogObject object) {
        objects.put(object.id(), object);
    }

    /** Another address whose dependencies are the object's: its row type, its array type, the rule behind a view. */
    public void alias(Address address, ObjectId id) {
        if (address.oid() != 0) {
            aliases.put(address, id);
        }
    }

    /** A table that is known by its name alone: the other side has it alike. */
    public void alike(long oid, QualifiedName table) {
        alias(new Address(SystemCatalog.CLASS, oid), new ObjectId.InSchema(Kind.TABLE, table));
    }

    /** An address that comments and grants may name although no object of ours stands there (a view's column). */
    public void name(Address address, ObjectId id, ObjectId parent) {
        named.put(address, new Named(id, parent));
    }

    /** An address that grants may name, but comments and labels may not: what belongs to an extension. */
    public void nameForGrants(Address address, ObjectId id, ObjectId parent) {
        grantable.put(address, new Named(id, parent));
    }

    /** What privileges at an address are for. */
    @Nullable
    public Named findGranted(Address address) {
        Named own = findNamed(address);
        return own != null ? own : grantable.get(address);
    }

    /** The object at an address, or the one that the part at this address belongs to. */
    @Nullable
    public ObjectId find(Address address) {
        ObjectId exact = at(address);
        return exact != null || address.sub() == 0 ? exact : at(address.whole());
    }

    private @Nullable ObjectId at(Address address) {
        ObjectId own = ids.get(address);
        return own != null ? own : aliases.get(address);
    }

    @Nullable
    public Named findNamed(Address address) {
        Named other = named.get(address);
        if (other != null) {
            return other;
        }
        ObjectId own = ids.get(address);
        return own == null ? null : new Named(own, own);
    }

    @Nullable
    public ObjectId relation(long oid) {
        return at(new Address(SystemCatalog.CLASS, oid));
    }

    public boolean has(ObjectId id) {
        return objects.containsKey(id);
    }

    public <T extends CatalogObject> @Nullable T find(ObjectId id, Class<T> type) {
        CatalogObject object = objects.get(id);
        return type.isInstance(object) ? type.cast(object) : null;
    }

    /** The columns of tables, foreign tables included. */
    public ColumnNames columns() {
        return columns;
    }

    public void identity(Address column, IdentitySequence sequence) {
        identities.put(column, sequence);
    }

    @Nullable
    public IdentitySequence identity(Address column) {
        return identities.get(column);
    }

    /** There is an object that nobody has read. */
    public void unclaimed() {
        unclaimed = true;
    }

    public boolean hasUnclaimed() {
        return unclaimed;
    }

    /** About so many rows are in that table. */
    public void rows(ObjectId table, long number) {
        rows.put(table.toString(), number);
    }

    /** A default that is worked out for each row. */
    public void volatileDefault(ObjectId value) {
        volatileDefaults.add(value);
    }

    /** The index becomes part of a parent's index that may not be known yet. */
    public void attachLater(ObjectId index, long parentOid) {
        attachments.put(index, parentOid);
    }

    private void attach() {
        attachments.forEach((index, parentOid) -> {
            ObjectId parent = relation(parentOid);
            if (parent != null) {
                add(new IndexAttachment(new ObjectId.Attached(Kind.INDEX_ATTACHMENT, index), index, parent));
            }
        });
    }

    /** One row of pg_depend, turned to our grain. */
    public void depend(Address dependent, Address referenced, boolean automatic) {
        ObjectId from = find(dependent);
        ObjectId to = find(referenced);
        if (from != null && to != null) {
            depend(from, to, automatic);
        }
    }

    /** Says that one object needs another. */
    public void depend(ObjectId from, ObjectId to, boolean automatic) {
        if (from.equals(to)) {
            return;
        }
        if (from.kind() == Kind.SEQUENCE && to.kind() == Kind.COLUMN) {
            // OWNED BY is an object of its own: the sequence itself does not need the column
            dependencies.add(new Dependency(new ObjectId.Attached(Kind.SEQUENCE_OWNER, from), to, false));
            return;
        }
        if (from.kind() == Kind.TEXT_SEARCH_CONFIGURATION && to.kind() == Kind.TEXT_SEARCH_DICTIONARY) {
            if (from instanceof ObjectId.Attached) {
                dependencies.add(new Dependency(from, to, false));
            }
            return;
        }
        if (to.equals(circles.get(from))) {
            dependencies.add(new Dependency(from, to, true));
            return;
        }
        if (isRelation(from) && isRelation(to)) {
            ObjectId partition = new ObjectId.Attached(Kind.PARTITION, from);
            ObjectId inheritance = new ObjectId.Attached(Kind.INHERITANCE, from, to.path());
            if (objects.containsKey(partition)) {
                dependencies.add(new Dependency(partition, to, false));
                return;
            }
            if (objects.containsKey(inheritance)) {
                dependencies.add(new Dependency(inheritance, to, false));
                return;
            }
        }
        if (isIndex(from) && isIndex(to) && attachments.containsKey(from)) {
            // what ties the two is an object of its own: the partition's index can be made before its parent's
            dependencies.add(new Dependency(new ObjectId.Attached(Kind.INDEX_ATTACHMENT, from), to, false));
            return;
        }
        dependencies.add(new Dependency(from, to, automatic));
    }

    private static boolean isIndex(ObjectId id) {
        return id.kind() == Kind.INDEX || id.kind() == Kind.CONSTRAINT;
    }

    private static boolean isRelation(ObjectId id) {
        return id.kind() == Kind.TABLE || id.kind() == Kind.FOREIGN_TABLE;
    }

    /** A materialized view without rows to read. */
    public void unpopulated(ObjectId view) {
        unpopulated.add(view);
    }

    public void gap(String object, String why) {
        gaps.add(new CoverageGap(object, why));
    }

    /** Keeps a secret apart and gives what stands for it in the catalog. */
    public String hidden(SecretReference reference, String secret) {
        secrets.put(reference, secret);
        return names.hidden(reference, secret);
    }

    public void cast(TypeCast cast) {
        casts.add(cast);
    }

    /** An installed extension that stays in its schema. */
    public void fixed(ObjectId extension) {
        fixedExtensions.add(extension);
    }

    public void available(String extension, AvailableExtension files) {
        availableExtensions.put(extension, files);
    }

    /** A function that is made together with a type, because each needs the other: it also goes with it. */
    public void circle(ObjectId function, ObjectId type) {
        circles.put(function, type);
    }

    /** The same options with what is secret in them hidden. */
    public Options hidden(ObjectId object, Options options) {
        Map<String, String> values = new HashMap<>(options.values());
        values.replaceAll((name, value) -> SecretReference.isSecret(object.kind(), name)
                ? hidden(new SecretReference(object, name), value)
                : value);
        return new Options(values);
    }

    public void surroundings(ServerVersion server, Surroundings around) {
        version = server;
        surroundings = around;
    }

    ServerVersion version() {
        return version;
    }

    public Catalog build() {
        attach();
        Surroundings around = Objects.requireNonNull(surroundings);
        List<DefaultPrivileges> defaults = objects.values().stream()
                .filter(DefaultPrivileges.class::isInstance)
                .map(DefaultPrivileges.class::cast)
                .toList();
        return Catalog.of(
                        version,
                        new Surroundings(
                                around.sessionRole(),
                                around.databaseOwner(),
                                around.superuser(),
                                around.roles(),
                                around.actsAs(),
                                defaults,
                                around.database(),
                                unpopulated,
                                casts,
                                fixedExtensions,
                                availableExtensions,
                                new TableRows(rows),
                                volatileDefaults),
                        objects,
                        columns.order(),
                        new Dependencies(dependencies),
                        gaps)
                .withSecrets(new Secrets(secrets));
    }
}
