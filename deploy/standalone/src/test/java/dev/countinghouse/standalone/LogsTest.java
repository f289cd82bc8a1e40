package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** What is written to the log of everything in one process. */
class LogsTest {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"/countinghouse-logback.xml", "/countinghouse-quiet-logback.xml"})
    void takesNoRefusalOfACommandForAWarning(String file) throws JoranException {
        var context = new LoggerContext();
        context.putProperty("countinghouse.logs", directory.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogsTest.class.getResource(file));
        var handling =
                context.getLogger(
                        "org.axonframework.messaging.core.annotation"
                                + ".MethodInvokingMessageHandlingMember");
        assertThat(handling.getEffectiveLevel()).isEqualTo(Level.ERROR);
        context.stop();
    }
}
