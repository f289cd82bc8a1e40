package dev.countinghouse.bench.append;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.OracleException;
import dev.countinghouse.bench.lab.Scale;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** An oracle that finds nothing is worth only as much as it would find. */
class PromisesTest {

    private static final Load LOAD = new Load("append", 4);

    private static Lab lab;

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        Path root = Path.of(System.getProperty("countinghouse.root"));
        lab = Lab.open(root, directory, Scale.TINY);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void anEventThatWasLostIsMissed() throws Exception {
        try (OwnAppends appends = pressed("lost")) {
            execute(appends, "delete from event where position = 17");
            assertFound(appends, "position 17 is missing");
        }
    }

    @Test
    void aLostEndIsMissed() throws Exception {
        try (OwnAppends appends = pressed("lost_end")) {
            execute(
                    appends,
                    "delete from event where position = (select max(position) from event)");
            assertFound(appends, "does not end at its head");
        }
    }

    @Test
    void anEventThatWasChangedIsFound() throws Exception {
        try (OwnAppends appends = pressed("changed")) {
            execute(
                    appends,
                    """
                    update event set payload = set_byte(payload, 99,
                        255 - get_byte(payload, 99)) where position = 17
                    """);
            assertFound(appends, "the chain breaks at 17");
        }
    }

    @Test
    void anEventThatNobodyWasPromisedIsFound() throws Exception {
        try (OwnAppends appends = pressed("unpromised")) {
            var promises = new Promises(lab.scale().entities());
            assertThatThrownBy(() -> promises.verify(appends.log()))
                    .isInstanceOf(OracleException.class)
                    .hasMessageContaining("1 is not what was promised");
        }
    }

    @Test
    void aDecisionOnFactsThatHadChangedIsFound() throws Exception {
        try (OwnAppends appends = pressed("stale")) {
            long position = appends.append(AppendCondition.none(), List.of(appends.event(0, 0)));
            appends.promises().accepted(position, 0, 0);
            assertFound(appends, "was decided on facts that had changed");
        }
    }

    private static OwnAppends pressed(String name) {
        var appends = new OwnAppends(name, lab);
        appends.under(LOAD, Duration.ofMillis(50));
        appends.verify();
        return appends;
    }

    private static void execute(OwnAppends appends, String statement) throws Exception {
        try (Connection connection = appends.database().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void assertFound(OwnAppends appends, String what) {
        assertThatThrownBy(appends::verify)
                .isInstanceOf(OracleException.class)
                .hasMessageContaining(what);
    }
}
