package dev.countinghouse.command.policy;

import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

import java.util.function.Supplier;

/** A token of the issuer for this service itself, by client credentials, until it ends. */
final class IssuedToken implements Supplier<String> {

    private static final String POLICIES = "policies";
    private static final OAuth2AuthorizeRequest REQUEST =
            OAuth2AuthorizeRequest.withClientRegistrationId(POLICIES).principal(POLICIES).build();

    private final OAuth2AuthorizedClientManager clients;

    IssuedToken(String tokenUri, String clientId, String clientSecret) {
        var registrations =
                new InMemoryClientRegistrationRepository(
                        ClientRegistration.withRegistrationId(POLICIES)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .tokenUri(tokenUri)
                                .clientId(clientId)
                                .clientSecret(clientSecret)
                                .scope("ar.read")
                                .build());
        clients =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    }

    @Override
    public String get() {
        try {
            OAuth2AuthorizedClient client = clients.authorize(REQUEST);
            if (client == null) throw new QueryAway("the issuer gives no token", null);
            return client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException refused) {
            throw new QueryAway("the issuer gives no token", refused);
        }
    }
}
