package dev.countinghouse.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Verifies the signature of a token once and not with each request, where it took a third of the
 * time. What may change while it is remembered is looked at each time: whether it is still valid.
 *
 * <p>A key that the issuer withdraws counts for a few minutes more, as it does in the key set that
 * the verification itself remembers.
 */
final class RememberedTokens implements JwtDecoder {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    private final JwtDecoder verification;
    private final OAuth2TokenValidator<Jwt> validity;
    private final Cache<String, Jwt> verified;

    RememberedTokens(JwtDecoder verification, OAuth2TokenValidator<Jwt> validity, Clock clock) {
        this.verification = verification;
        this.validity = validity;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(() -> nanos(clock.instant()))
                        .build();
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** Whether this is the text of a token that was verified. It may have ended since. */
    boolean knows(String token) {
        return verified.getIfPresent(token) != null;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known == null) {
            Jwt fresh = verification.decode(token);
            verified.put(token, fresh);
            known = fresh;
        }
        OAuth2TokenValidatorResult now = validity.validate(known);
        if (now.hasErrors()) {
            throw new JwtValidationException("the token is not valid", now.getErrors());
        }
        return known;
    }
}
