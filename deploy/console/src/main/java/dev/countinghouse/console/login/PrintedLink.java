package dev.countinghouse.console.login;

import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Where the console is started by itself on this machine, prints the first way in. */
@Component
@Conditional(LocalMode.class)
@ConditionalOnProperty(name = "countinghouse.console.print-link", matchIfMissing = true)
final class PrintedLink {

    private static final Duration SIGNED_FOR = Duration.ofMinutes(10);

    private static final String NO_LIMIT = "1000000000";

    private final LoginLinks links;

    PrintedLink(LoginLinks links) {
        this.links = links;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext server)) return;
        var web = server.getWebServer();
        if (web == null) return;
        System.out.println(
                "Log in once, within the hour: http://127.0.0.1:"
                        + web.getPort()
                        + links.create(everything()));
    }

    /** What the owner of the key could sign for anyway. */
    private static Grant everything() {
        return new Grant(
                System.getProperty("user.name"),
                EnumSet.allOf(Permission.class),
                List.of("*"),
                Map.of("*", NO_LIMIT),
                SIGNED_FOR);
    }
}
