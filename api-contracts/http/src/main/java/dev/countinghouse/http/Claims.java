package dev.countinghouse.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.countinghouse.contract.Text;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a verified token's claims; one whose claims are not as agreed is not accepted. */
final class Claims implements Converter<Jwt, CallerToken> {

    static final String SCOPE = "scope";
    static final String BOOKS = "books";
    static final String ADJUST_LIMIT = "adjust_limit";

    private static final int MAX_SUBJECT = 200;

    /** More than any amount may be, and in the minor unit of any currency still a number. */
    private static final BigDecimal MAX_LIMIT = BigDecimal.TEN.pow(14);

    private final Map<String, String> usualLimits;

    /** By the token itself, which is the same object while it is remembered. */
    private final Cache<Jwt, Caller> callers = Caffeine.newBuilder().weakKeys().build();

    /**
     * @param usualLimits the adjustment limits of a token that names none
     */
    Claims(Map<String, String> usualLimits) {
        usualLimits.values().forEach(Claims::requireDecimal);
        this.usualLimits = Map.copyOf(usualLimits);
    }

    @Override
    public CallerToken convert(Jwt token) {
        return new CallerToken(callers.get(token, this::caller));
    }

    private Caller caller(Jwt token) {
        String subject = subject(token.getSubject());
        Map<String, Object> claims = token.getClaims();
        return new Caller(
                subject,
                scopes(claims.get(SCOPE)),
                Set.copyOf(texts(BOOKS, claims.get(BOOKS))),
                claims.get(ADJUST_LIMIT) == null ? usualLimits : limits(claims.get(ADJUST_LIMIT)));
    }

    private static String subject(@Nullable String claim) {
        try {
            return Text.line(claim == null ? "" : claim, MAX_SUBJECT, "it");
        } catch (IllegalArgumentException unusable) {
            throw refused("sub", "names nobody: " + unusable.getMessage());
        }
    }

    private static Set<String> scopes(@Nullable Object claim) {
        List<String> words =
                claim instanceof String text ? List.of(text.split("\\s+")) : texts(SCOPE, claim);
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.toSet());
    }

    private static List<String> texts(String name, @Nullable Object claim) {
        if (claim == null) return List.of();
        if (!(claim instanceof Collection<?> values)
                || !values.stream().allMatch(String.class::isInstance)) {
            throw refused(name, "must be an array of strings");
        }
        return values.stream().map(String.class::cast).distinct().toList();
    }

    private static Map<String, String> limits(@Nullable Object claim) {
        if (!(claim instanceof Map<?, ?> byCurrency))
            throw refused(ADJUST_LIMIT, "must be an object");
        Map<String, String> limits = new HashMap<>();
        byCurrency.forEach(
                (currency, limit) -> {
                    if (!(currency instanceof String code) || !(limit instanceof String amount)) {
                        throw refused(ADJUST_LIMIT, "must map currencies to decimal strings");
                    }
                    requireDecimal(amount);
                    limits.put(code, amount);
                });
        return limits;
    }

    private static void requireDecimal(String amount) {
        try {
            requireLimit(ADJUST_LIMIT, amount);
        } catch (IllegalArgumentException unusable) {
            throw refused(ADJUST_LIMIT, String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * @param currency its code, or {@code *}
     * @throws IllegalArgumentException if the amount is no limit
     */
    static void requireLimit(String currency, String amount) {
        BigDecimal limit = Values.parseDecimal(amount);
        if (limit.signum() < 0 || limit.compareTo(MAX_LIMIT) > 0) {
            throw new IllegalArgumentException(
                    "the limit in " + currency + " must be from 0 to " + MAX_LIMIT.toPlainString());
        }
    }

    private static InvalidBearerTokenException refused(String claim, String why) {
        return new InvalidBearerTokenException("the claim " + claim + " " + why);
    }
}
