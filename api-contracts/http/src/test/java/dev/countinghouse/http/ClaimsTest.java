package dev.countinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import java.util.Currency;
import java.util.List;
import java.util.Map;

class ClaimsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    private static Caller caller(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("t").header("alg", "ES256").subject("ann");
        claims.forEach(token::claim);
        return new Claims(Map.of("USD", "50.00")).convert(token.build()).caller();
    }

    @Test
    void aTokenThatNamesNothingAllowsNothing() {
        Caller caller = caller(Map.of());
        for (Permission permission : Permission.values()) {
            assertThat(caller.has(permission)).isFalse();
        }
        assertThat(caller.mayEnter("acme")).isFalse();
    }

    @Test
    void readsScopesAsWordsOrAsAList() {
        assertThat(caller(Map.of("scope", "ar.read  ar.post")).has(Permission.POST)).isTrue();
        assertThat(caller(Map.of("scope", List.of("ar.read"))).has(Permission.READ)).isTrue();
    }

    @Test
    void findsNoScopeInABlankClaim() {
        for (Object blank : List.of("", "  ", List.of(), List.of(""))) {
            assertThat(caller(Map.of("scope", blank)).scopes()).isEmpty();
        }
        assertThat(caller(Map.of("scope", " ar.read ")).scopes()).containsExactly("ar.read");
    }

    @Test
    void takesTheUsualLimitOnlyWhereTheTokenNamesNone() {
        assertThat(caller(Map.of()).adjustLimit(USD)).hasToString("50.00 USD");
        assertThat(caller(Map.of()).adjustLimit(JPY)).hasToString("0 JPY");
        Caller limited = caller(Map.of("adjust_limit", Map.of("JPY", "9.99")));
        assertThat(limited.adjustLimit(JPY)).hasToString("9 JPY");
        assertThat(limited.adjustLimit(USD)).hasToString("0.00 USD");
        Caller any = caller(Map.of("adjust_limit", Map.of("*", "100000000000000")));
        assertThat(any.adjustLimit(Currency.getInstance("CLF")))
                .hasToString("100000000000000.0000 CLF");
    }

    @Test
    void doesNotAcceptClaimsOfAnotherShape() {
        for (Map<String, Object> claims :
                List.<Map<String, Object>>of(
                        Map.of("sub", " "),
                        Map.of("sub", "x".repeat(201)),
                        Map.of("books", "acme"),
                        Map.of("books", List.of(1)),
                        Map.of("scope", 7),
                        Map.of("adjust_limit", "100"),
                        Map.of("adjust_limit", Map.of("USD", 100)),
                        Map.of("adjust_limit", Map.of("USD", "1e9")),
                        Map.of("adjust_limit", Map.of("USD", "-1")),
                        Map.of("adjust_limit", Map.of("USD", "100000000000001")))) {
            assertThatThrownBy(() -> caller(claims))
                    .as(claims.toString())
                    .isInstanceOf(InvalidBearerTokenException.class);
        }
    }
}
