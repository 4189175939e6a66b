package dev.pgparity.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A wall around nothing always stands: here we check that the scan saw what is there. */
class EverythingIsScannedTest {
    @Test
    void every_declared_type_was_scanned() {
        List<String> declared = Sources.declaredTypes();
        List<String> scanned = Scan.CLASSES.stream().map(JavaClass::getName).toList();

        assertThat(declared).as("the source trees were found").contains("dev.pgparity.cli.Main");
        assertThat(scanned)
                .as("a module is missing from the dependencies of acceptance-tests")
                .containsAll(declared);
    }

    @Test
    void every_package_is_a_room() {
        TreeSet<String> packages = new TreeSet<>();
        Sources.declaredTypes().forEach(type -> packages.add(type.substring(0, type.lastIndexOf('.'))));

        assertThat(Room.ALL)
                .as("a package without a line in Room has no walls: say there what it must never know, and why")
                .extracting(Room::packageName)
                .containsAll(packages);
    }
}
