package dev.countinghouse.console.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The installed browser, started once, without a window and without calling anybody. */
final class Chromium {

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-default-apps",
                    "--disable-sync",
                    "--no-first-run");

    /** A busy machine takes its time. */
    static final double PATIENCE_MILLIS = 180_000;

    private Chromium() {}

    static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** It ends with the process. */
    @SuppressWarnings("resource")
    private static Browser start() {
        Path executable =
                installed()
                        .orElseThrow(() -> new IllegalStateException("no Chromium is installed"));
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(QUIET)
                                .setTimeout(PATIENCE_MILLIS));
    }

    static Browser browser() {
        return Started.BROWSER;
    }

    /** Started when it is first needed, not when it is looked for. */
    private static final class Started {
        private static final Browser BROWSER = start();
    }
}
