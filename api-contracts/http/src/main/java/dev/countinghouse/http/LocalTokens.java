package dev.countinghouse.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens of this machine: an elliptic-curve key in a file that only its owner can read, signing for
 * services that listen on the loopback interface only.
 */
public final class LocalTokens {

    static final String ISSUER = "countinghouse-local";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

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
        try {
            if (Files.notExists(file)) create(file);
            requireOwnerOnly(file);
            ECKey key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate()) throw new IllegalStateException(file + " has no private key");
            return new LocalTokens(key, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a key file", e);
        }
    }

    /** Another process may do the same at this moment: whoever links the name first wins. */
    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) throw new IllegalStateException(file + " has no directory");
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, ".key", null, ownerOnly(directory));
        try {
            Files.writeString(draft, newKey().toJSONString());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key is as good
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!isPosix(file)) return;
        for (PosixFilePermission granted : Files.getPosixFilePermissions(file)) {
            if (OTHERS.contains(granted)) {
                throw new IllegalStateException(
                        "the key file " + file + " may be read by others: chmod 600 it");
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    /**
     * What a token says.
     *
     * @param books ids, or {@code *} for all
     * @param adjustLimits by currency code, or {@code *} for any, as decimals; none is no claim
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
