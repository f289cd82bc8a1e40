package dev.countinghouse.query.receivables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The receivables' parts. */
@Configuration(proxyBeanMethods = false)
class ReceivablesConfiguration {

    @Bean
    Receivables receivables() {
        return new Receivables();
    }
}
