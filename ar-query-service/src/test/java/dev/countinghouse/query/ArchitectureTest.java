package dev.countinghouse.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.countinghouse.query.feed.Projection;
import dev.countinghouse.query.feed.TableFold;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How the query service is built, in sentences. */
final class ArchitectureTest {

    private static final JavaClasses QUERY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.countinghouse.query");

    /** Packages over the projections' tables. */
    private static final List<String> VIEWS =
            List.of(
                    "accounts",
                    "activity",
                    "aging",
                    "cash",
                    "disputes",
                    "documents",
                    "invoices",
                    "ledger",
                    "openitems",
                    "payments",
                    "queues",
                    "reconciliation",
                    "story",
                    "web");

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
                        resideInAPackage("dev.countinghouse.query..")
                                .and(resideOutsideOfPackage("..query.feed..")))
                .check(QUERY);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("dev.countinghouse.query.(*)..").should().beFreeOfCycles().check(QUERY);
    }

    @Test
    void aFoldKnowsNoView() {
        noClasses()
                .that()
                .implement(Projection.class)
                .or()
                .implement(TableFold.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                VIEWS.stream()
                                        .map(view -> "..query." + view)
                                        .toArray(String[]::new)))
                .check(QUERY);
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
