package dev.countinghouse.console.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a session for whoever had one at an instance that is gone, and shows its ticket. It is the
 * issuer that decides: for a ticket of somebody whose login is over there, it gives no token.
 */
final class ComingBack extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ComingBack.class);
    private static final String SUBJECT = "sub";

    private final Tickets tickets;
    private final ClientRegistrationRepository issuer;
    private final OAuth2AuthorizedClientProvider refresh;
    private final OAuth2AuthorizedClientRepository tokens;
    private final SecurityContextRepository contexts;

    ComingBack(
            Tickets tickets,
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientProvider refresh,
            OAuth2AuthorizedClientRepository tokens,
            SecurityContextRepository contexts) {
        this.tickets = tickets;
        this.issuer = issuer;
        this.refresh = refresh;
        this.tokens = tokens;
        this.contexts = contexts;
    }

    /** Files and probes are everybody's. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!contexts.containsContext(request)) {
            tickets.shown(request).ifPresent(ticket -> welcome(ticket, request, response));
        }
        chain.doFilter(request, response);
    }

    private void welcome(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        var who = new DefaultOAuth2User(List.of(), Map.of(SUBJECT, ticket.name()), SUBJECT);
        var login =
                new OAuth2AuthenticationToken(
                        who, AuthorityUtils.NO_AUTHORITIES, IssuerLogin.REGISTRATION);
        Optional<OAuth2AuthorizedClient> client = client(ticket, login, response);
        if (client.isEmpty()) return;
        tickets.redeem(ticket, request, response);
        tokens.saveAuthorizedClient(client.get(), login, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        contexts.saveContext(context, request, response);
    }

    private Optional<OAuth2AuthorizedClient> client(
            Ticket ticket, OAuth2AuthenticationToken login, HttpServletResponse response) {
        ClientRegistration console =
                Objects.requireNonNull(issuer.findByRegistrationId(IssuerLogin.REGISTRATION));
        // ended long ago: the first thing to do with it is to ask for another
        var ended =
                new OAuth2AccessToken(
                        TokenType.BEARER, "ended", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        var before =
                new OAuth2AuthorizedClient(
                        console,
                        ticket.name(),
                        ended,
                        new OAuth2RefreshToken(ticket.refreshToken(), null));
        try {
            return Optional.ofNullable(
                    refresh.authorize(
                            OAuth2AuthorizationContext.withAuthorizedClient(before)
                                    .principal(login)
                                    .build()));
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                tickets.takeBack(response);
            } else {
                LOG.warn("The issuer gives no token for a session: {}", refused.getMessage());
            }
            return Optional.empty();
        }
    }
}
