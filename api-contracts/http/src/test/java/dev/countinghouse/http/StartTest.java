package dev.countinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** When a service starts, and when it had better not. */
class StartTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(HttpEdge.class)
    static class App {}

    @RestController
    static final class Unguarded {
        @GetMapping("/v1/books/{book}/unguarded")
        String get() {
            return "";
        }
    }

    @TempDir Path directory;

    private static ConfigurableApplicationContext run(Class<?> more, String... properties) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "spring.config.import=classpath:http-edge.yaml",
                                "server.port=0",
                                "countinghouse.http.openapi=test"));
        all.addAll(List.of(properties));
        return new SpringApplicationBuilder(App.class, more)
                .properties(all.toArray(String[]::new))
                .run();
    }

    private static ConfigurableApplicationContext run(String... properties) {
        return run(App.class, properties);
    }

    private String localKey() {
        return SecuritySettings.LOCAL_KEY + "=" + directory.resolve("local.key");
    }

    @Test
    void refusesToStartWithoutKnowingWhoseTokensToAccept() {
        assertThatThrownBy(StartTest::run)
                .rootCause()
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining(SecuritySettings.ISSUER)
                .hasMessageContaining(SecuritySettings.LOCAL_KEY);
    }

    @Test
    void refusesToMixAnIssuerWithALocalKey() {
        assertThatThrownBy(() -> run(localKey(), SecuritySettings.ISSUER + "=https://issuer.test"))
                .rootCause()
                .isInstanceOf(UnsafeConfiguration.class);
    }

    @Test
    void listensToThisMachineOnlyWhenItsTokensAreLocal() {
        for (String address : List.of("server.address=0.0.0.0", "server.address=192.0.2.1")) {
            assertThatThrownBy(() -> run(localKey(), address))
                    .rootCause()
                    .isInstanceOf(UnsafeConfiguration.class)
                    .hasMessageContaining("server.address");
        }
        assertThatThrownBy(() -> run(localKey(), "management.server.port=0"))
                .rootCause()
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("management.server.address");
    }

    @Test
    void startsWithoutItsIssuerAndAsksToComeBack() throws Exception {
        try (var app = run(SecuritySettings.ISSUER + "=http://127.0.0.1:1/issuer")) {
            int port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + port
                                                                    + "/v1/books/acme"))
                                            .header("Authorization", "Bearer e30.e30.x")
                                            .build(),
                                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/issuer-unreachable");
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
        }
    }

    @Test
    void refusesAnEndpointThatNamesNoPermission() {
        assertThatThrownBy(() -> run(Unguarded.class, localKey()))
                .hasMessageContaining("/v1/books/{book}/unguarded");
    }
}
