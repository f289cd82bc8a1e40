package dev.countinghouse.http;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Currencies;
import dev.countinghouse.contract.Money;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/**
 * Who sends a request, and how far the token lets them go.
 *
 * @param subject who it is, as events name the actor
 * @param scopes what the token allows
 * @param books where: ids of books, or {@code *} for all
 * @param limits by currency code, or {@code *} for any: the largest adjustment made alone
 */
public record Caller(
        String subject, Set<String> scopes, Set<String> books, Map<String, String> limits) {

    static final String ALL = "*";

    public Caller {
        scopes = Set.copyOf(scopes);
        books = Set.copyOf(books);
        limits = Map.copyOf(limits);
    }

    public boolean has(Permission permission) {
        return scopes.contains(permission.scope());
    }

    /** Refuses who lacks a permission that only a part of the request needs. */
    public void require(Permission permission) {
        if (!has(permission)) throw new ScopeMissing(permission);
    }

    /**
     * Refuses a command that the token does not allow.
     *
     * @param command of a type that says what it {@link Needs}
     * @throws RuntimeException that is answered with {@code scope-missing}
     */
    public void requireAllowed(Object command) {
        Needs needs = command.getClass().getAnnotation(Needs.class);
        if (needs == null) throw new IllegalStateException(command.getClass() + " needs nothing");
        require(needs);
    }

    void require(Needs needs) {
        if (Arrays.stream(needs.value()).noneMatch(this::has)) {
            throw new ScopeMissing(needs.value());
        }
    }

    public boolean mayEnter(String book) {
        return books.contains(ALL) || books.contains(book);
    }

    public boolean mayEnter(BookId book) {
        return mayEnter(book.value());
    }

    /** The largest adjustment in a currency that needs nobody else: zero when none is granted. */
    public Money adjustLimit(Currency currency) {
        String limit = limits.get(currency.getCurrencyCode());
        if (limit == null) limit = limits.get(ALL);
        if (limit == null) return Money.zero(currency);
        var whole =
                new BigDecimal(limit).setScale(Currencies.decimals(currency), RoundingMode.DOWN);
        return Money.rounded(whole, currency);
    }

    /** The caller of a request that passed the token check. */
    public static Caller of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof CallerToken token) return token.caller();
        throw new InvalidBearerTokenException("a bearer token is needed");
    }
}
