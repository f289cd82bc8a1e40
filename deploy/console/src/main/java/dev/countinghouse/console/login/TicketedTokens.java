package dev.countinghouse.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Tokens in the session, whose ticket follows them. */
final class TicketedTokens implements OAuth2AuthorizedClientRepository {

    private final OAuth2AuthorizedClientRepository sessions =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private final Tickets tickets;

    TicketedTokens(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return sessions.loadAuthorizedClient(registration, principal, request);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.saveAuthorizedClient(client, principal, request, response);
        tickets.renew(client, request, response);
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.removeAuthorizedClient(registration, principal, request, response);
    }
}
