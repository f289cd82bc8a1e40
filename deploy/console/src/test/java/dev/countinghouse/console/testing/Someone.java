package dev.countinghouse.console.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.countinghouse.http.LocalTokens.Grant;

import java.util.ArrayList;
import java.util.List;

/** Somebody logged in at a browser, whose keystrokes are counted. */
public final class Someone implements AutoCloseable {

    public static final int WIDE = 1280;
    public static final int NARROW = 390;

    private static final int HEIGHT = 800;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int keys;

    private Someone(Grant grant, Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options.setLocale("en-US"));
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error"))
                        complaints.add(message.text() + " at " + message.location());
                });
        page.onPageError(complaints::add);
        page.navigate(Site.running().link(grant));
    }

    public static Someone at(Grant grant) {
        return at(grant, WIDE, ColorScheme.LIGHT);
    }

    public static Someone at(Grant grant, int width, ColorScheme colours) {
        return new Someone(
                grant,
                new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setColorScheme(colours));
    }

    /** A browser that nobody is logged in with. */
    public static BrowserContext browser() {
        return Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
    }

    /** Without script; everything has to work all the same. */
    public static Someone withoutScript(Grant grant) {
        return new Someone(grant, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** From now on with a window of this width, in these colours. */
    public Someone looks(int width, ColorScheme colours) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    public Someone goes(String path) {
        page.navigate(Site.running().console() + path);
        return this;
    }

    /** Presses keys, one after the other; each counts, a chord as one. */
    public Someone presses(String... names) {
        for (String name : names) {
            page.keyboard().press(name);
            keys++;
        }
        return this;
    }

    /** Types what is not counted: names, numbers and words that have to be said anyway. */
    public Someone types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Waits for a page whose title begins so. */
    public Someone sees(String title) {
        page.waitForCondition(() -> page.title().startsWith(title));
        page.waitForLoadState();
        return this;
    }

    public int keys() {
        return keys;
    }

    public Page page() {
        return page;
    }

    public String text() {
        return page.locator("main").innerText();
    }

    /** What the browser complained about: refused scripts, failed loads. */
    public List<String> complaints() {
        return complaints;
    }

    /** What axe finds against the rules of accessibility, in words. */
    public List<String> barriers() {
        // legacy: in the page itself, instead of in a second one for the end; our pages have no
        // frames
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return axe.analyze().getViolations().stream().map(Someone::words).toList();
    }

    private static String words(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
