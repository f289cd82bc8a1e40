package dev.countinghouse.query.printing;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes documents. */
@Configuration(proxyBeanMethods = false)
class PrintingConfiguration {

    @Bean
    Press press() {
        return new Press();
    }

    @Bean
    ProblemMapping printingProblems() {
        return failure ->
                failure instanceof DocumentRefused refused
                        ? Problem.of(
                                "document-refused",
                                422,
                                "The document cannot be made so",
                                refused.getMessage())
                        : null;
    }
}
