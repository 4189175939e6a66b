package dev.pgparity.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom: the table of ARCHITECTURE.md, held by a test. */
class PackageWallsTest {
    private static final String OBJECT = "dev.pgparity.catalog.CatalogObject";
    private static final String RULE = "dev.pgparity.plan.ObjectRule";

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
        classes()
                .that(resideInAPackage("dev.pgparity.plan.rule").and(assignableTo(RULE)))
                .should(notKnowAnotherRule())
                .because("each rule is read, tested and removed alone; only PlanRules lists them")
                .allowEmptyShould(true)
                .check(Scan.CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.pgparity.(**)")
                .should()
                .beFreeOfCycles()
                .because("data flows one way, so a package can be understood after those below it")
                .check(Scan.CLASSES);
    }

    private static ArchCondition<JavaClass> notKnowAnotherRule() {
        return new ArchCondition<>("not know another rule") {
            @Override
            public void check(JavaClass rule, ConditionEvents events) {
                for (Dependency dependency : rule.getDirectDependenciesFromSelf()) {
                    JavaClass known = dependency.getTargetClass();
                    boolean anotherRule = known.isAssignableTo(RULE)
                            && !known.getName().equals(RULE)
                            && !known.getName().startsWith(rule.getName());
                    if (anotherRule) {
                        events.add(SimpleConditionEvent.violated(rule, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
