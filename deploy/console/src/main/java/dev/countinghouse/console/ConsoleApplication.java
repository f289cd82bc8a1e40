package dev.countinghouse.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

import java.time.Clock;

/** The pages that people work in, over both services' public APIs. */
@SpringBootApplication(proxyBeanMethods = false)
public class ConsoleApplication {

    private static final String CONFIGURATION = "spring.config.name=console";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The application as it is started, here or within another process. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ConsoleApplication.class).properties(CONFIGURATION);
    }

    public static void main(String... arguments) {
        builder().run(arguments);
    }
}
