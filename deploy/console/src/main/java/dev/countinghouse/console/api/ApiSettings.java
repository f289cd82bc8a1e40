package dev.countinghouse.console.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * Where the services are.
 *
 * @param deadline how long an answer may take; it is more than the few seconds that a query waits
 *     for a position
 * @param railPatience how long a page waits for the figures of the queues beside it
 */
@ConfigurationProperties("countinghouse.console")
public record ApiSettings(
        @DefaultValue("http://127.0.0.1:8080") URI commandUrl,
        @DefaultValue("http://127.0.0.1:8081") URI queryUrl,
        @DefaultValue("15s") Duration deadline,
        @DefaultValue("400ms") Duration railPatience) {}
