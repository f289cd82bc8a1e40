package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;
import dev.countinghouse.issuer.Issuer;
import dev.countinghouse.query.QueryApplication;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Logging in at a real issuer, whose tokens a real service accepts. */
@NeedsBrowser
final class IssuerLoginTest {

    private static final List<ConfigurableApplicationContext> STARTED = new ArrayList<>();
    private static String console = "";

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext issuer = started(Site.start(Issuer.builder(), List.of()));
        var server = Objects.requireNonNull(((WebServerApplicationContext) issuer).getWebServer());
        Map<String, String> trusted =
                Map.of("countinghouse.security.issuer-uri", "http://localhost:" + server.getPort());
        ConfigurableApplicationContext query =
                started(
                        Site.start(
                                QueryApplication.builder(),
                                List.of(Site.running().data("query"), trusted)));
        ConfigurableApplicationContext own =
                started(
                        Site.start(
                                ConsoleApplication.builder(),
                                List.of(
                                        Site.running().services(),
                                        Map.of(
                                                "countinghouse.console.query-url",
                                                Site.address(query)),
                                        trusted)));
        console = Site.address(own);
        issuer.getBean(InMemoryRegisteredClientRepository.class)
                .save(Issuer.client(Issuer.CLIENT, console));
    }

    private static ConfigurableApplicationContext started(ConfigurableApplicationContext it) {
        STARTED.add(it);
        return it;
    }

    @AfterAll
    static void stop() {
        STARTED.reversed().forEach(ConfigurableApplicationContext::close);
    }

    private static void logIn(Page page) {
        page.navigate(console + "/");
        page.getByText("Log in").last().click();
        page.locator("[name=username]").fill("ada");
        page.locator("[name=password]").fill("engine");
        page.locator("button[type=submit]").click();
        page.waitForURL(console + "/**");
    }

    @Test
    void whoIsLetInAtTheIssuerWorksInTheirBooksWithinTheirRole() {
        new Book(Issuer.BOOK).shown();
        try (BrowserContext context = Someone.browser()) {
            Page page = context.newPage();
            logIn(page);
            assertThat(page.locator("main").innerText())
                    .contains("ada, which book?")
                    .contains(Issuer.BOOK);
            page.navigate(console + "/b/" + Issuer.BOOK + "/accounts");
            assertThat(page.locator("main").innerText()).contains("No account is open");
            assertThat(page.locator("#rail").innerText())
                    .contains("Post a payment")
                    .doesNotContain("Issue an invoice")
                    .doesNotContain("History");
            page.navigate(console + "/b/south/accounts");
            assertThat(page.locator("main").innerText()).contains("does not open this book");
        }
    }

    @Test
    void tokensStayOnTheServer() {
        try (BrowserContext context = Someone.browser()) {
            Page page = context.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.url() + request.headers()));
            logIn(page);
            List<Cookie> cookies =
                    context.cookies().stream().filter(c -> c.name.equals("console")).toList();
            assertThat(cookies).hasSize(1);
            Cookie session = cookies.getFirst();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.secure).isTrue();
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(sent)
                    .noneMatch(request -> request.contains("eyJ") || request.contains("Bearer"));
            assertThat(sent).anyMatch(request -> request.contains("code_challenge_method=S256"));
            assertThat(page.content()).doesNotContain("eyJ");
            assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void aCodeThatWasNotAskedForLetsNobodyIn() {
        try (BrowserContext context = Someone.browser()) {
            Page page = context.newPage();
            page.navigate(console + "/login/oauth2/code/issuer?code=made-up&state=made-up");
            assertThat(page.locator("main").innerText()).contains("did not let you in");
        }
    }
}
