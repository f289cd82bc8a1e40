package dev.countinghouse.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.countinghouse.query.feed.Projection;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/** How the query service is built, in sentences. */
final class ArchitectureTest {

    private static final JavaClasses QUERY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.countinghouse.query");

    @Test
    void looksAtTheServiceItself() {
        assertThat(QUERY.contain("dev.countinghouse.query.feed.Fold")).isTrue();
    }

    @Test
    void learnsEverythingFromTheTopicAndNothingFromTheCommandSide() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.countinghouse.command..", "org.axonframework.."))
                .check(QUERY);
    }

    @Test
    void onlyTheFeedKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..query.feed..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.."))
                .check(QUERY);
    }

    @Test
    void theFeedKnowsNoProjection() {
        noClasses()
                .that()
                .resideInAPackage("..query.feed..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "..query.receivables..",
                                "..query.journal..",
                                "..query.reconciliation.."))
                .check(QUERY);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("dev.countinghouse.query.(*)..").should().beFreeOfCycles().check(QUERY);
    }

    @Test
    void projectionsDoNotKnowHttp() {
        noClasses()
                .that()
                .implement(Projection.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
                .check(QUERY);
    }

    @Test
    void nobodyAsksWhatTimeItIsButAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(QUERY);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(QUERY);
    }
}
