package dev.countinghouse.console.login;

import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Signs with the key of this machine, for a while each time: services remember what they verified.
 */
final class LocalPeople implements People {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final LocalTokens key;
    private final Clock clock;
    private final Map<Grant, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(String token, Instant freshUntil) {}

    LocalPeople(LocalTokens key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Optional<Person> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof LocalLogin login
                ? Optional.of(person(login.grant()))
                : Optional.empty();
    }

    private Person person(Grant grant) {
        return new Person(
                grant.subject(),
                grant.permissions().stream().map(Permission::scope).collect(Collectors.toSet()),
                grant.books(),
                token(grant));
    }

    private String token(Grant grant) {
        Instant now = clock.instant();
        if (signed.size() >= MOST) signed.clear();
        return signed.compute(
                        grant,
                        (same, before) ->
                                before != null && now.isBefore(before.freshUntil())
                                        ? before
                                        : sign(grant, now))
                .token();
    }

    private Signed sign(Grant grant, Instant now) {
        var lasting =
                new Grant(
                        grant.subject(),
                        grant.permissions(),
                        grant.books(),
                        grant.adjustLimits(),
                        LIFETIME);
        return new Signed(key.sign(lasting), now.plus(LIFETIME.dividedBy(2)));
    }
}
