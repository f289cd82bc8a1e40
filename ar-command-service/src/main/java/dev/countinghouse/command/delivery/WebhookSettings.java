package dev.countinghouse.command.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * The service that documents are handed to whose accounts want them by another channel: a portal, a
 * print shop, a fax.
 *
 * @param url that takes them; none, and what would be sent is kept
 * @param secret that signs them, of 32 characters at least
 * @param timeout for its answer
 */
@ConfigurationProperties("countinghouse.webhook")
record WebhookSettings(
        @Nullable URI url, @Nullable String secret, @DefaultValue("30s") Duration timeout) {

    /** As many bits as the hash has would be 32 bytes. */
    private static final int MIN_SECRET = 32;

    WebhookSettings {
        if (url != null && url.toString().isBlank()) url = null;
        if (url != null && (secret == null || secret.length() < MIN_SECRET)) {
            throw new IllegalArgumentException(
                    "countinghouse.webhook.secret needs " + MIN_SECRET + " characters");
        }
    }
}
