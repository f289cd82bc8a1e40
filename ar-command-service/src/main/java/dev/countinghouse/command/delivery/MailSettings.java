package dev.countinghouse.command.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Where mail is handed in.
 *
 * @param host of the mail system; none, and no mail leaves: what would be sent is kept
 * @param port 587 is where mail is handed in (RFC 6409)
 * @param encryption how the connection is made private
 * @param from the sender's address, which the mail system lets us use
 * @param timeout for each answer of the mail system
 */
@ConfigurationProperties("countinghouse.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Encryption encryption,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("30s") Duration timeout) {

    /** Of the connection to the mail system. */
    enum Encryption {
        /** For a mail system on the same machine. */
        NONE,
        /** The connection becomes private before anything is said, or is given up. */
        STARTTLS,
        /** It is private from the beginning. */
        TLS
    }

    MailSettings {
        if (host != null && host.isBlank()) host = null;
        if (host != null && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("countinghouse.mail.from is not set");
        }
    }
}
