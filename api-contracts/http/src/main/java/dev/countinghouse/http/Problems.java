package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.util.List;
import java.util.Locale;

/** Turns whatever went wrong into a {@link Problem}; a failure of ours is logged and not told. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemMapping> mappings;

    public Problems(List<ProblemMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    public Problem of(Throwable failure) {
        for (ProblemMapping mapping : mappings) {
            Problem mapped = mapping.problem(failure);
            if (mapped != null) return mapped;
        }
        Problem known = known(failure);
        if (known != null) return known;
        log.error("a request failed", failure);
        return Problem.of("internal-error", 500, "Something went wrong here", null);
    }

    private static @Nullable Problem known(Throwable failure) {
        return switch (failure) {
            case InvalidRequest e -> Problem.invalid(e.errors());
            case MalformedJson e ->
                    Problem.of("malformed-json", 400, "The body is not JSON", e.getMessage());
            case BodyTooLarge e ->
                    Problem.of("body-too-large", 413, "The body is too large", e.getMessage());
            case ScopeMissing e ->
                    Problem.of(
                            "scope-missing", 403, "The token does not allow this", e.getMessage());
            case BookDenied e ->
                    Problem.of("book-denied", 403, "The token does not open this book", null);
            case AccessDeniedException e ->
                    Problem.of("scope-missing", 403, "The token does not allow this", null);
            case AuthenticationServiceException e -> issuerAway(e);
            case JwtDecoderInitializationException e -> issuerAway(e);
            case AuthenticationException e -> unauthenticated(e);
            case TokenEnded e ->
                    unauthenticated(
                            new InvalidBearerTokenException(String.valueOf(e.getMessage())));
            case RequestRejectedException e ->
                    Problem.of(
                            "bad-request",
                            400,
                            "The request is not well formed",
                            "its path or a header has characters that it may not have");
            case MethodArgumentTypeMismatchException e -> Problem.invalid(mismatch(e.getName(), e));
            case TypeMismatchException e -> Problem.invalid(mismatch(e.getPropertyName(), e));
            case MissingServletRequestParameterException e ->
                    Problem.invalid(List.of(new FieldError(e.getParameterName(), "is missing")));
            case ErrorResponse e when e.getStatusCode().is4xxClientError() -> ofFramework(e);
            default -> null;
        };
    }

    private static Problem issuerAway(RuntimeException failure) {
        log.warn("tokens cannot be verified", failure);
        return Problem.unavailable(
                "issuer-unreachable", "Tokens cannot be verified at the moment", null);
    }

    private static Problem unauthenticated(AuthenticationException failure) {
        boolean sent = failure instanceof OAuth2AuthenticationException;
        return Problem.of(
                        "unauthenticated",
                        401,
                        "A valid bearer token is needed",
                        sent ? failure.getMessage() : null)
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        sent ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    private static List<FieldError> mismatch(@Nullable String name, TypeMismatchException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String why = root == failure ? null : root.getMessage();
        return List.of(
                new FieldError(name == null ? "" : name, why == null ? "cannot be read" : why));
    }

    private static Problem ofFramework(ErrorResponse failure) {
        Problem problem = ofStatus(failure.getStatusCode(), detail(failure));
        for (var header : failure.getHeaders().headerSet()) {
            problem = problem.with(header.getKey(), String.join(", ", header.getValue()));
        }
        return problem;
    }

    private static @Nullable String detail(ErrorResponse failure) {
        return switch (failure) {
            case HttpMediaTypeNotAcceptableException e ->
                    "answers are " + MediaType.toString(e.getSupportedMediaTypes());
            case HttpMediaTypeNotSupportedException e ->
                    "bodies are " + MediaType.toString(e.getSupportedMediaTypes()) + " in UTF-8";
            default -> null;
        };
    }

    /** What can be said when the status is all that is known. */
    static Problem ofStatus(HttpStatusCode code, @Nullable String detail) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null) status = HttpStatus.BAD_REQUEST;
        return Problem.of(
                status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
                status.value(),
                status.getReasonPhrase(),
                detail);
    }
}
