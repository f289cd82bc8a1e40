package dev.countinghouse.command.policy;

import static java.util.Objects.requireNonNull;

import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.eventstore.read.EventLog;
import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.LocalTokens;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Everything that acts by itself, where it is said where the query service is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("countinghouse.policies.query-url")
@EnableConfigurationProperties(PolicySettings.class)
public class PolicyConfiguration {

    @Bean
    Policies policies(
            List<Policy> all,
            PolicySettings settings,
            @Value("${countinghouse.security.local-key:}") String localKey,
            Clock clock,
            Commands commands,
            EventLog log,
            DataSource database,
            BookCalendar calendar) {
        Map<String, PolicyState> states =
                all.stream()
                        .map(Policy::name)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), PolicyState::new));
        var inquiry =
                new Inquiry(requireNonNull(settings.queryUrl()), token(settings, localKey, clock));
        var lanes = new Lanes(new TaskSender(inquiry, commands, log, states));
        List<PolicyRunner> runners =
                all.stream()
                        .map(
                                policy ->
                                        new PolicyRunner(
                                                policy,
                                                log,
                                                database,
                                                calendar::today,
                                                lanes,
                                                requireNonNull(states.get(policy.name()))))
                        .toList();
        return new Policies(runners, lanes, inquiry);
    }

    private static Supplier<String> token(PolicySettings settings, String localKey, Clock clock) {
        if (!localKey.isBlank()) {
            return new LocalToken(LocalTokens.at(Path.of(localKey), clock), clock);
        }
        return new IssuedToken(
                said(settings.tokenUri(), "token-uri"),
                said(settings.clientId(), "client-id"),
                said(settings.clientSecret(), "client-secret"));
    }

    private static String said(@Nullable String value, String name) {
        return requireNonNull(value, "countinghouse.policies." + name + " is not set");
    }

    @Bean
    PolicyLag policyLag(DataSource database) {
        return new PolicyLag(database);
    }

    @Bean
    PolicyHealth policiesHealthIndicator(Policies policies, PolicyLag lag) {
        return new PolicyHealth(policies, lag);
    }

    @Bean
    PolicyMetrics policyMetrics(Policies policies, PolicyLag lag) {
        return new PolicyMetrics(policies, lag);
    }
}
