package dev.countinghouse.console.login;

import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Links that log in once, each as somebody with a grant. They are forgotten by a restart. */
public final class LoginLinks {

    static final String PATH = "/login/link";
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final Duration SIGNED_FOR = Duration.ofMinutes(10);

    private static final String NO_LIMIT = "1000000000";

    private static final int MOST = 100;
    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(Grant grant, Instant until) {}

    LoginLinks(Clock clock) {
        this.clock = clock;
    }

    /** A path with a secret in it, to be put behind the console's address. */
    public String create(Grant grant) {
        Instant now = clock.instant();
        waiting.values().removeIf(link -> !now.isBefore(link.until()));
        if (waiting.size() >= MOST) waiting.clear();
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        waiting.put(text, new Waiting(grant, now.plus(LIFETIME)));
        return PATH + "?secret=" + text;
    }

    /** A link for whoever owns the key file, and could sign for everything anyway. */
    public String createForOwner() {
        return create(
                new Grant(
                        System.getProperty("user.name"),
                        EnumSet.allOf(Permission.class),
                        List.of("*"),
                        Map.of("*", NO_LIMIT),
                        SIGNED_FOR));
    }

    /** What the link grants, to the first who asks. */
    Optional<Grant> redeem(String secret) {
        return Optional.ofNullable(waiting.remove(secret))
                .filter(link -> clock.instant().isBefore(link.until()))
                .map(Waiting::grant);
    }
}
