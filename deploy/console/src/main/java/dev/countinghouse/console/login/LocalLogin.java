package dev.countinghouse.console.login;

import dev.countinghouse.http.LocalTokens.Grant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.util.List;

/** Somebody who came by a login link. */
final class LocalLogin extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Grant grant;

    LocalLogin(Grant grant) {
        super(List.of());
        this.grant = grant;
        setAuthenticated(true);
    }

    Grant grant() {
        return grant;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getPrincipal() {
        return grant.subject();
    }
}
