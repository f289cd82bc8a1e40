package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.NeedsBrowser;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Someone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures of the README, made anew only where somebody asks for them. */
@NeedsBrowser
@EnabledIfSystemProperty(named = PicturesTest.INTO, matches = ".+")
final class PicturesTest {

    /** The directory to write them into. */
    static final String INTO = "countinghouse.pictures";

    private static final int MOST_BYTES = 150_000;

    private static final String[] NAMES = {
        "Acme Bakery",
        "Northern Mills",
        "Harbour Café",
        "Quiet & Sons",
        "Riverside Clinic",
        "Sunset Motors",
        "Old Town Books",
        "Greenfield Dairy"
    };

    private final Path into = Path.of(System.getProperty(INTO, "."));
    private final Book book = new Book("main");
    private final String b = "/b/main";

    /** A year of trade: most is paid, some late, some not at all. */
    private void fill() {
        for (int a = 0; a < NAMES.length; a++) {
            String account = "c-" + (1001 + a);
            book.account(account, NAMES[a]);
            for (int month = 1; month <= 11; month++) {
                String day = "2026-%02d-%02d".formatted(month, 3 + 3 * a);
                String id = "inv-%d-%02d".formatted(a + 1, month);
                String amount = (180 + 97 * (a * 7 + month * 3) % 2400) + "." + (10 + 7 * a);
                book.invoice(id, account, day, amount);
                if ((a + month) % 3 == 0) continue;
                String paid = "2026-%02d-%02d".formatted(month, 4 + 3 * a);
                book.paid("pay-" + id, account, paid, amount, id);
            }
        }
        book.payment("1042", "c-1001", "2026-11-25", "412.50").shown();
    }

    @Test
    void showsTheScreensOfTheReadme() throws IOException {
        fill();
        try (Someone light = Someone.at(Site.clerk("kim", "main"));
                Someone dark =
                        Someone.at(Site.clerk("kim", "main"), Someone.WIDE, ColorScheme.DARK);
                Someone narrow =
                        Someone.at(Site.clerk("kim", "main"), Someone.NARROW, ColorScheme.LIGHT)) {
            picture(light.goes(b + "/today"), "today");
            picture(light.goes(b + "/accounts/c-1001"), "account");
            picture(dark.goes(b + "/aging?against=2026-09-30"), "aging");
            light.goes(b + "/new-payment?account=c-1001").types("3000").presses("Enter");
            light.types("1043").presses("Enter", "*", "Enter", "*", "Enter", "-", "Enter");
            picture(light, "payment");
            picture(narrow.goes(b + "/accounts/c-1001"), "narrow");
        }
    }

    private void picture(Someone someone, String name) throws IOException {
        Path file = into.resolve(name + ".png");
        someone.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(MOST_BYTES);
    }
}
