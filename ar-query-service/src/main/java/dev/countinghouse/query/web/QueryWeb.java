package dev.countinghouse.query.web;

import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.http.ProblemMapping;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.Schemas;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/** What queries over HTTP are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryWeb.Waiting.class, ExportSettings.class})
class QueryWeb {

    /**
     * How patient a query is.
     *
     * @param limit how long it waits for the position in {@code AR-Min-Position}
     */
    @ConfigurationProperties("countinghouse.min-position")
    record Waiting(@DefaultValue("5s") Duration limit) {}

    @Bean
    @Primary
    Snapshots reads(
            DataSource database,
            PlatformTransactionManager transactions,
            Progress progress,
            Schemas schemas,
            Waiting waiting) {
        return new Snapshots(database, transactions, progress, schemas, waiting.limit());
    }

    @Bean
    Exports exports(DataSourceProperties properties, ExportSettings settings, Schemas schemas) {
        return new Exports(properties, settings, schemas);
    }

    @Bean(Snapshots.LONG)
    Snapshots longReads(Exports exports, Progress progress, Schemas schemas, Waiting waiting) {
        return exports.snapshots(progress, schemas, waiting.limit());
    }

    @Bean
    Readers readers(Snapshots reads, @Qualifier(Snapshots.LONG) Snapshots longReads) {
        return new Readers(reads, longReads);
    }

    @Bean
    ProblemMapping queryProblems() {
        return new QueryProblems();
    }

    @Bean
    WebMvcConfigurer readings(Readers readers, BookCalendar calendar) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new QueryRequestArgument(readers, calendar));
            }
        };
    }
}
