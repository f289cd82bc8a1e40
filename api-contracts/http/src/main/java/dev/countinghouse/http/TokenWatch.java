package dev.countinghouse.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;

/**
 * Looks at a request's token again, now and then, for as long as a stream is read or written: who
 * opened it in time does not keep it for ever. Of a query the answer is watched, of a command the
 * body: what was recorded is still answered.
 */
final class TokenWatch extends OncePerRequestFilter {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KnownBearer bearer;
    private final RememberedTokens tokens;

    TokenWatch(KnownBearer bearer, RememberedTokens tokens) {
        this.bearer = bearer;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Permissions.isApi(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = bearer.resolve(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        var looks = new Looks(token);
        if (request.getMethod().equals("GET")) {
            chain.doFilter(request, new Answer(response, looks));
        } else {
            chain.doFilter(new Body(request, looks), response);
        }
    }

    /** When the token was looked at. */
    private final class Looks {
        private final String token;
        private long last = System.nanoTime();

        Looks(String token) {
            this.token = token;
        }

        /** Only what says that the token is bad ends a stream, not an issuer that is away. */
        void again() {
            long now = System.nanoTime();
            if (now - last < PAUSE.toNanos()) return;
            last = now;
            try {
                tokens.decode(token);
            } catch (BadJwtException ended) {
                throw new TokenEnded();
            }
        }
    }

    private static final class Body extends HttpServletRequestWrapper {
        private final Looks looks;

        Body(HttpServletRequest request, Looks looks) {
            super(request);
            this.looks = looks;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream in = super.getInputStream();
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    looks.again();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int start, int length) throws IOException {
                    looks.again();
                    return in.read(bytes, start, length);
                }

                @Override
                public boolean isFinished() {
                    return in.isFinished();
                }

                @Override
                public boolean isReady() {
                    return in.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    in.setReadListener(listener);
                }
            };
        }
    }

    private static final class Answer extends HttpServletResponseWrapper {
        private final Looks looks;

        Answer(HttpServletResponse response, Looks looks) {
            super(response);
            this.looks = looks;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int one) throws IOException {
                    looks.again();
                    out.write(one);
                }

                @Override
                public void write(byte[] bytes, int start, int length) throws IOException {
                    looks.again();
                    out.write(bytes, start, length);
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }

                @Override
                public boolean isReady() {
                    return out.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    out.setWriteListener(listener);
                }
            };
        }
    }
}
