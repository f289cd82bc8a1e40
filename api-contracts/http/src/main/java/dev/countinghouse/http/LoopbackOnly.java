package dev.countinghouse.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** In local mode, listens on the loopback interface and refuses to be told otherwise. */
final class LoopbackOnly
        implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final boolean local;
    private final Environment environment;

    LoopbackOnly(boolean local, Environment environment) {
        this.local = local;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (!local) return;
        requireLoopback("server.address");
        if (environment.getProperty("management.server.port") != null) {
            if (environment.getProperty("management.server.address") == null) {
                throw notLoopback("management.server.address", "every interface");
            }
            requireLoopback("management.server.address");
        }
        if (environment.getProperty("server.address") == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    private void requireLoopback(String property) {
        String address = environment.getProperty(property);
        if (address != null && !isLoopback(address)) throw notLoopback(property, address);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static UnsafeConfiguration notLoopback(String property, @Nullable String address) {
        return new UnsafeConfiguration(
                SecuritySettings.LOCAL_KEY + " is set, and " + property + " is " + address + ".",
                "Set "
                        + property
                        + " to 127.0.0.1, or use "
                        + SecuritySettings.ISSUER
                        + ": tokens of a local key are for this machine alone.");
    }

    /** After the one that applies {@code server.address}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
