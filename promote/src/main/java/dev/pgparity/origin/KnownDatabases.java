package dev.pgparity.origin;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.ServerIdentity;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which environment a database is, whatever it was called: {@code protected}, {@code additive_only}, {@code approvals},
 * {@code certified} and {@code migrations.never} belong to the database, not to the name that was typed.
 */
public final class KnownDatabases {
    private static final ProblemCode STRICTER_NAME = new ProblemCode("promote.stricter-environment");

    /** What does not answer by then is not the database that answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Configuration configuration;

    public KnownDatabases(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * The target of a change with the rules that hold for it: a URL becomes the environment whose database it is.
     *
     * @param messages hears which environment a URL is, and which strict one could not be asked
     * @throws Problem where another environment is the same database and stricter in anything: its name is to be used
     */
    public SchemaOrigin.Server ruled(SchemaOrigin.Server typed, Consumer<String> messages) {
        List<EnvironmentSettings> candidates = configuration.environments().values().stream()
                .filter(one -> !one.name().equals(typed.name()))
                .filter(one -> typed.environment().isEmpty()
                        || isStricter(one, typed.environment().get()))
                .toList();
        if (candidates.isEmpty()) {
            return typed;
        }
        List<EnvironmentSettings> same = same(typed, candidates, messages);
        if (same.isEmpty()) {
            return typed;
        }
        EnvironmentSettings chosen = typed.environment()
                .orElseGet(() -> same.stream()
                        .filter(one -> same.stream().noneMatch(other -> isStricter(other, one)))
                        .findFirst()
                        .orElse(same.getFirst()));
        same.stream().filter(other -> isStricter(other, chosen)).findFirst().ifPresent(other -> {
            throw stricter(chosen.name(), other.name());
        });
        if (typed.environment().isEmpty()) {
            messages.accept(typed.name() + " is " + chosen.name() + ": its rules hold.");
        }
        return new SchemaOrigin.Server(chosen.name(), typed.target(), typed.direct(), Optional.of(chosen));
    }

    private static Problem stricter(String name, String other) {
        return Problem.refused(
                        STRICTER_NAME,
                        name + " is the same database as " + other + ", and the rules of " + other
                                + " are stricter; nothing was changed.")
                .next("Name " + other + " instead, or give both the same rules in pgparity.yaml.")
                .build();
    }

    private boolean isStricter(EnvironmentSettings one, EnvironmentSettings other) {
        return one.isStricterThan(other)
                || !configuration
                        .migrations()
                        .never(other.name())
                        .containsAll(configuration.migrations().never(one.name()));
    }

    /** Those of some environments, in their order, that are this database. */
    List<String> sameAs(SchemaOrigin.Server server, Collection<String> names) {
        Map<String, ConnectionTarget> known = new LinkedHashMap<>();
        names.forEach(name -> target(name).ifPresent(target -> known.put(name, target)));
        Map<String, Optional<ServerIdentity>> identities = identities(server.target(), known);
        Optional<ServerIdentity> here = identities.getOrDefault("", Optional.empty());
        List<String> same = new ArrayList<>();
        known.forEach((name, target) -> {
            boolean answersAlike = here.isPresent() && here.equals(identities.get(name));
            if (answersAlike || isSameAddress(target, server)) {
                same.add(name);
            }
        });
        return same;
    }

    private List<EnvironmentSettings> same(
            SchemaOrigin.Server typed, List<EnvironmentSettings> candidates, Consumer<String> messages) {
        if (typed.environment().isEmpty()) {
            candidates.stream()
                    .filter(one -> hasRules(one) && target(one.name()).isEmpty())
                    .forEach(one -> messages.accept("note: whether this is " + one.name()
                            + ", which has rules, is not known: its url cannot be resolved here."));
        }
        List<String> same =
                sameAs(typed, candidates.stream().map(EnvironmentSettings::name).toList());
        return candidates.stream().filter(one -> same.contains(one.name())).toList();
    }

    private boolean hasRules(EnvironmentSettings one) {
        return one.hasRules() || !configuration.migrations().never(one.name()).isEmpty();
    }

    private static boolean isSameAddress(ConnectionTarget target, SchemaOrigin.Server typed) {
        return Stream.of(typed.target(), typed.direct())
                .anyMatch(one ->
                        one.hosts().equals(target.hosts()) && one.database().equals(target.database()));
    }

    /** Of all at once; that of the typed one is under the empty name. */
    private static Map<String, Optional<ServerIdentity>> identities(
            ConnectionTarget typed, Map<String, ConnectionTarget> known) {
        Map<String, ConnectionTarget> asked = new LinkedHashMap<>(known);
        asked.put("", typed);
        Map<String, Future<Optional<ServerIdentity>>> answers = new LinkedHashMap<>();
        Map<String, Optional<ServerIdentity>> identities = new LinkedHashMap<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            asked.forEach((name, target) -> answers.put(name, threads.submit(() -> identity(target))));
            long end = System.nanoTime() + PATIENCE.toNanos();
            answers.forEach((name, answer) -> identities.put(name, await(answer, end)));
        } finally {
            threads.shutdownNow();
        }
        return identities;
    }

    private static Optional<ServerIdentity> await(Future<Optional<ServerIdentity>> answer, long end) {
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** The database of an environment; empty where its variables are not set here. */
    private Optional<ConnectionTarget> target(String name) {
        try {
            return new SchemaOrigins(configuration, configuration.folder()).parse(name)
                            instanceof SchemaOrigin.Server one
                    ? Optional.of(one.target())
                    : Optional.empty();
        } catch (Problem unsetVariable) {
            return Optional.empty();
        }
    }

    /** One that does not answer now is none of those that do. */
    private static Optional<ServerIdentity> identity(ConnectionTarget target) {
        try (ServerConnection connection = Connections.open(target, Session.reading())) {
            return Optional.of(connection.facts().identity());
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
