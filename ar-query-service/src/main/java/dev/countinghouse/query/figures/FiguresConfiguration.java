package dev.countinghouse.query.figures;

import dev.countinghouse.http.BookCalendar;
import dev.countinghouse.query.web.Snapshots;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** The figures' only part. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    FigureMeters figureMeters(
            @Qualifier(Snapshots.LONG) Snapshots reads,
            BookCalendar calendar,
            @Value("${countinghouse.figures.every:1m}") Duration pause) {
        return new FigureMeters(reads, calendar, pause);
    }
}
