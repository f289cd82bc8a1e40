package dev.countinghouse.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Takes commands over HTTP, decides them, and keeps what was decided. */
@SpringBootApplication(proxyBeanMethods = false)
public class CommandApplication {

    private static final String CONFIGURATION = "spring.config.name=command-service";

    /** The application as it is started, here or within another process. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CommandApplication.class).properties(CONFIGURATION);
    }

    public static void main(String... arguments) {
        builder().run(arguments);
    }
}
