package dev.countinghouse.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.countinghouse.command.Rejection.Reason;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The structure of the command service, in sentences. */
class ArchitectureTest {

    private static final String ROOT = "dev.countinghouse.command";

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    /** One package a business area. */
    private static final List<String> SLICES =
            List.of("account", "adjustment", "invoice", "note", "payment", "period");

    @Test
    void slicesDoNotDependOnEachOther() {
        for (String slice : SLICES) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + slice + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packagesOf(SLICES, slice))
                    .because("a business area is understood by reading one package")
                    .check(SERVICE);
        }
    }

    @Test
    void whatSlicesShareKnowsNoSlice() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".decision..", ROOT + ".eventstore..", ROOT + ".series..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesOf(SLICES, ""))
                .check(SERVICE);
    }

    private static String[] packagesOf(List<String> slices, String except) {
        return slices.stream()
                .filter(slice -> !slice.equals(except))
                .map(slice -> ROOT + "." + slice + "..")
                .toArray(String[]::new);
    }

    @Test
    void handlersAndCommandsKnowNoWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(packagesOf(SLICES, ""))
                .and()
                .haveSimpleNameEndingWith("Handler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "dev.countinghouse.http..")
                .because("deciding is a pure step")
                .check(SERVICE);
    }

    @Test
    void onlyTheWiringAndTheEngineUseTheFrameworksConfiguration() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".axon..", ROOT + ".eventstore..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "org.axonframework.eventsourcing.configuration..",
                                        "org.axonframework.modelling.configuration..",
                                        "org.axonframework.messaging..configuration..")
                                .or(type(EventStorageEngine.class)))
                .because("an upgrade of the framework is then one edit")
                .check(SERVICE);
    }

    @Test
    void onlyTheLogAndItsReadersUseTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT, ROOT + ".eventstore..", ROOT + ".feed..", ROOT + ".audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.postgresql..")
                .because("the log is the only state, and the root package only wires it")
                .check(SERVICE);
    }

    private static final String ENGINE = ROOT + ".eventstore";

    /** From the ground up; a room knows those below it. */
    @Test
    void theEnginesRoomsKnowOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ENGINE + "..")
                .layer("engine")
                .definedBy(ENGINE)
                .layer("append")
                .definedBy(ENGINE + ".append..")
                .layer("receipts")
                .definedBy(ENGINE + ".receipts..")
                .layer("read")
                .definedBy(ENGINE + ".read..")
                .layer("memory")
                .definedBy(ENGINE + ".memory..")
                .layer("catalog")
                .definedBy(ENGINE + ".catalog..")
                .layer("limits")
                .definedBy(ENGINE + ".limits..")
                .whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("append")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("receipts")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("engine", "append")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("engine", "append")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("engine", "append", "receipts", "read", "memory")
                .because("the engine is understood room by room")
                .check(SERVICE);
    }

    /** What the log gives out is a part of it, and so is what says that it cannot. */
    private static final Set<String> SHOWN =
            Set.of(
                    "PostgresEventStorageEngine",
                    "EventLog",
                    "BookHead",
                    "StoredEvent",
                    "KeptReceipts",
                    "KeptReceipts$Kept",
                    "EventStoreException",
                    "StoreBusyException",
                    "EventsTooLargeException",
                    "UndecidedAppendException",
                    "ReadAccess");

    @Test
    void outsideTheEngineOnlyTheLogAndTheReceiptsAreSeen() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE + "..", ROOT + ".axon..")
                .should()
                .dependOnClassesThat(hiddenInTheEngine(Set.of()))
                .check(SERVICE);
    }

    @Test
    void onlyTheWiringKnowsTheMemoryAndOnlyItsPort() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".axon..")
                .should()
                .dependOnClassesThat(hiddenInTheEngine(Set.of("Speculation", "QueuedAppend")))
                .because("no business area knows that decisions are taken on memory")
                .check(SERVICE);
    }

    private static DescribedPredicate<JavaClass> hiddenInTheEngine(Set<String> also) {
        return DescribedPredicate.describe(
                "are the engine's own",
                type -> {
                    String name = type.getName().substring(type.getPackageName().length() + 1);
                    return type.getPackageName().startsWith(ENGINE)
                            && !SHOWN.contains(name)
                            && !also.contains(name);
                });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void nobodyAsksForTheTimeButTheEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(packagesOf(SLICES, ""))
                .or()
                .resideInAnyPackage(ROOT + ".decision..", ROOT + ".axon..", ROOT + ".series..")
                .should()
                .callMethodWhere(asksForTheTime())
                .because("dates come with the command, recording times from the store")
                .check(SERVICE);
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return DescribedPredicate.describe(
                "it asks for the time",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("java.time")
                                        && call.getName().equals("now")
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("currentTimeMillis"));
    }

    @Test
    void noNameHidesWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Utils?|Helper|Impl|Dto|Abstract[A-Z]\\w*)")
                .check(SERVICE);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (JavaClass type : SERVICE) {
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue();
        }
    }

    @Test
    void everyReasonToRefuseIsGivenSomewhereAndTested() {
        JavaClasses all = new ClassFileImporter().importPackages(ROOT);
        JavaClass reasons = all.get(Reason.class);
        for (Reason reason : Reason.values()) {
            Set<String> users =
                    reasons.getField(reason.name()).getAccessesToSelf().stream()
                            .map(access -> access.getOriginOwner().getName())
                            .filter(owner -> !owner.startsWith(Reason.class.getName()))
                            .collect(Collectors.toSet());
            assertThat(users).as("given: %s", reason).anyMatch(name -> !isTest(name));
            assertThat(users).as("tested: %s", reason).anyMatch(ArchitectureTest::isTest);
        }
    }

    private static boolean isTest(String type) {
        return type.replaceAll("\\$.*", "").endsWith("Test");
    }
}
