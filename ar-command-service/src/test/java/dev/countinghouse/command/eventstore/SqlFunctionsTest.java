package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * While instances are replaced one by one, the former version's still call its functions: a change
 * is a function of another name.
 */
class SqlFunctionsTest {

    private static final Pattern CREATED =
            Pattern.compile("create\\s+(or\\s+replace\\s+)?function\\s+(\\w+)");

    private static List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Resource script :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/command/*.sql")) {
            scripts.add(script.getContentAsString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
        return scripts;
    }

    @Test
    void aFunctionCarriesItsVersionInItsName() throws IOException {
        List<String> names =
                scripts().stream()
                        .flatMap(script -> CREATED.matcher(script).results())
                        .map(created -> created.group(2))
                        .toList();
        assertThat(names)
                .contains("append_events_1", "decision_events_1", "keep_receipt_1")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\w+_\\d+"));
    }

    @Test
    void noneIsReplacedOrDroppedUnderARunningInstance() throws IOException {
        assertThat(scripts())
                .noneMatch(script -> script.contains("drop function"))
                .noneMatch(script -> script.matches("(?s).*create\\s+or\\s+replace\\s+function.*"));
        for (Resource repeated :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/command/R__*.sql")) {
            assertThat(repeated.getContentAsString(StandardCharsets.UTF_8))
                    .as("%s", repeated.getFilename())
                    .doesNotContainIgnoringCase("function");
        }
    }
}
