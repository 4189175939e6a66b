package dev.pgparity.plan;

import dev.pgparity.catalog.AvailableExtension;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.DatabaseFacts;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.ServerVersion;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.TableRows;
import dev.pgparity.catalog.TypeCast;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Cast;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.ConstraintDefinition;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.Function;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.MaterializedView;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Schema;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.object.View;
import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A catalog for a test of the planner, built in a few lines: PostgreSQL 15, everything in the schema public, with the
 * dependencies that the server would record.
 *
 * <pre>
 * SmallCatalog before = new SmallCatalog().table("t", "a integer NOT NULL", "b text DEFAULT 'x'::text");
 * SmallCatalog after = before.copy().index("t_a", "t", "a");
 * </pre>
 */
public final class SmallCatalog {
    private static final Identifier ROLE = new Identifier("owner");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) (.*?)( NOT NULL)?( DEFAULT (.*))?");

    private final Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
    private final Map<ObjectId, List<Identifier>> order = new LinkedHashMap<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private final Map<String, AvailableExtension> files = new LinkedHashMap<>();
    private final Set<ObjectId> fixed = new LinkedHashSet<>();
    private final Set<ObjectId> unpopulated = new LinkedHashSet<>();
    private final Set<ObjectId> volatileDefaults = new LinkedHashSet<>();
    private final Set<TypeCast> casts =
            new LinkedHashSet<>(Set.of(new TypeCast("integer", "bigint", Cast.Context.IMPLICIT, false)));
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private int major = 15;

    public SmallCatalog() {
        put(new Schema(Names.global(Kind.SCHEMA, "public")));
    }

    /** A copy that can be changed. */
    public SmallCatalog copy() {
        SmallCatalog copy = new SmallCatalog();
        copy.objects.putAll(objects);
        copy.order.putAll(order);
        copy.dependencies.addAll(dependencies);
        copy.files.putAll(files);
        copy.fixed.addAll(fixed);
        copy.unpopulated.addAll(unpopulated);
        copy.volatileDefaults.addAll(volatileDefaults);
        copy.casts.addAll(casts);
        copy.rows.putAll(rows);
        copy.major = major;
        return copy;
    }

    /** On a server of another major version. */
    public SmallCatalog on(int version) {
        this.major = version;
        return this;
    }

    /** The server has the files of that extension. */
    public SmallCatalog files(String extension, String usual, String... versions) {
        files.put(extension, new AvailableExtension(usual, new LinkedHashSet<>(List.of(versions))));
        return this;
    }

    /** That extension cannot change its schema. */
    public SmallCatalog fixed(String extension) {
        fixed.add(Names.global(Kind.EXTENSION, extension));
        return this;
    }

    /** That materialized view cannot be read before it is refreshed. */
    public SmallCatalog unpopulated(String view) {
        unpopulated.add(Names.inSchema(Kind.MATERIALIZED_VIEW, view));
        return this;
    }

    /** The default of that column gives each row another value. */
    public SmallCatalog volatileDefault(String table, String column) {
        volatileDefaults.add(Names.member(Kind.DEFAULT, table, column));
        return this;
    }

    /** The server knows a cast. */
    public SmallCatalog cast(String from, String to, Cast.Context context, boolean binary) {
        casts.add(new TypeCast(from, to, context, binary));
        return this;
    }

    /** A table has about so many rows. */
    public SmallCatalog rows(String table, long about) {
        rows.put(Names.table(table).toString(), about);
        return this;
    }

    /** @param columns each as {@code name type [NOT NULL] [DEFAULT expression]} */
    public SmallCatalog table(String name, String... columns) {
        return table(name, null, columns);
    }

    /** @param key for instance {@code RANGE (a)} */
    public SmallCatalog partitioned(String name, String key, String... columns) {
        return table(name, SqlText.fromServer(key), columns);
    }

    private SmallCatalog table(String name, @Nullable SqlText key, String... columns) {
        put(new Table(Names.table(name), false, null, null, key, null, Options.NONE, false, false));
        Arrays.stream(columns).forEach(column -> column(name, column));
        return this;
    }

    /** A table with the columns and checks of the partitioned one, attached to it. */
    public SmallCatalog partition(String name, String of, String bound, String... columns) {
        return table(name, columns).attach(name, of, bound);
    }

    /** Makes a table a partition, or gives it another bound. */
    public SmallCatalog attach(String name, String of, String bound) {
        ObjectId.Attached tie = Names.attached(Kind.PARTITION, Names.table(name));
        return put(new Partition(tie, Names.table(of), SqlText.fromServer(bound), false))
                .automatic(tie, Names.table(of));
    }

    /** Adds a column, or puts another one in its place. */
    public SmallCatalog column(String table, String column) {
        Matcher parts = COLUMN.matcher(column);
        if (!parts.matches()) {
            throw new IllegalArgumentException(column);
        }
        Identifier name = new Identifier(parts.group(1));
        ColumnForm form = new ColumnForm(Names.table(table), name.value(), parts.group(2));
        column(parts.group(3) == null ? form : form.notNull());
        ObjectId.Member id = Names.column(table, name.value());
        without(Names.member(Kind.DEFAULT, table, name.value()));
        if (parts.group(5) != null) {
            ObjectId.Member value = Names.member(Kind.DEFAULT, table, name.value());
            put(new ColumnDefault(value, id, SqlText.fromServer(parts.group(5))))
                    .automatic(value, id);
        }
        return this;
    }

    /** Adds a column of a table or foreign table, or puts another one in its place; its default stays. */
    public SmallCatalog column(ColumnForm form) {
        Column column = form.column();
        List<Identifier> names = new ArrayList<>(order.getOrDefault(column.table(), List.of()));
        if (!names.contains(column.id().name())) {
            names.add(column.id().name());
        }
        order.put(column.table(), names);
        return put(column);
    }

    /** @param condition as the server prints it, {@code ((a > 0))} */
    public SmallCatalog check(String table, String name, String condition, String... columns) {
        String expression = condition.substring(1, condition.length() - 1);
        return constraint(table, name, Check.of(identifiers(columns), SqlText.fromServer(expression)), columns, null);
    }

    public SmallCatalog primaryKey(String table, String... columns) {
        return constraint(
                table,
                table + "_pkey",
                new PrimaryKey(identifiers(columns), false, List.of(), Deferral.NOT_DEFERRABLE),
                columns,
                null);
    }

    public SmallCatalog unique(String table, String name, String... columns) {
        return constraint(
                table,
                name,
                new Unique(identifiers(columns), false, false, List.of(), Deferral.NOT_DEFERRABLE),
                columns,
                null);
    }

    /** A foreign key to the primary key of another table. */
    public SmallCatalog foreignKey(String table, String name, String column, String to, String key) {
        ForeignKey definition = new ForeignKey(
                identifiers(column),
                Names.table(to).name(),
                identifiers(key),
                false,
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                List.of(),
                Deferral.NOT_DEFERRABLE,
                true);
        constraint(table, name, definition, new String[] {column}, Names.table(to));
        return needs(Names.constraint(table, name), Names.column(to, key))
                .needs(Names.constraint(table, name), Names.constraint(to, to + "_pkey"));
    }

    /** The only place that knows the components of a constraint. */
    private SmallCatalog constraint(
            String table,
            String name,
            ConstraintDefinition definition,
            String[] columns,
            @Nullable ObjectId referenced) {
        ObjectId.Member id = Names.constraint(table, name);
        put(new Constraint(id, Names.table(table), definition, true, true, false, referenced, null, Options.NONE));
        Arrays.stream(columns).forEach(column -> automatic(id, Names.column(table, column)));
        return this;
    }

    public SmallCatalog index(String name, String table, String... columns) {
        return index(name, table, false, columns);
    }

    public SmallCatalog uniqueIndex(String name, String table, String... columns) {
        return index(name, table, true, columns);
    }

    /** The only place that knows the components of an index. */
    private SmallCatalog index(String name, String table, boolean unique, String... columns) {
        put(new Index(
                Names.index(name),
                Names.table(table),
                unique,
                false,
                IndexDefinition.btree(identifiers(columns), false),
                Options.NONE,
                null,
                true,
                Map.of()));
        Arrays.stream(columns).forEach(column -> automatic(Names.index(name), Names.column(table, column)));
        return this;
    }

    /**
     * @param query as the server prints it
     * @param columns each as {@code name type}
     */
    public SmallCatalog view(String name, String query, String... columns) {
        List<ViewColumn> all = Arrays.stream(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new ViewColumn(new Identifier(parts[0]), SqlText.fromServer(parts[1]), null))
                .toList();
        return put(new View(Names.view(name), all, SqlText.fromServer(query), Options.NONE));
    }

    /** As {@link #view}, kept as a table. */
    public SmallCatalog materialized(String name, String query, String... columns) {
        view(name, query, columns);
        View view = (View) Objects.requireNonNull(objects.remove(Names.view(name)));
        return put(new MaterializedView(
                Names.inSchema(Kind.MATERIALIZED_VIEW, name), view.columns(), view.query(), Options.NONE, null, null));
    }

    public SmallCatalog enumType(String name, String... labels) {
        return put(new EnumType(Names.inSchema(Kind.TYPE, name), List.of(labels)));
    }

    public SmallCatalog domain(String name, String base) {
        return put(new Domain(Names.inSchema(Kind.DOMAIN, name), SqlText.fromServer(base), null, null, false, null));
    }

    /** An SQL function of one integer. */
    public SmallCatalog function(String name, String result, String body) {
        ObjectId.Routine id = Names.function(name, "integer");
        String text =
                "CREATE OR REPLACE FUNCTION public.%s(integer)\n RETURNS %s\n LANGUAGE sql\nAS $function$%s$function$\n"
                        .formatted(name, result, body);
        return put(new Function(
                id,
                List.of(new Parameter('i', null, SqlText.fromServer("integer"), null)),
                SqlText.fromServer(result),
                SqlText.fromServer(text),
                false,
                false,
                false,
                false));
    }

    public SmallCatalog put(CatalogObject object) {
        objects.put(object.id(), object);
        return this;
    }

    /** Leaves out an object and all that hangs on it. */
    public SmallCatalog without(ObjectId id) {
        objects.values().stream()
                .filter(object -> id.equals(object.parent()))
                .map(CatalogObject::id)
                .toList()
                .forEach(this::without);
        objects.remove(id);
        order.remove(id);
        dependencies.removeIf(d -> d.dependent().equals(id) || d.referenced().equals(id));
        return this;
    }

    public SmallCatalog needs(ObjectId dependent, ObjectId referenced) {
        dependencies.add(new Dependency(dependent, referenced, false));
        return this;
    }

    /** The dependent goes with what it needs. */
    public SmallCatalog automatic(ObjectId dependent, ObjectId referenced) {
        dependencies.add(new Dependency(dependent, referenced, true));
        return this;
    }

    public CatalogObject find(ObjectId id) {
        return Objects.requireNonNull(objects.get(id), id.toString());
    }

    public Catalog catalog() {
        return catalog(new ArrayList<>(objects.values()), new ArrayList<>(dependencies));
    }

    /** The same catalog with its objects in reverse order. */
    public Catalog reversed() {
        return catalog(new ArrayList<>(objects.values()).reversed(), new ArrayList<>(dependencies).reversed());
    }

    private Catalog catalog(List<CatalogObject> all, List<Dependency> recorded) {
        Surroundings surroundings = new Surroundings(
                ROLE,
                ROLE,
                true,
                roles(),
                Set.of(ROLE),
                List.of(),
                DatabaseFacts.NONE,
                unpopulated,
                casts,
                fixed,
                files,
                new TableRows(rows),
                volatileDefaults);
        return new Catalog(
                new ServerVersion(major * 10000),
                surroundings,
                all,
                Collections.unmodifiableMap(order),
                new Dependencies(recorded),
                List.of());
    }

    private static Set<Identifier> roles() {
        return new LinkedHashSet<>(
                Stream.of("owner", "alice", "bob").map(Identifier::new).toList());
    }

    private static List<Identifier> identifiers(String... names) {
        return Arrays.stream(names).map(Identifier::new).toList();
    }
}
