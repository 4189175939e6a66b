package dev.pgparity.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** House rules that hold everywhere, whatever the package. */
class HouseRulesTest {
    private static final Pattern EMPTY_NAME = Pattern.compile("(?i).*(utils?|helpers?|managers?|infos?|impl)");

    @Test
    void only_main_ends_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.pgparity.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("whoever exits skips the rollback, the unlock and the message of everybody above")
                .check(Scan.CLASSES);
    }

    @Test
    void nothing_static_changes() {
        noFields()
                .that()
                .areStatic()
                .should()
                .notBeFinal()
                .because("two promotions in one process must not see each other")
                .allowEmptyShould(true)
                .check(Scan.CLASSES);
    }

    /** Its own supervisor outlives the program, and a person's own command has no timeout: these two start themselves. */
    @Test
    void programs_are_run_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Scan.ROOT + ".command..")
                .and()
                .doNotHaveSimpleName("SupervisedProcess")
                .and()
                .doNotHaveSimpleName("SandboxCommand")
                .should()
                .callConstructor(ProcessBuilder.class, String[].class)
                .orShould()
                .callConstructor(ProcessBuilder.class, List.class)
                .because("a program without a timeout hangs for ever, and one that is killed alone leaves its children")
                .check(Scan.CLASSES);
    }

    @Test
    void names_say_what_a_thing_is_for() {
        assertThat(Scan.CLASSES)
                .as("util, helper, manager, info and impl say where somebody stopped thinking")
                .allSatisfy(found -> {
                    // package-info and lambdas have no name that anybody chose
                    if (!found.getName().endsWith("package-info")) {
                        assertThat(found.getSimpleName()).doesNotMatch(EMPTY_NAME);
                    }
                    assertThat(found.getPackageName().split("\\."))
                            .noneMatch(part -> EMPTY_NAME.matcher(part).matches());
                });
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(Scan.CLASSES)
                .as("a package without package-info.java and @NullMarked is not checked by NullAway")
                .allSatisfy(found -> assertThat(found.getPackage().isAnnotatedWith(NullMarked.class))
                        .as(found.getPackageName())
                        .isTrue());
    }
}
