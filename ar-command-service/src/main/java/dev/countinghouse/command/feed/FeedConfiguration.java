package dev.countinghouse.command.feed;

import dev.countinghouse.command.eventstore.read.EventLog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** The feed of the service's store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
public class FeedConfiguration {

    @Bean
    Feed feed(DataSource database, FeedSettings settings) {
        return new Feed(database, settings.topic());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Relay relay(EventLog log, DataSource database, FeedSettings settings) {
        return new Relay(log, database, settings);
    }

    @Bean
    FeedHealth feedHealthIndicator(Feed feed, Relay relay) {
        return new FeedHealth(feed, relay);
    }

    @Bean
    FeedMetrics feedMetrics(Feed feed, Relay relay) {
        return new FeedMetrics(feed, relay);
    }
}
