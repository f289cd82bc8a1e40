package dev.countinghouse.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tokens of this machine: an elliptic-curve key in a file that only its owner can read, signing for
 * services that listen on the loopback interface only.
 */
public final class LocalTokens {

    static final String ISSUER = "countinghouse-local";

    private final ECKey key;
    private final Clock clock;

    private LocalTokens(ECKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Reads the key file, or makes it.
     *
     * @throws IllegalStateException if others may read the file, or it is no key
     */
    public static LocalTokens at(Path file, Clock clock) {
        return new LocalTokens(KeyFile.at(file), clock);
    }

    /**
     * What a token says.
     *
     * @param books ids, or {@code *} for all
     * @param adjustLimits by currency code, or {@code *} for any, as decimals; none is no claim.
     *     One that no service would accept is an {@link IllegalArgumentException}
     */
    public record Grant(
            String subject,
            Set<Permission> permissions,
            List<String> books,
            Map<String, String> adjustLimits,
            Duration lifetime) {

        public Grant {
            permissions = Set.copyOf(permissions);
            books = List.copyOf(books);
            adjustLimits = Map.copyOf(adjustLimits);
            adjustLimits.forEach(Claims::requireLimit);
        }

        /** Everything, everywhere. */
        public static Grant everything(String subject, Duration lifetime) {
            return new Grant(
                    subject,
                    EnumSet.allOf(Permission.class),
                    List.of(Caller.ALL),
                    Map.of(),
                    lifetime);
        }
    }

    /** A signed token. */
    public String sign(Grant grant) {
        Instant issued = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(grant.subject())
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plus(grant.lifetime())))
                        .claim(
                                Claims.SCOPE,
                                String.join(
                                        " ",
                                        grant.permissions().stream()
                                                .map(Permission::scope)
                                                .sorted()
                                                .toList()))
                        .claim(Claims.BOOKS, grant.books());
        if (!grant.adjustLimits().isEmpty()) {
            claims.claim(Claims.ADJUST_LIMIT, grant.adjustLimits());
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
        return token.serialize();
    }

    /** Verifies who signed, by the public half alone; not whether the token is still valid. */
    NimbusJwtDecoder decoder() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }
}
