package dev.countinghouse.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/**
 * Brings the log's tables to what this version needs, and ends. A service does that by itself when
 * it starts; this is for roll-outs that want it done, or refused, before the first new instance.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class Migration {

    public static void main(String... arguments) {
        new SpringApplicationBuilder(Migration.class)
                .properties("spring.config.name=command-service")
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }
}
