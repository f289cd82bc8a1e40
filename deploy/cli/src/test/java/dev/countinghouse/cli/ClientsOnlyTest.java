package dev.countinghouse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** The tools know the services by their API only, and the audit by what it reads of exports. */
class ClientsOnlyTest {

    private static final JavaClasses TOOLS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.countinghouse.cli");

    private static final DescribedPredicate<JavaClass> OF_A_SERVICE =
            DescribedPredicate.describe(
                    "of a service or a server",
                    type ->
                            type.getPackageName().startsWith("dev.countinghouse.command")
                                    || type.getPackageName().startsWith("dev.countinghouse.query")
                                    || type.getPackageName().startsWith("dev.countinghouse.embed")
                                    || type.getPackageName().startsWith("java.sql")
                                    || type.getPackageName().startsWith("org.springframework"));

    private static final DescribedPredicate<JavaClass> OF_THE_VERIFICATION =
            DescribedPredicate.describe(
                    "of the verification of exports",
                    type ->
                            type.getPackageName().equals("dev.countinghouse.command.audit")
                                    || type.getSimpleName().equals("StoredEvent"));

    @Test
    void noToolKnowsMoreThanAClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli.audit..")
                .should()
                .dependOnClassesThat(OF_A_SERVICE)
                .check(TOOLS);
    }

    @Test
    void theAuditKnowsTheVerificationAndNothingElseOfTheService() {
        noClasses()
                .that()
                .resideInAPackage("..cli.audit..")
                .should()
                .dependOnClassesThat(OF_A_SERVICE.and(DescribedPredicate.not(OF_THE_VERIFICATION)))
                .check(TOOLS);
    }
}
