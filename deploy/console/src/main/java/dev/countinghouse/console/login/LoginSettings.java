package dev.countinghouse.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.List;

/**
 * Who may log in, as the services are told whose tokens they accept.
 *
 * @param issuerUri where people log in
 * @param clientId what the issuer knows the console as
 * @param clientSecret left out for a public client
 * @param localKey the key file of local mode: the console signs for itself, on this machine alone
 * @param sessionKeys what seals the tickets with which a session goes on at another instance: the
 *     same for all instances, the newest first; none for a console that is alone
 */
@ConfigurationProperties("countinghouse.security")
public record LoginSettings(
        @Nullable String issuerUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path localKey,
        @DefaultValue List<String> sessionKeys) {

    public LoginSettings {
        if (issuerUri != null && issuerUri.isBlank()) issuerUri = null;
        if (clientId == null || clientId.isBlank()) clientId = "countinghouse-console";
        if (clientSecret != null && clientSecret.isBlank()) clientSecret = null;
        sessionKeys = sessionKeys.stream().filter(key -> !key.isBlank()).toList();
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
