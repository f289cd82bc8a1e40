package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

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

/** A session goes on at another instance that has the same key, and ends everywhere. */
@NeedsBrowser
final class SessionsTest {

    private static final String CLIENT = "of-several";
    private static final String SECRET = "known-to-the-issuer-and-the-consoles";
    private static final String TICKET = "console-ticket";
    private static final String PAGE = "/b/" + Issuer.BOOK + "/accounts";

    private static final List<ConfigurableApplicationContext> STARTED = new ArrayList<>();
    private static String first = "";
    private static String second = "";
    private static String strange = "";

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext issuer = started(Site.start(Issuer.builder(), List.of()));
        var server = Objects.requireNonNull(((WebServerApplicationContext) issuer).getWebServer());
        Map<String, String> trusted =
                Map.of("countinghouse.security.issuer-uri", "http://localhost:" + server.getPort());
        String query =
                Site.address(
                        started(
                                Site.start(
                                        QueryApplication.builder(),
                                        List.of(Site.running().data("query"), trusted))));
        first = console(trusted, query, "k".repeat(32));
        second = console(trusted, query, "n".repeat(32) + "," + "k".repeat(32));
        strange = console(trusted, query, "s".repeat(32));
        issuer.getBean(InMemoryRegisteredClientRepository.class)
                .save(Issuer.confidential(CLIENT, SECRET, first));
        new Book(Issuer.BOOK).shown();
    }

    private static String console(Map<String, String> trusted, String query, String keys) {
        return Site.address(
                started(
                        Site.start(
                                ConsoleApplication.builder(),
                                List.of(
                                        Site.running().services(),
                                        Map.of(
                                                "countinghouse.console.query-url",
                                                query,
                                                "countinghouse.security.client-id",
                                                CLIENT,
                                                "countinghouse.security.client-secret",
                                                SECRET,
                                                "countinghouse.security.session-keys",
                                                keys),
                                        trusted))));
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
        page.navigate(first + "/");
        page.getByText("Log in").last().click();
        page.locator("[name=username]").fill("ada");
        page.locator("[name=password]").fill("engine");
        page.locator("button[type=submit]").click();
        page.waitForURL(first + "/**");
    }

    private static Cookie ticket(BrowserContext browser) {
        List<Cookie> tickets =
                browser.cookies().stream().filter(c -> c.name.equals(TICKET)).toList();
        assertThat(tickets).hasSize(1);
        return tickets.getFirst();
    }

    private static String shown(Page page, String address) {
        page.navigate(address);
        return page.locator("main").innerText();
    }

    @Test
    void goesOnWhereItWasNotBegunAndItsFormsWithIt() {
        try (BrowserContext browser = Someone.browser()) {
            Page page = browser.newPage();
            logIn(page);
            assertThat(shown(page, first + PAGE)).contains("No account is open");
            Object form = page.locator("form[action='/logout'] [name=_csrf]").first().inputValue();

            assertThat(shown(page, second + PAGE)).contains("No account is open");
            // a form of the lost instance's page, sent to the one that is left
            page.evaluate(
                    "form => document.querySelectorAll(\"[name=_csrf]\")"
                            + ".forEach(field => field.value = form)",
                    form);
            page.locator("form[action='/logout'] button").first().evaluate("it => it.click()");
            page.waitForURL(second + "/login**");
            assertThat(page.locator("main").innerText()).contains("You are logged out");
        }
    }

    @Test
    void itsTicketIsForTheConsoleAlone() {
        try (BrowserContext browser = Someone.browser()) {
            Page page = browser.newPage();
            logIn(page);
            Cookie ticket = ticket(browser);
            assertThat(ticket.httpOnly).isTrue();
            assertThat(ticket.secure).isTrue();
            assertThat(ticket.value).doesNotContain("ada").doesNotContain(".");
            assertThat(shown(page, strange + PAGE)).contains("Log in");
        }
    }

    @Test
    void isOverEverywhereOnceItIsLoggedOut() {
        try (BrowserContext browser = Someone.browser();
                BrowserContext thief = Someone.browser()) {
            Page page = browser.newPage();
            logIn(page);
            Cookie stolen = ticket(browser);
            page.navigate(first + PAGE);
            page.locator("form[action='/logout'] button").first().evaluate("it => it.click()");
            page.waitForURL(first + "/login**");
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals(TICKET));
            thief.addCookies(List.of(stolen));
            assertThat(shown(thief.newPage(), second + PAGE)).contains("Log in");
        }
    }

    @Test
    void isNobodysWhoMadeItUp() {
        try (BrowserContext browser = Someone.browser()) {
            Page page = browser.newPage();
            logIn(page);
            Cookie ticket = ticket(browser);
            char last = ticket.value.charAt(9);
            ticket.value =
                    ticket.value.substring(0, 9)
                            + (last == 'A' ? 'B' : 'A')
                            + ticket.value.substring(10);
            browser.clearCookies();
            browser.addCookies(List.of(ticket));
            assertThat(shown(page, second + PAGE)).contains("Log in");
        }
    }
}
