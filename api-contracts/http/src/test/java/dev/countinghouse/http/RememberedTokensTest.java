package dev.countinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countinghouse.http.LocalTokens.Grant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A token is verified once in a while, and its time is looked at with each request. */
class RememberedTokensTest {

    @TempDir Path directory;

    private final AtomicInteger verifications = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Clock clock = clock(() -> now);
    private LocalTokens signer;
    private JwtDecoder tokens;

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void remember() {
        signer = LocalTokens.at(directory.resolve("key"), clock);
        JwtDecoder verification = signer.decoder();
        var time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock);
        tokens =
                new RememberedTokens(
                        token -> {
                            verifications.incrementAndGet();
                            return verification.decode(token);
                        },
                        time,
                        clock);
    }

    private String token(Duration lifetime) {
        return signer.sign(Grant.everything("ann", lifetime));
    }

    @Test
    void theSameTokenIsVerifiedOnce() {
        String token = token(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(tokens.decode(token).getSubject()).isEqualTo("ann");
        }
        assertThat(verifications).hasValue(1);
    }

    @Test
    void itIsVerifiedAgainAfterAWhile() {
        String token = token(Duration.ofHours(1));
        tokens.decode(token);
        now = now.plus(RememberedTokens.REMEMBERED).plusSeconds(1);
        tokens.decode(token);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void aRememberedTokenEndsWhenItSaysSo() {
        String token = token(Duration.ofMinutes(1));
        tokens.decode(token);
        now = now.plus(Duration.ofMinutes(2));
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> tokens.decode(token));
    }

    @Test
    void aForgedTokenIsRefusedEachTime() {
        String token = token(Duration.ofHours(1));
        String forged = token.substring(0, token.length() - 4) + "AAAA";
        tokens.decode(token);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> tokens.decode(forged));
        }
        assertThat(verifications).hasValue(3);
    }
}
