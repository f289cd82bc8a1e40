package dev.countinghouse.http;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who may come in: bearers of a valid token, to the books that it names. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(SecuritySettings.class)
class Security {

    private static final String[] PUBLIC = {
        "/", "/docs", "/docs/**", "/openapi.yaml", "/actuator/health", "/actuator/health/*"
    };

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            ProblemWriter problems,
            SecuritySettings settings,
            HttpSettings edge,
            RememberedTokens tokens)
            throws Exception {
        var claims = new Claims(settings.adjustLimit());
        var bearer = new KnownBearer(tokens);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, PUBLIC)
                                        .permitAll()
                                        .requestMatchers("/v1/books/{book}/**")
                                        .access((who, where) -> opensBook(who.get(), where))
                                        .requestMatchers("/actuator/**")
                                        .hasAuthority(Permission.OPERATE.scope())
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems)
                                        .bearerTokenResolver(bearer)
                                        .jwt(jwt -> jwt.jwtAuthenticationConverter(claims)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(
                        new CallerLimit(edge.maxAtOncePerCaller(), problems),
                        AuthorizationFilter.class)
                .addFilterAfter(new TokenWatch(bearer, tokens), CallerLimit.class)
                .build();
    }

    private static AuthorizationDecision opensBook(
            @Nullable Authentication who, RequestAuthorizationContext where) {
        String book = where.getVariables().get("book");
        if (who instanceof CallerToken token && book != null && token.caller().mayEnter(book)) {
            return new AuthorizationDecision(true);
        }
        throw new BookDenied();
    }

    /** As usual, but without a regular expression for each header that is read. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(Security::isText);
        firewall.setUnsafeAllowAnyHttpMethod(true); // the endpoints know their methods, and say so
        return firewall;
    }

    /** Assigned characters that are no controls but the tab, as the firewall has it. */
    private static boolean isText(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            boolean control = Character.isISOControl(c) && c != '\t';
            if (control || !Character.isDefined(c)) return false;
            i += Character.charCount(c);
        }
        return true;
    }

    /** Requests are measured as a whole: to measure each filter took a tenth of their time. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RememberedTokens tokens(SecuritySettings settings, Clock clock) {
        if (settings.localKey() != null) {
            return new RememberedTokens(
                    LocalTokens.at(settings.localKey(), clock).decoder(),
                    validity(LocalTokens.ISSUER, settings.audience(), clock),
                    clock);
        }
        String issuer = Objects.requireNonNull(settings.issuerUri());
        var remote =
                new SupplierJwtDecoder(
                        () -> {
                            NimbusJwtDecoder keys =
                                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
                            keys.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
                            return keys;
                        });
        return new RememberedTokens(remote, validity(issuer, settings.audience(), clock), clock);
    }

    /** A token without an end would be one for ever, so it is none. */
    private static OAuth2TokenValidator<Jwt> validity(
            String issuer, @Nullable String audience, Clock clock) {
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>();
        all.add(time);
        all.add(new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull));
        all.add(new JwtIssuerValidator(issuer));
        if (audience != null) all.add(new JwtAudienceValidator(audience));
        return new DelegatingOAuth2TokenValidator<>(all);
    }

    /** Local tokens are worth as much as their file, so only this machine may use them. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly(
            SecuritySettings settings, Environment environment) {
        return new LoopbackOnly(settings.localKey() != null, environment);
    }
}
