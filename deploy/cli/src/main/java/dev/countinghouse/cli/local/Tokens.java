package dev.countinghouse.cli.local;

import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signs tokens with the key in the data directory, which the services there accept. */
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String ALL = "*";
    private static final String NO_LIMIT = "1000000000";

    private final LocalTokens key;

    private Tokens(LocalTokens key) {
        this.key = key;
    }

    public static Tokens of(Path data) {
        return new Tokens(LocalTokens.at(DataDirectory.tokenKey(data), Clock.systemUTC()));
    }

    /** For everything in every book. */
    public String forEverything(String subject) {
        return sign(subject, EnumSet.allOf(Permission.class), List.of(ALL), Map.of());
    }

    /**
     * @param limits of what is adjusted without a second person, by currency; none if empty
     */
    public String sign(
            String subject,
            Set<Permission> permissions,
            List<String> books,
            Map<String, String> limits) {
        Map<String, String> all = limits.isEmpty() ? Map.of(ALL, NO_LIMIT) : limits;
        return key.sign(new Grant(subject, permissions, books, all, LIFETIME));
    }
}
