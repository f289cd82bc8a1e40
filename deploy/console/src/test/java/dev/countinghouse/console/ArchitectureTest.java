package dev.countinghouse.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** How the console is built, in sentences. */
final class ArchitectureTest {

    private static final JavaClasses CONSOLE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.countinghouse.console", "gg.jte.generated");

    @Test
    void looksAtTheConsoleAndItsTemplates() {
        assertThat(CONSOLE.contain("dev.countinghouse.console.page.Desk")).isTrue();
        assertThat(CONSOLE.contain("gg.jte.generated.precompiled.page.JtelayoutGenerated"))
                .isTrue();
    }

    @Test
    void knowsTheServicesByTheirApisAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "dev.countinghouse.command..",
                                "dev.countinghouse.query..",
                                "dev.countinghouse.embedded..",
                                "java.sql..",
                                "org.apache.kafka.."))
                .check(CONSOLE);
    }

    @Test
    void packagesDependInOneDirection() {
        slices().matching("dev.countinghouse.console.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CONSOLE);
    }

    @Test
    void slicesDoNotKnowEachOther() {
        for (String slice :
                new String[] {
                    "account",
                    "payment",
                    "invoice",
                    "adjustment",
                    "dispute",
                    "ledger",
                    "queue",
                    "history",
                    "period",
                    "operating",
                    "search",
                    "importing",
                    "view",
                    "settings",
                    "home"
                }) {
            noClasses()
                    .that()
                    .resideInAnyPackage("..console.api..", "..console.login..", "..console.page..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("..console." + slice + ".."))
                    .check(CONSOLE);
        }
    }

    @Test
    void nobodyAsksWhatTimeItIsButAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CONSOLE);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(CONSOLE);
    }
}
