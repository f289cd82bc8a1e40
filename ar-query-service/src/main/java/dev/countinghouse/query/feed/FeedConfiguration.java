package dev.countinghouse.query.feed;

import dev.countinghouse.http.ProblemMapping;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

/** The feed's parts. Every bean that is a {@link Projection} is fed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    Progress progress(DataSource database) {
        return new Progress(database);
    }

    @Bean
    Feed feed(
            DataSource database,
            FeedSettings settings,
            List<Projection> projections,
            Progress progress,
            Clock clock) {
        return new Feed(database, settings, projections, progress, clock);
    }

    @Bean
    FeedHealth projectionsHealth(Feed feed) {
        return new FeedHealth(feed);
    }

    @Bean
    FeedMeters feedMeters(Feed feed) {
        return new FeedMeters(feed);
    }

    @Bean
    ProblemMapping projectionProblems() {
        return failure ->
                failure instanceof ProjectionsController.Refused refused ? refused.problem() : null;
    }
}
