package dev.countinghouse.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

class DocumentsArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.countinghouse.documents");

    @Test
    void knowsNeitherSpringNorDatabasesNorServices() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "dev.countinghouse.query..",
                        "dev.countinghouse.http..")
                .check(CLASSES);
    }

    @Test
    void neverAsksForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.Calendar.class, "getInstance")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotRunInCircles() {
        slices().matching("dev.countinghouse.documents.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
