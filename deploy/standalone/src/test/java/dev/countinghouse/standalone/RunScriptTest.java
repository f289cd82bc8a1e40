package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The script itself, and a real JVM; what it starts only tells how it was started. */
class RunScriptTest {

    private static final String SERVICE = "dev/countinghouse/command/CommandApplication";
    private static final String SOURCE =
            """
            package dev.countinghouse.command;

            public final class CommandApplication {
                public static void main(String[] arguments) {
                    System.out.println("arguments " + String.join(" ", arguments));
                    System.out.println("heap " + Runtime.getRuntime().maxMemory() / 1_000_000);
                    for (var collector :
                            java.lang.management.ManagementFactory.getGarbageCollectorMXBeans()) {
                        System.out.println("collector " + collector.getName());
                    }
                }
            }
            """;
    private static final String STARTER = "deploy/standalone/src/distribution/bin/countinghouse";
    private static final int LIMIT_SECONDS = 60;

    @TempDir Path root = Path.of("");

    private Path target() {
        return root.resolve("deploy/standalone/target");
    }

    private Path cache() {
        return target().resolve("aot/command-service.aot");
    }

    /** As a build leaves it, but for the caches. */
    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(cache().getParent());
        Files.createDirectories(target().resolve("lib"));
        for (String script : List.of("deploy/run", STARTER)) {
            Files.createDirectories(root.resolve(script).getParent());
            Files.copy(
                    Path.of(System.getProperty("countinghouse.root")).resolve(script),
                    root.resolve(script));
        }
        Path source = Files.writeString(root.resolve("CommandApplication.java"), SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", root.toString(), source.toString()))
                .isZero();
        for (String jar : List.of("lib/standalone-1.jar", "lib/other.jar")) {
            try (var out = new JarOutputStream(Files.newOutputStream(target().resolve(jar)))) {
                if (!jar.contains("standalone")) continue;
                out.putNextEntry(new JarEntry(SERVICE + ".class"));
                Files.copy(root.resolve(SERVICE + ".class"), out);
            }
        }
        Files.createFile(target().resolve("built"));
    }

    /** What the script and the service say. */
    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        return run(environment, "command-service", "--server.port=1", "a b");
    }

    private String run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(root.resolve("deploy/run"), environment, arguments);
    }

    private String run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path output = root.resolve("output");
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COUNTINGHOUSE_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private void train() throws IOException, InterruptedException {
        run(Map.of("COUNTINGHOUSE_TRAINING", "true"));
        assertThat(cache()).isNotEmptyFile();
    }

    /** Where the service's own class came from. */
    private String origin() throws IOException, InterruptedException {
        Path loaded = root.resolve("loaded");
        run(Map.of("COUNTINGHOUSE_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded));
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(line -> line.contains(SERVICE.replace('/', '.') + " source:"))
                    .findFirst()
                    .orElseThrow();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A Maven that has nothing to do, and what is built older than its sources. */
    private Map<String, String> stale() throws IOException {
        Files.delete(target().resolve("built"));
        Path mvn = Files.writeString(root.resolve("mvn"), "#!/bin/sh\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        return Map.of("PATH", root + ":" + System.getenv("PATH"));
    }

    @Test
    void startsAtOnceAfterABuildWithoutMakingCaches() throws Exception {
        assertThat(run(stale()))
                .contains("Built in")
                .contains("arguments --server.port=1 a b")
                .doesNotContain("Preparing quick starts");
        assertThat(cache().getParent()).doesNotExist();
    }

    @Test
    void makesCachesWhenItIsAskedForThem() throws Exception {
        assertThat(run(stale(), "build")).doesNotContain("Preparing quick starts");
        assertThat(run(Map.of(), "build", "--caches"))
                .contains("Preparing quick starts")
                .doesNotContain("Built in");
    }

    @Test
    void throwsCachesOfOtherClassesAwayWithABuild() throws Exception {
        train();
        run(stale(), "build");
        assertThat(cache()).doesNotExist();
    }

    @Test
    void startsAServiceFromItsCache() throws Exception {
        assertThat(origin()).doesNotContain("shared objects file");
        train();
        assertThat(origin()).contains("shared objects file");
    }

    @Test
    void startsAServiceWithoutAWordWhenItsCacheIsBroken() throws Exception {
        String whole = run(Map.of());
        assertThat(whole.lines()).first().isEqualTo("arguments --server.port=1 a b");

        Files.writeString(cache(), "not a cache");
        assertThat(run(Map.of())).isEqualTo(whole);

        Files.delete(cache());
        train();
        byte[] good = Files.readAllBytes(cache());
        Files.write(cache(), Arrays.copyOf(good, good.length / 2));
        assertThat(run(Map.of())).isEqualTo(whole);

        Files.write(cache(), good);
        Path jar = target().resolve("lib/other.jar");
        Files.move(jar, target().resolve("lib/another.jar"));
        assertThat(run(Map.of())).as("made for other jars").isEqualTo(whole);
    }

    @Test
    void takesTheCallersCollectorAndHeapInsteadOfItsOwn() throws Exception {
        assertThat(run(Map.of())).contains("collector PS Scavenge");
        Map<String, String> own = new HashMap<>();
        own.put("COUNTINGHOUSE_JAVA_OPTIONS", "-Dx=y -XX:+UseG1GC");
        own.put("COUNTINGHOUSE_MEMORY", "100m");
        assertThat(run(own))
                .contains("collector G1 Young Generation")
                .doesNotContain("PS Scavenge")
                .contains("heap 104\n");
    }

    /** A distribution: the script beside the jars, no Maven and no sources. */
    @Test
    void startsFromADistributionThroughALinkAndFromItsOwnCache() throws Exception {
        Path home = Files.createDirectories(root.resolve("countinghouse 1"));
        Files.move(target().resolve("lib"), home.resolve("lib"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.copy(root.resolve(STARTER), bin.resolve("countinghouse"));
        Path link = root.resolve("link");
        Files.createSymbolicLink(link, Path.of("countinghouse 1", "bin", "countinghouse"));

        assertThat(run(link, Map.of(), "command-service", "--server.port=1"))
                .contains("arguments --server.port=1\n");
        assertThat(run(link, Map.of(), "java-home"))
                .isEqualTo(System.getProperty("java.home") + "\n");

        Files.createDirectories(home.resolve("aot"));
        run(link, Map.of("COUNTINGHOUSE_TRAINING", "true"), "command-service");
        assertThat(home.resolve("aot/command-service.aot")).isNotEmptyFile();
    }
}
