package dev.countinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Projection;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which code names which tables, by the sources. */
final class SchemasTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/countinghouse/query");
    private static final Pattern TABLE = Pattern.compile("create (?:table|view) (\\w+)");
    private static final Pattern SQL = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(\\w+)\\b");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|update|delete from|merge into)\\s+(\\w+)");

    private final List<Projection> projections = List.of(Folded.everything(1));
    private final Map<String, String> owners = owners();

    /** The projection of each table. */
    private Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        for (Projection projection : projections) {
            Matcher table = TABLE.matcher(projection.definition());
            while (table.find()) {
                assertThat(owners.put(table.group(1), projection.name()))
                        .as("the projection that has a table %s too", table.group(1))
                        .isNull();
            }
        }
        return owners;
    }

    private static Map<Path, String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var sources = new TreeMap<Path, String>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(SOURCES.relativize(file), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyAProjectionsOwnPackageNamesItsSchema() {
        var named = new ArrayList<String>();
        sources()
                .forEach(
                        (file, source) -> {
                            Matcher sql = SQL.matcher(source);
                            while (sql.find()) {
                                for (Projection projection : projections) {
                                    var schema =
                                            Pattern.compile(
                                                    "\\b(?:from|join|into|update|table)\\s+%s(_\\d+)?\\."
                                                            .formatted(projection.name()));
                                    boolean own = file.startsWith(projection.name());
                                    if (!own && schema.matcher(sql.group(1)).find()) {
                                        named.add(file + " names " + projection.name());
                                    }
                                }
                            }
                        });
        assertThat(named).isEmpty();
    }

    @Test
    void onlyAProjectionWritesItsTablesAndItReadsNoOthers() {
        var wrong = new ArrayList<String>();
        sources()
                .forEach(
                        (file, source) -> {
                            String home = file.getName(0).toString();
                            boolean isFold =
                                    projections.stream().anyMatch(p -> p.name().equals(home));
                            Matcher sql = SQL.matcher(source);
                            while (sql.find()) {
                                check(file, home, WRITTEN.matcher(sql.group(1)), wrong);
                                if (isFold) check(file, home, READ.matcher(sql.group(1)), wrong);
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    private void check(Path file, String home, Matcher table, List<String> wrong) {
        while (table.find()) {
            String owner = owners.get(table.group(1));
            if (owner != null && !owner.equals(home)) {
                wrong.add(file + " is at " + table.group(1) + " of " + owner);
            }
        }
    }

    @Test
    void knowsTheTablesThatItLooksFor() {
        assertThat(owners)
                .containsEntry("entry", "subledger")
                .containsEntry("journal_line", "journal")
                .containsEntry("event", "history")
                .containsEntry("invoice", "registers");
    }
}
