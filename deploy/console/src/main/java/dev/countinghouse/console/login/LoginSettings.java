package dev.countinghouse.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * Who may log in, as the services are told whose tokens they accept.
 *
 * @param issuerUri where people log in
 * @param clientId what the issuer knows the console as
 * @param clientSecret left out for a public client
 * @param localKey the key file of local mode: the console signs for itself, on this machine alone
 */
@ConfigurationProperties("countinghouse.security")
public record LoginSettings(
        @Nullable String issuerUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path localKey) {

    public LoginSettings {
        if (issuerUri != null && issuerUri.isBlank()) issuerUri = null;
        if (clientId == null || clientId.isBlank()) clientId = "countinghouse-console";
        if (clientSecret != null && clientSecret.isBlank()) clientSecret = null;
        if (localKey != null && localKey.toString().isBlank()) localKey = null;
        if ((issuerUri == null) == (localKey == null)) {
            throw new IllegalStateException(
                    "set one of countinghouse.security.issuer-uri, where people log in, and"
                            + " countinghouse.security.local-key, for this machine alone");
        }
    }

    public boolean isLocal() {
        return localKey != null;
    }
}
