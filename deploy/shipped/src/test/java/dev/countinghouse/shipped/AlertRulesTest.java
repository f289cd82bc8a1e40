package dev.countinghouse.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.shipped.Checkout.Said;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The alert rules, by Prometheus' own tool where it is installed, and their runbook. */
class AlertRulesTest {

    private static final Path RULES = Checkout.DEPLOY.resolve("grafana/alerts.yaml");

    private static void promtool(String... arguments) throws Exception {
        Assumptions.assumeTrue(
                System.getenv("CI") != null || Checkout.has("promtool"),
                "no promtool is installed, so nobody else read the rules");
        String[] command = new String[arguments.length + 1];
        command[0] = "promtool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Said said = Checkout.run(command);
        assertThat(said.code()).as(said.words()).isZero();
    }

    @Test
    void areRulesOfPrometheus() throws Exception {
        promtool("check", "rules", RULES.toString());
    }

    @Test
    void fireWhenTheyShallAndNotBefore() throws Exception {
        promtool("test", "rules", RULES.resolveSibling("alerts.test.yaml").toString());
    }

    @Test
    void eachSaysWhatToDo() throws Exception {
        String rules = Files.readString(RULES);
        List<String> anchors =
                Files.readAllLines(Checkout.DEPLOY.resolve("OPERATING.md")).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(AlertRulesTest::anchor)
                        .toList();
        List<String> linked =
                Pattern.compile("runbook_url: OPERATING\\.md#(\\S+)")
                        .matcher(rules)
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .toList();
        assertThat(linked).hasSize(rules.split("- alert: ", -1).length - 1).isSubsetOf(anchors);
    }

    /** As a page of Markdown names a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
