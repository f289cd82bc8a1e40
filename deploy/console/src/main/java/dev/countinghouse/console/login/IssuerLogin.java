package dev.countinghouse.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** OpenID Connect: the code flow with PKCE, at the issuer that the services trust. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("countinghouse.security.issuer-uri")
class IssuerLogin {

    static final String REGISTRATION = "issuer";

    private static final String[] SCOPES = {
        "openid",
        "ar.read",
        "ar.work",
        "ar.issue",
        "ar.post",
        "ar.adjust",
        "ar.approve",
        "ar.close",
        "ar.audit",
        "ar.operate"
    };

    /** Asks the issuer when the first person logs in: the console may be started before it. */
    @Bean
    ClientRegistrationRepository issuer(LoginSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(LoginSettings settings) {
        @Nullable String secret = settings.clientSecret();
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuerUri()))
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(SCOPES)
                .build();
    }

    @Bean
    Tickets tickets(LoginSettings settings, CsrfTokenRepository forms, Clock clock) {
        List<String> keys = settings.sessionKeys();
        Seal seal = Seal.of(keys.isEmpty() ? List.of(randomKey()) : keys, Tickets.COOKIE);
        return new Tickets(seal, forms, clock);
    }

    /** For a console that is alone: its tickets end with it. */
    private static String randomKey() {
        byte[] key = new byte[Seal.SHORTEST_KEY];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    @Bean
    OAuth2AuthorizedClientRepository tokens(Tickets tickets) {
        return new TicketedTokens(tickets);
    }

    @Bean
    OAuth2AuthorizedClientProvider providers() {
        return OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build();
    }

    @Bean
    People people(
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AuthorizedClientProvider providers) {
        var clients = new DefaultOAuth2AuthorizedClientManager(issuer, tokens);
        clients.setAuthorizedClientProvider(providers);
        return new IssuedPeople(clients);
    }

    @Bean
    IssuerGate issuerGate(
            ClientRegistrationRepository issuer,
            Tickets tickets,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AuthorizedClientProvider providers,
            SecurityContextRepository contexts) {
        return new IssuerGate(issuer, tickets, tokens, providers, contexts);
    }
}
