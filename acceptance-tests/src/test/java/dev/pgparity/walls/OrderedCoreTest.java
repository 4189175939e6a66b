package dev.pgparity.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In core every set and map has an order. {@code Set.of(a, b)} is walked in another order in each process, a
 * {@code HashSet} in one that hangs on its size and on what was in it; what is walked so makes two plans of one input.
 * Sets and maps of at most one element are let through, since they have but one order.
 */
class OrderedCoreTest {
    private static final Set<String> UNORDERED = Stream.of(
                    HashSet.class, HashMap.class, IdentityHashMap.class, WeakHashMap.class, ConcurrentHashMap.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    /** Collectors that choose the set or map themselves, and from how many arguments on they no longer do. */
    private static final Map<String, Integer> COLLECTORS = Map.of(
            "toSet", 1,
            "toUnmodifiableSet", 1,
            "toMap", 4,
            "toUnmodifiableMap", 4,
            "toConcurrentMap", 9,
            "groupingBy", 3,
            "groupingByConcurrent", 9);

    @Test
    void core_walks_its_sets_and_maps_in_an_order() {
        rule("dev.pgparity.order..", "dev.pgparity.sql..", "dev.pgparity.problem..", "dev.pgparity.catalog..",
                        "dev.pgparity.diff..", "dev.pgparity.plan..")
                .check(Scan.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OfTwo.class, OfMany.class, CopyOfSet.class, CopyOfMap.class, AHashSet.class, AReference.class, ACollector.class,
                AGrouping.class, Parallel.class
            })
    void the_wall_sees_what_has_no_order(Class<?> broken) {
        assertThat(rule("dev.pgparity.walls").evaluate(new ClassFileImporter().importClasses(broken)).hasViolation())
                .isTrue();
    }

    @Test
    void the_wall_lets_through_what_has_one() {
        assertThat(rule("dev.pgparity.walls").evaluate(new ClassFileImporter().importClasses(Fine.class)).hasViolation())
                .isFalse();
    }

    private static ArchRule rule(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(hasNoOrder())
                .because("a plan is a function of its input: use Ordered, LinkedHashSet, TreeSet and their like");
    }

    private static DescribedPredicate<JavaAccess<?>> hasNoOrder() {
        return DescribedPredicate.describe(
                "makes a set or map without an order",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && hasNoOrder(
                                target.getOwner().getName(), target.getName(), target.getRawParameterTypes()));
    }

    private static boolean hasNoOrder(String owner, String method, List<JavaClass> parameters) {
        boolean many = parameters.stream().anyMatch(JavaClass::isArray);
        return switch (owner) {
            case "java.util.Set" -> method.equals("copyOf") || (method.equals("of") && (many || parameters.size() > 1));
            case "java.util.Map" ->
                method.equals("copyOf") || method.equals("ofEntries") || (method.equals("of") && parameters.size() > 2);
            case "java.util.stream.Collectors" -> parameters.size() < COLLECTORS.getOrDefault(method, 0);
            case "java.util.stream.Stream", "java.util.stream.BaseStream", "java.util.Collection" ->
                method.equals("parallel") || method.equals("parallelStream") || method.equals("unordered");
            default -> UNORDERED.contains(owner) && (method.equals("<init>") || method.startsWith("newHash"));
        };
    }

    // What the wall is shown.

    private static final class OfTwo {
        final Set<Integer> broken = Set.of(1, 2);
    }

    private static final class OfMany {
        final Set<Integer> broken = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    private static final class CopyOfSet {
        final Set<Integer> broken = Set.copyOf(List.of(1));
    }

    private static final class CopyOfMap {
        Map<Integer, Integer> broken(Map<Integer, Integer> map) {
            return Map.copyOf(map);
        }
    }

    private static final class AHashSet {
        final Set<Integer> broken = new HashSet<>();
    }

    private static final class AReference {
        final Supplier<Map<Integer, Integer>> broken = HashMap::new;
    }

    private static final class ACollector {
        Set<Integer> broken(Stream<Integer> stream) {
            return stream.collect(Collectors.toSet());
        }
    }

    private static final class AGrouping {
        Map<Integer, List<Integer>> broken(Stream<Integer> stream) {
            return stream.collect(Collectors.groupingBy(i -> i));
        }
    }

    private static final class Parallel {
        Stream<Integer> broken(Collection<Integer> collection) {
            return collection.parallelStream();
        }
    }

    private static final class Fine {
        final Set<Integer> none = Set.of();
        final Map<Integer, Integer> one = Map.of(1, 2);
        final Set<Integer> ordered = new java.util.LinkedHashSet<>(new java.util.TreeSet<>(Set.of(1)));
    }
}
