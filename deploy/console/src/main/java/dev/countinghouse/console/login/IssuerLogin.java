package dev.countinghouse.console.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import java.util.Objects;

/** OpenID Connect: the code flow with PKCE, at the issuer that the services trust. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("countinghouse.security.issuer-uri")
class IssuerLogin {

    static final String REGISTRATION = "issuer";

    private static final String START = "/oauth2/authorization";
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
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    People people(ClientRegistrationRepository issuer, OAuth2AuthorizedClientRepository tokens) {
        var clients = new DefaultOAuth2AuthorizedClientManager(issuer, tokens);
        clients.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        return new IssuedPeople(clients);
    }

    static void addTo(HttpSecurity http, ClientRegistrationRepository issuer) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, START);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(
                login ->
                        login.loginPage("/login")
                                .failureUrl("/login?why=refused")
                                .authorizationEndpoint(
                                        e -> e.authorizationRequestResolver(requests)));
    }
}
