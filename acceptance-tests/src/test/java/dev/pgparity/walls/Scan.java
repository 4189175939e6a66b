package dev.pgparity.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the walls look at: every class of ours that ships. */
final class Scan {
    /** The package that all of ours live under. */
    static final String ROOT = "dev.pgparity";

    /** Every class of the main source trees, read once for all walls. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private Scan() {}
}
