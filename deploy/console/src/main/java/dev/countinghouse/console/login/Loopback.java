package dev.countinghouse.console.login;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** With a local key, listens on the loopback interface and refuses to be told otherwise. */
@Component
@Conditional(LocalMode.class)
final class Loopback implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final Environment environment;

    Loopback(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        String address = environment.getProperty("server.address");
        if (address == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
        } else if (!isLoopback(address)) {
            throw new IllegalStateException(
                    "countinghouse.security.local-key is set, and server.address is "
                            + address
                            + ": with a local key the console is for this machine alone");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** After the one that applies {@code server.address}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
