package dev.pgparity.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The module core computes: same input, same output, on any machine, at any time. */
class PureCoreTest {
    private static final String BECAUSE =
            "core is pure: a plan made twice from the same catalogs is the same plan, and testing it needs no server";

    /** Methods that read the machine instead of their arguments, as {@code class.method}. */
    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.Collections.shuffle");

    @Test
    void core_does_no_input_or_output() {
        core().should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.net.http..")
                        .and(isNot(UncheckedIOException.class, Serializable.class)))
                .because(BECAUSE)
                .check(Scan.CLASSES);
    }

    @Test
    void core_speaks_to_no_database() {
        core().should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .because(BECAUSE)
                .check(Scan.CLASSES);
    }

    @Test
    void core_has_no_clock_no_chance_and_no_environment() {
        core().should()
                .dependOnClassesThat(isOneOf(
                        Clock.class, Random.class, SplittableRandom.class, ThreadLocalRandom.class, SecureRandom.class))
                .orShould()
                .accessTargetWhere(readsTheMachine())
                .because(BECAUSE)
                .check(Scan.CLASSES);
    }

    private static GivenClassesConjunction core() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.pgparity.order..",
                        "dev.pgparity.sql..",
                        "dev.pgparity.problem..",
                        "dev.pgparity.catalog..",
                        "dev.pgparity.diff..",
                        "dev.pgparity.plan..");
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachine() {
        return DescribedPredicate.describe("reads clock, chance or environment", access -> {
            String owner = access.getTarget().getOwner().getName();
            String method = access.getTarget().getName();
            return MACHINE.contains(owner + "." + method)
                    || (owner.startsWith("java.time.") && method.equals("now"))
                    || owner.equals("java.lang.Thread");
        });
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe("one of " + Set.of(types), found -> {
            for (Class<?> type : types) {
                if (found.isEquivalentTo(type)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static DescribedPredicate<JavaClass> isNot(Class<?>... types) {
        return DescribedPredicate.not(isOneOf(types));
    }
}
