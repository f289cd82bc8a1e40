package dev.countinghouse.query.journal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class JournalConfiguration {

    @Bean
    ChartOfAccounts chartOfAccounts(LedgerSettings settings) {
        return settings.chart();
    }

    @Bean
    Journal journal(ChartOfAccounts chart) {
        return new Journal(new PostingRules(chart));
    }
}
