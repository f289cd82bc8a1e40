package dev.countinghouse.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Takes the ticket back, and has the issuer revoke what it is good for: no copy of it is any. */
final class LoggingOut implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingOut.class);

    private final Tickets tickets;
    private final OAuth2AuthorizedClientRepository tokens;
    private final RestClient http = RestClient.create();

    LoggingOut(Tickets tickets, OAuth2AuthorizedClientRepository tokens) {
        this.tickets = tickets;
        this.tokens = tokens;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication login) {
        tickets.takeBack(response);
        if (login == null) return;
        OAuth2AuthorizedClient client =
                tokens.loadAuthorizedClient(IssuerLogin.REGISTRATION, login, request);
        if (client != null && client.getRefreshToken() != null) {
            revoke(client.getClientRegistration(), client.getRefreshToken().getTokenValue());
        }
    }

    private void revoke(ClientRegistration console, String token) {
        Object endpoint =
                console.getProviderDetails().getConfigurationMetadata().get("revocation_endpoint");
        if (endpoint == null) return;
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token);
        form.add("token_type_hint", "refresh_token");
        boolean secret =
                console.getClientAuthenticationMethod()
                        .equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        if (!secret) form.add("client_id", console.getClientId());
        try {
            http.post()
                    .uri(endpoint.toString())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .headers(
                            headers -> {
                                if (!secret) return;
                                headers.setBasicAuth(
                                        console.getClientId(), console.getClientSecret());
                            })
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException away) {
            // the session is over all the same, and the ticket ends with the login at the issuer
            LOG.warn("The issuer did not revoke a token: {}", away.getMessage());
        }
    }
}
