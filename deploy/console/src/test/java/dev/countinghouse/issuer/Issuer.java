package dev.countinghouse.issuer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.util.List;

/** Ada, with the password {@code engine}, who may read and post in the book {@code north}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Issuer {

    public static final String CLIENT = "countinghouse-console";
    public static final String BOOK = "north";

    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(Issuer.class)
                .properties(
                        "spring.config.name=issuer",
                        "server.servlet.session.cookie.name=issuer",
                        "spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
    }

    /** The console without a secret, by PKCE alone; whichever port it has. */
    public static RegisteredClient client(String id, String console) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(console + "/login/oauth2/code/issuer")
                .scopes(
                        all ->
                                all.addAll(
                                        List.of(
                                                "openid",
                                                "ar.read",
                                                "ar.work",
                                                "ar.issue",
                                                "ar.post",
                                                "ar.adjust",
                                                "ar.approve",
                                                "ar.close",
                                                "ar.audit",
                                                "ar.operate")))
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .build();
    }

    /** A console with a secret, which therefore gets a token to refresh others with. */
    public static RegisteredClient confidential(String id, String secret, String console) {
        return RegisteredClient.from(client(id, console))
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethods(
                        all -> {
                            all.clear();
                            all.add(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
                        })
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(client("another", "http://127.0.0.1:1"));
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ada").password("{noop}engine").roles("CLERK").build());
    }

    /** Her role does not include all that the console asks for. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> role() {
        return context -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
            context.getClaims()
                    .claim("scope", List.of("ar.read", "ar.post"))
                    .claim("books", List.of(BOOK));
        };
    }
}
