package dev.countinghouse.query;

import dev.countinghouse.http.HttpEdge;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Folds the events into tables and answers from them over HTTP. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(HttpEdge.class)
public class QueryApplication {

    private static final String CONFIGURATION = "spring.config.name=query-service";

    /** The application as it is started, here or within another process. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(QueryApplication.class).properties(CONFIGURATION);
    }

    public static void main(String... arguments) {
        builder().run(arguments);
    }
}
