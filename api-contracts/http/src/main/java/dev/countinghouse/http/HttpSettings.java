package dev.countinghouse.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API is offered.
 *
 * @param maxBody the largest body of a request that is not streamed
 * @param maxAtOnce how many requests are served at a time; the others are told to come back
 * @param maxAtOncePerCaller how many of those may be of one caller; half of them if nothing is said
 * @param openapi which document describes it: {@code commands} or {@code queries}
 */
@ConfigurationProperties("countinghouse.http")
record HttpSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("1000") int maxAtOnce,
        @DefaultValue("0") int maxAtOncePerCaller,
        String openapi) {

    private static final DataSize MOST = DataSize.ofMegabytes(64);

    HttpSettings {
        if (maxBody.compareTo(MOST) > 0 || maxBody.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "countinghouse.http.max-body must be from 1B to " + MOST);
        }
        if (maxAtOnce < 1) {
            throw new IllegalArgumentException("countinghouse.http.max-at-once must be at least 1");
        }
        if (maxAtOncePerCaller == 0) maxAtOncePerCaller = Math.max(1, maxAtOnce / 2);
        if (maxAtOncePerCaller < 1 || maxAtOncePerCaller > maxAtOnce) {
            throw new IllegalArgumentException(
                    "countinghouse.http.max-at-once-per-caller must be from 1 to max-at-once");
        }
    }
}
