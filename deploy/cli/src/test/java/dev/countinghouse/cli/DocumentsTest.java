package dev.countinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people read first leads where it says, and is short enough to be read. */
class DocumentsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("countinghouse.root", ".")).toAbsolutePath().normalize();
    private static final int MOST_LINES_OF_README = 200;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");

    /** Those at the top and under deploy, but nothing that a build or a run makes. */
    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "deploy", "deploy/bench")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadsToWhatIsThere(Path document) throws IOException {
        List<String> dead = new ArrayList<>();
        Path folder = Objects.requireNonNull(document.getParent());
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String to = links.group(1);
            boolean elsewhere = to.contains("://") || to.startsWith("mailto:");
            if (!to.isEmpty() && !elsewhere && !Files.exists(folder.resolve(to))) dead.add(to);
        }
        assertThat(dead).as("dead links in " + ROOT.relativize(document)).isEmpty();
    }

    @Test
    void theReadmeTakesNewcomersTenMinutes() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md")))
                .hasSizeLessThanOrEqualTo(MOST_LINES_OF_README);
    }
}
