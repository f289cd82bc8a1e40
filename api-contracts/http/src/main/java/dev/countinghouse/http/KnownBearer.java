package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds a request's token. The usual way looks at each character of it; one that was verified a
 * moment ago has been looked at.
 */
final class KnownBearer implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver usual = new DefaultBearerTokenResolver();
    private final RememberedTokens tokens;

    KnownBearer(RememberedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            String token = header.substring(SCHEME.length());
            if (tokens.knows(token)) return token;
        }
        return usual.resolve(request);
    }
}
