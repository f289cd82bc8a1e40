package dev.countinghouse.command.policy;

import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** In local mode: a token that may read every book, signed by this service and kept for a while. */
final class LocalToken implements Supplier<String> {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    /** Signed anew long before the old one ends, so that none ends on its way. */
    private static final Duration KEPT = Duration.ofMinutes(20);

    private static final LocalTokens.Grant READER =
            new LocalTokens.Grant(
                    "policies", Set.of(Permission.READ), List.of("*"), Map.of(), LIFETIME);

    private final LocalTokens key;
    private final Clock clock;
    private volatile @Nullable Signed last;

    private record Signed(String token, Instant until) {}

    LocalToken(LocalTokens key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String get() {
        Signed known = last;
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.until())) {
            known = new Signed(key.sign(READER), now.plus(KEPT));
            last = known;
        }
        return known.token();
    }
}
