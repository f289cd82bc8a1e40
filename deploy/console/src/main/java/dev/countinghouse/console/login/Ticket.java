package dev.countinghouse.console.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * With what another instance makes a person's session again.
 *
 * @param name of the person, as the issuer gave it
 * @param refreshToken for which the issuer gives a new access token, or says that it is over
 * @param csrf what the session's forms have in them
 * @param until when it is worth nothing any more, however often it was used
 */
record Ticket(String name, String refreshToken, String csrf, Instant until)
        implements Serializable {}
