package dev.countinghouse.console.login;

import dev.countinghouse.http.LocalTokens;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.time.Clock;
import java.util.Objects;

/** The gate of the console: sessions, forged forms, and what a browser is told to refuse. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(LoginSettings.class)
public class Security {

    /** Nothing but our own files; nothing inline; framed by nobody; forms come back to us. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private static final String[] PUBLIC = {
        "/login", LoginLinks.PATH, "/assets/**", "/actuator/health", "/actuator/health/*"
    };

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository forms,
            ObjectProvider<IssuerGate> issuer)
            throws Exception {
        http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, PUBLIC)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/login?why=out"))
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/login")))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(p -> p.policyDirectives(POLICY))
                                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)));
        IssuerGate ofIssuer = issuer.getIfAvailable();
        if (ofIssuer != null) ofIssuer.addTo(http);
        return http.build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository forms() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** On this machine alone, with its key. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(LocalMode.class)
    static class Local {

        /** There is no TLS on the loopback interface. */
        @Bean
        ServletContextInitializer cookieWithoutTls() {
            return context -> context.getSessionCookieConfig().setSecure(false);
        }

        @Bean
        LoginLinks loginLinks(Clock clock) {
            return new LoginLinks(clock);
        }

        @Bean
        People people(LoginSettings settings, Clock clock) {
            var key = LocalTokens.at(Objects.requireNonNull(settings.localKey()), clock);
            return new LocalPeople(key, clock);
        }
    }
}
