package dev.countinghouse.console.login;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the console is started by itself on this machine, prints the first way in. */
@Component
@Conditional(LocalMode.class)
@ConditionalOnProperty(name = "countinghouse.console.print-link", matchIfMissing = true)
final class PrintedLink {

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
                        + links.createForOwner());
    }
}
