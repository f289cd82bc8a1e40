package dev.countinghouse.query.reconciliation;

import dev.countinghouse.http.Problem;
import dev.countinghouse.http.ProblemMapping;
import dev.countinghouse.query.feed.FeedSettings;
import dev.countinghouse.query.feed.TopicHistory;
import dev.countinghouse.query.journal.ChartOfAccounts;
import dev.countinghouse.query.journal.PostingRules;
import dev.countinghouse.query.web.Snapshots;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

/** The reconciliation's parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSchedule.Intervals.class)
class ReconciliationConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationConfiguration.class);

    @Bean
    ControlAccountsView controlAccountsView(ChartOfAccounts chart) {
        return new ControlAccountsView(chart);
    }

    @Bean
    OneHistoryAtATime histories(FeedSettings settings, ChartOfAccounts chart) {
        EventSource history = new TopicHistory(settings)::read;
        return new OneHistoryAtATime(new HistoryView(history, new PostingRules(chart)));
    }

    @Bean
    CheckResults ties() {
        return new CheckResults();
    }

    @Bean
    Checks reconciliationChecks(
            @Qualifier(Snapshots.LONG) Snapshots reads,
            OneHistoryAtATime histories,
            CheckResults ties,
            Clock clock) {
        return new Checks(reads, histories, ties, clock);
    }

    @Bean
    CheckSchedule checkSchedule(Checks checks, CheckSchedule.Intervals intervals) {
        return new CheckSchedule(checks, intervals);
    }

    @Bean
    ReconciliationHealth reconciliationHealth(CheckResults ties) {
        return new ReconciliationHealth(ties);
    }

    @Bean
    ReconciliationMeters reconciliationMeters(CheckResults ties, Clock clock) {
        return new ReconciliationMeters(ties, clock);
    }

    @Bean
    HistoryChecks historyChecks(
            JdbcClient database,
            @Qualifier(Snapshots.LONG) Snapshots reads,
            OneHistoryAtATime histories,
            Checks checks,
            Clock clock) {
        return new HistoryChecks(database, reads, histories, checks, clock);
    }

    @Bean
    ProblemMapping reconciliationProblems() {
        return failure ->
                switch (failure) {
                    case OneHistoryAtATime.Busy busy ->
                            Problem.unavailable(
                                    "history-busy",
                                    "Another history is being read",
                                    busy.getMessage());
                    case KafkaException away -> {
                        log.warn("the topic cannot be read", away);
                        yield Problem.unavailable(
                                "topic-away", "The topic cannot be read at the moment", null);
                    }
                    default -> null;
                };
    }
}
