package dev.pgparity.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom: the table of ARCHITECTURE.md, held by a test. */
class PackageWallsTest {
    private static final String OBJECT = "dev.pgparity.catalog.object.CatalogObject";
    private static final String RULE = "dev.pgparity.plan.ObjectRule";

    /** Rules that share a constant or a clause through another rule; it belongs into a class beside both. */
    private static final Set<String> KNOWN_FAILURES = new TreeSet<>(Set.of("ColumnRule knows SequenceRule"));

    static final List<Room> ROOMS = Room.ALL;

    @ParameterizedTest(name = "{0}")
    @FieldSource("ROOMS")
    void wall(Room room) {
        noClasses()
                .that()
                .resideInAPackage(room.packageName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.forbiddenPackages())
                .because(room.because())
                .allowEmptyShould(true) // EverythingIsScannedTest knows which packages must not be empty
                .check(Scan.CLASSES);
    }

    @Test
    void diff_names_no_kind_of_object() {
        noClasses()
                .that()
                .resideInAPackage("dev.pgparity.diff..")
                .should()
                .dependOnClassesThat(assignableTo(OBJECT)
                        .and(DescribedPredicate.not(DescribedPredicate.describe(
                                "the interface itself", found -> found.getName().equals(OBJECT)))))
                .because("record equality is the diff: a new kind must need no change there")
                .allowEmptyShould(true)
                .check(Scan.CLASSES);
    }

    @Test
    void rules_do_not_know_each_other() {
        Set<String> known = new TreeSet<>();
        for (JavaClass rule :
                Scan.CLASSES.that(resideInAPackage("dev.pgparity.plan.rule..").and(assignableTo(RULE)))) {
            for (Dependency dependency : rule.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass();
                boolean itself = other.getName().equals(RULE) || other.getName().startsWith(rule.getName());
                if (other.isAssignableTo(RULE) && !itself) {
                    known.add(rule.getSimpleName() + " knows " + other.getSimpleName());
                }
            }
        }
        assertThat(known)
                .as("each rule is read, tested and removed alone; only PlanRules lists them."
                        + " What two rules share goes into a class of its own; what no longer happens leaves the list")
                .containsExactlyElementsOf(KNOWN_FAILURES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.pgparity.(**)")
                .should()
                .beFreeOfCycles()
                .because("data flows one way, so a package can be understood after those below it")
                .check(Scan.CLASSES);
    }
}
