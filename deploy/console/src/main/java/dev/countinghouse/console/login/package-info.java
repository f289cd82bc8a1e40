/**
 * Who is at the console, and with which token the services are asked in their name.
 *
 * <p>With an issuer, people log in there: OpenID Connect, code flow with PKCE. With a local key,
 * the console signs for whoever has a link that it made and that logs in once. Either way tokens
 * stay here and the browser gets a session cookie; what a token's scopes do not allow is not
 * offered, and it is the services that refuse it.
 */
@NullMarked
package dev.countinghouse.console.login;

import org.jspecify.annotations.NullMarked;
