package dev.countinghouse.query.feed;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.http.ProblemMapping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

/** The feed's parts. Every bean that is a {@link Projection} is fed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    /** Readers' tables go by their own names, whatever the version. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, Schemas schemas) {
        HikariDataSource database =
                properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        database.addDataSourceProperty("currentSchema", schemas.searchPath());
        return database;
    }

    @Bean
    static Schemas schemas(List<Projection> projections) {
        return new Schemas(projections);
    }

    @Bean
    Progress progress(DataSource database, Schemas schemas) {
        return new Progress(database, schemas);
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
    TablesHealth tablesHealthIndicator(Feed feed) {
        return new TablesHealth(feed);
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
