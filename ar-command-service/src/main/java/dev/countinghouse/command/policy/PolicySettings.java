package dev.countinghouse.command.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * What policies need.
 *
 * @param queryUrl where the query service is; without it nothing is done by itself
 * @param tokenUri the issuer's token endpoint, where the client gets its tokens (OAuth 2.0 client
 *     credentials); not needed in local mode, where the service signs for itself
 * @param clientId of this service at the issuer
 * @param clientSecret of this service at the issuer
 */
@ConfigurationProperties("countinghouse.policies")
record PolicySettings(
        @Nullable URI queryUrl,
        @Nullable String tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret) {}
