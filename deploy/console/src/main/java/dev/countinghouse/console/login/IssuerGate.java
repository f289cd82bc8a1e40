package dev.countinghouse.console.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * What the console's gate has of an issuer: the way in, the way out, and the way back to a session.
 */
record IssuerGate(
        ClientRegistrationRepository issuer,
        Tickets tickets,
        OAuth2AuthorizedClientRepository tokens,
        OAuth2AuthorizedClientProvider providers,
        SecurityContextRepository contexts) {

    private static final String START = "/oauth2/authorization";

    void addTo(HttpSecurity http) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, START);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(
                        login ->
                                login.loginPage("/login")
                                        .failureUrl("/login?why=refused")
                                        .successHandler(ticketed())
                                        .authorizationEndpoint(
                                                e -> e.authorizationRequestResolver(requests)))
                .logout(out -> out.addLogoutHandler(new LoggingOut(tickets, tokens)))
                .addFilterBefore(
                        new ComingBack(tickets, issuer, providers, tokens, contexts),
                        SecurityContextHolderFilter.class);
    }

    private AuthenticationSuccessHandler ticketed() {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, login) -> {
            OAuth2AuthorizedClient client =
                    tokens.loadAuthorizedClient(IssuerLogin.REGISTRATION, login, request);
            if (client != null) tickets.issue(client, request, response);
            onward.onAuthenticationSuccess(request, response, login);
        };
    }
}
