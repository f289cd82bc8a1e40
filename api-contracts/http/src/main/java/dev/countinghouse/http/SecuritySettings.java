package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.Map;

/**
 * Whose tokens are accepted.
 *
 * @param issuerUri the OpenID issuer whose keys sign the tokens
 * @param audience what those tokens must be meant for, if anything
 * @param localKey the key file of local mode, made if it is missing: the service signs for itself
 *     and listens on the loopback interface only
 * @param adjustLimit by currency code, or {@code *}: what a token without {@code adjust_limit} may
 *     adjust alone
 */
@ConfigurationProperties("countinghouse.security")
record SecuritySettings(
        @Nullable String issuerUri,
        @Nullable String audience,
        @Nullable Path localKey,
        @DefaultValue Map<String, String> adjustLimit) {

    static final String ISSUER = "countinghouse.security.issuer-uri";
    static final String LOCAL_KEY = "countinghouse.security.local-key";

    SecuritySettings {
        if (issuerUri != null && issuerUri.isBlank()) issuerUri = null;
        if (audience != null && audience.isBlank()) audience = null;
        if (localKey != null && localKey.toString().isBlank()) localKey = null;
        if (issuerUri == null && localKey == null) {
            throw new UnsafeConfiguration(
                    "Nothing says whose tokens to accept, so every request would be refused or"
                            + " none.",
                    "Set "
                            + ISSUER
                            + " to your token issuer, or "
                            + LOCAL_KEY
                            + " to the path of a key file for use on this machine alone.");
        }
        if (issuerUri != null && localKey != null) {
            throw new UnsafeConfiguration(
                    "Both " + ISSUER + " and " + LOCAL_KEY + " are set.",
                    "Set one of them: tokens of an issuer and tokens of this machine do not mix.");
        }
    }
}
