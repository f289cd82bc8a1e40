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

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
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

    /** One package a business area: those that handle commands. */
    private static final List<String> SLICES =
            SERVICE.stream()
                    .filter(ArchitectureTest::handlesCommands)
                    .map(handler -> handler.getPackageName().substring(ROOT.length() + 1))
                    .distinct()
                    .sorted()
                    .toList();

    private static boolean handlesCommands(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(CommandHandler.class));
    }

    @Test
    void eachCommandHasAHandlerOfItsOwnThatIsFoundByItsName() {
        assertThat(SLICES)
                .contains(
                        "account", "adjustment", "dispute", "invoice", "note", "payment", "period");
        for (JavaClass handler : SERVICE) {
            if (!handlesCommands(handler)) continue;
            List<String> commands =
                    handler.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                            .map(method -> method.getRawParameterTypes().getFirst().getName())
                            .toList();
            assertThat(commands)
                    .singleElement()
                    .isEqualTo(handler.getName().replaceAll("Handler$", ""));
        }
    }

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
                        ROOT + ".decision..",
                        ROOT + ".facts..",
                        ROOT + ".eventstore..",
                        ROOT + ".series..")
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
                        ROOT,
                        ROOT + ".eventstore..",
                        ROOT + ".lease..",
                        ROOT + ".feed..",
                        ROOT + ".policy..",
                        ROOT + ".audit..",
                        ROOT + ".archive..")
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
                .layer("draft")
                .definedBy(ENGINE + ".draft..")
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
                .whereLayer("draft")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("append")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("receipts")
                .mayOnlyBeAccessedByLayers("engine", "draft")
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("engine", "draft", "append")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("engine", "append")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers(
                        "engine", "draft", "append", "receipts", "read", "memory")
                .because("the engine is understood room by room")
                .check(SERVICE);
    }

    /** What the log gives out is a part of it, and so is what says that it cannot. */
    private static final Set<String> SHOWN =
            Set.of(
                    "PostgresEventStorageEngine",
                    "DraftEvents",
                    "DraftReceipts",
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
                    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
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
                .resideInAnyPackage(
                        ROOT + ".decision..",
                        ROOT + ".facts..",
                        ROOT + ".axon..",
                        ROOT + ".series..")
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
        Set<String> codes = new HashSet<>();
        for (JavaClass reasons : all) {
            if (!reasons.isEnum() || !reasons.isAssignableTo(Reason.class)) continue;
            for (Object constant : reasons.reflect().getEnumConstants()) {
                Reason reason = (Reason) constant;
                assertThat(codes.add(reason.code())).as("one meaning: %s", reason).isTrue();
                Set<String> users =
                        reasons.getField(reason.name()).getAccessesToSelf().stream()
                                .map(access -> access.getOriginOwner().getName())
                                .filter(owner -> !owner.startsWith(reasons.getName()))
                                .collect(Collectors.toSet());
                assertThat(users).as("given: %s", reason).anyMatch(name -> !isTest(name));
                assertThat(users).as("tested: %s", reason).anyMatch(ArchitectureTest::isTest);
            }
        }
        assertThat(codes).contains("exceeds-invoice", "exceeds-credit", "number-taken");
    }

    private static boolean isTest(String type) {
        return type.replaceAll("\\$.*", "").endsWith("Test");
    }
}
