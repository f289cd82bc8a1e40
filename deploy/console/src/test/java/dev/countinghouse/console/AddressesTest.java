package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Site;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.List;

/** Ids come from others, so no word of ours may stand where an id stands. */
final class AddressesTest {

    private static final List<String> PATTERNS =
            Site.running()
                    .consoleBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .keySet()
                    .stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .distinct()
                    .sorted()
                    .toList();

    @Test
    void noIdHidesAPage() {
        List<String> collisions = new ArrayList<>();
        for (String one : PATTERNS) {
            for (String other : PATTERNS) {
                if (one.compareTo(other) < 0 && collide(one.split("/"), other.split("/"))) {
                    collisions.add(one + " and " + other);
                }
            }
        }
        assertThat(collisions).isEmpty();
        assertThat(PATTERNS).hasSizeGreaterThan(100);
    }

    private static boolean collide(String[] one, String[] other) {
        if (one.length != other.length) return false;
        for (int i = 0; i < one.length; i++) {
            if (!meet(one[i], other[i]) && !meet(other[i], one[i])) return false;
        }
        return true;
    }

    private static boolean meet(String one, String other) {
        if (!one.startsWith("{")) return one.equals(other);
        int colon = one.indexOf(':');
        return colon < 0 || other.matches(one.substring(colon + 1, one.length() - 1));
    }

    @Test
    void theCheckItselfFindsACollision() {
        assertThat(collide("/a/new".split("/"), "/a/{id}".split("/"))).isTrue();
        assertThat(collide("/a/won".split("/"), "/a/{what:won|close}".split("/"))).isTrue();
        assertThat(collide("/a/new".split("/"), "/b/{id}".split("/"))).isFalse();
    }
}
