/**
 * Who is at the console, and with which token the services are asked in their name.
 *
 * <p>With an issuer, people log in there: OpenID Connect, code flow with PKCE. With a local key,
 * the console signs for whoever has a link that it made and that logs in once. Either way tokens
 * stay here and the browser gets a session cookie; what a token's scopes do not allow is not
 * offered, and it is the services that refuse it.
 *
 * <p>A session is in the memory of one instance, to which the balancer sends its browser: the
 * console has no database, and needs none for this. So that a person stays logged in when that
 * instance is lost, the browser also has a ticket: who it is, the issuer's refresh token and the
 * session's secret of forms, sealed by AES-GCM with keys that the instances share ({@code
 * countinghouse.security.session-keys}). Another instance makes the session again from it, after
 * the issuer gave a new token for it; a form that was filled in meanwhile is good. What is lost
 * with the instance is a file that was being imported, which is brought again.
 *
 * <p>Price: who steals the cookies of a browser has the session, as before. A ticket cannot be
 * forgotten here, so logging out has the issuer revoke its refresh token; where the issuer has no
 * place for that, it lasts as long as the login there, and for twelve hours at most. Chosen against
 * sessions that are in a cookie as a whole, which browsers cut at 4 KB, and against a store of its
 * own, which would be one more thing to operate. In local mode there is one instance, and no
 * ticket.
 */
@NullMarked
package dev.countinghouse.console.login;

import org.jspecify.annotations.NullMarked;
