package dev.countinghouse.console.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.countinghouse.command.CommandApplication;
import dev.countinghouse.console.ConsoleApplication;
import dev.countinghouse.console.login.LoginLinks;
import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.EmbeddedPostgres;
import dev.countinghouse.http.LocalTokens;
import dev.countinghouse.http.LocalTokens.Grant;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.QueryApplication;

import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Both services and the console, with PostgreSQL and Kafka: one set for all tests of a JVM. */
public final class Site {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Site RUNNING = new Site();

    private final Path key = directory().resolve("key");
    private final LocalTokens tokens = LocalTokens.at(key, Clock.systemUTC());
    private final EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
    private final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ConfigurableApplicationContext command;
    private final ConfigurableApplicationContext query;
    private final ConfigurableApplicationContext console;

    private Site() {
        postgres.createDatabase("command");
        postgres.createDatabase("query");
        query = start(QueryApplication.builder(), List.of(data("query"), local()));
        command =
                start(
                        CommandApplication.builder(),
                        List.of(data("command"), local(), policies(), mail()));
        console = start(ConsoleApplication.builder(), List.of(services(), local()));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("countinghouse-console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Site running() {
        return RUNNING;
    }

    /** Starts an application on any free port; later settings win. */
    public static ConfigurableApplicationContext start(
            SpringApplicationBuilder application, List<Map<String, String>> settings) {
        Map<String, String> all = new HashMap<>(Map.of("server.port", "0"));
        settings.forEach(all::putAll);
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }

    /** What a service needs to find its database and the topic. */
    public Map<String, String> data(String database) {
        return Map.of(
                "spring.datasource.url", postgres.url(database),
                "spring.datasource.username", "postgres",
                "countinghouse.kafka.bootstrap-servers", kafka.bootstrapServers());
    }

    private Map<String, String> policies() {
        return Map.of("countinghouse.policies.query-url", address(query));
    }

    private Map<String, String> mail() {
        mail.start();
        return Map.of(
                "countinghouse.mail.host",
                "127.0.0.1",
                "countinghouse.mail.port",
                Integer.toString(mail.getSmtp().getPort()),
                "countinghouse.mail.encryption",
                "NONE",
                "countinghouse.mail.from",
                "office@countinghouse.example");
    }

    /** What came to an address, in the order in which it came. */
    public List<MimeMessage> mailTo(String address) {
        return Stream.of(mail.getReceivedMessagesForDomain(address)).toList();
    }

    private Map<String, String> local() {
        return Map.of("countinghouse.security.local-key", key.toString());
    }

    /** What a console needs to find the services. */
    public Map<String, String> services() {
        return Map.of(
                "countinghouse.console.command-url",
                address(command),
                "countinghouse.console.query-url",
                address(query),
                "countinghouse.console.print-link",
                "false",
                "countinghouse.console.rail-patience",
                "15s");
    }

    public static String address(ConfigurableApplicationContext application) {
        var server =
                Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer());
        return "http://127.0.0.1:" + server.getPort();
    }

    public String console() {
        return address(console);
    }

    public <T> T consoleBean(String name, Class<T> type) {
        return console.getBean(name, type);
    }

    public String command() {
        return address(command);
    }

    /** A console of its own whose command service is not there; the caller stops it. */
    public ConfigurableApplicationContext consoleWithoutCommands() {
        return start(
                ConsoleApplication.builder(),
                List.of(
                        services(),
                        local(),
                        Map.of("countinghouse.console.command-url", "http://127.0.0.1:1")));
    }

    /** A link that logs in once. */
    public String link(Grant grant) {
        return console() + console.getBean(LoginLinks.class).create(grant);
    }

    public String token(Grant grant) {
        return tokens.sign(grant);
    }

    /** Somebody with all scopes in one book, who adjusts up to 100 alone. */
    public static Grant clerk(String name, String book) {
        return grant(name, EnumSet.allOf(Permission.class), book);
    }

    public static Grant grant(String name, Set<Permission> permissions, String book) {
        return new Grant(name, permissions, List.of(book), Map.of("*", "100"), LIFETIME);
    }
}
