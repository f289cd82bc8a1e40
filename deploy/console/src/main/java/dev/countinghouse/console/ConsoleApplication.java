package dev.countinghouse.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

import java.time.Clock;

/**
 * The pages that people work in, over both services' public APIs. Beans are named with their
 * packages: each area names its classes for itself.
 */
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
