package dev.countinghouse.console.login;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

import java.text.ParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Those who logged in at the issuer, with the access token that it gave the console for them, made
 * anew when it ends.
 */
final class IssuedPeople implements People {

    private static final String THIS_REQUEST = IssuedPeople.class.getName();

    private final OAuth2AuthorizedClientManager clients;

    IssuedPeople(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public Optional<Person> of(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof OAuth2AuthenticationToken login)) {
            return Optional.empty();
        }
        if (request.getAttribute(THIS_REQUEST) instanceof Person known) return Optional.of(known);
        Optional<Person> person = client(request, login).map(IssuedPeople::person);
        person.ifPresent(p -> request.setAttribute(THIS_REQUEST, p));
        return person;
    }

    private Optional<OAuth2AuthorizedClient> client(
            HttpServletRequest request, OAuth2AuthenticationToken login) {
        var wanted =
                OAuth2AuthorizeRequest.withClientRegistrationId(
                                login.getAuthorizedClientRegistrationId())
                        .principal(login)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(OAuth2AuthorizationContext.class.getName(), login)
                        .build();
        try {
            return Optional.ofNullable(clients.authorize(wanted));
        } catch (OAuth2AuthorizationException ended) {
            return Optional.empty(); // the issuer gives no more: log in again
        }
    }

    /**
     * The claims are read, not verified: they came from the issuer itself and only say what to
     * offer. What is allowed, the services decide.
     */
    private static Person person(OAuth2AuthorizedClient client) {
        String token = client.getAccessToken().getTokenValue();
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return new Person(
                    String.valueOf(claims.getSubject()),
                    scopes(claims.getClaim("scope")),
                    List.copyOf(texts(claims.getClaim("books"))),
                    token);
        } catch (ParseException opaque) {
            return new Person(
                    client.getPrincipalName(),
                    client.getAccessToken().getScopes(),
                    List.of(),
                    token);
        }
    }

    private static Set<String> scopes(@Nullable Object claim) {
        return claim instanceof String words
                ? new HashSet<>(List.of(words.strip().split("\\s+")))
                : texts(claim);
    }

    private static Set<String> texts(@Nullable Object claim) {
        Set<String> texts = new HashSet<>();
        if (claim instanceof Collection<?> values)
            values.forEach(v -> texts.add(String.valueOf(v)));
        return texts;
    }
}
