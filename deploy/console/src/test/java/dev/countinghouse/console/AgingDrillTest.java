package dev.countinghouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.console.testing.Book;
import dev.countinghouse.console.testing.Site;
import dev.countinghouse.console.testing.Visitor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a figure of the aging to the items that it is the sum of. */
final class AgingDrillTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"([^\"]*/aging/items[^\"]*)\"[^>]*>([^<]*)</a>");
    private static final Pattern OPEN =
            Pattern.compile("(?s)data-label=\"Open\">\\s*([^<]*?)\\s*</td>");

    private static final Book BOOK =
            new Book()
                    .account("acme", "Acme")
                    .account("north", "Northern Mills")
                    .invoice("a1", "acme", "2026-01-02", "100.00")
                    .invoice("a2", "acme", "2026-02-20", "40.50")
                    .invoice("a3", "acme", "2026-03-30", "7.00")
                    .invoice("n1", "north", "2026-01-01", "1000.00")
                    .paid("pay-1", "acme", "2026-03-01", "30.00", "a1")
                    .payment("pay-2", "north", "2026-03-10", "55.00")
                    .post(
                            "/invoices",
                            """
                            {"invoice": "n2", "number": "n2", "account": "north",
                             "currency": "USD", "invoiceDate": "2026-01-10",
                             "lines": [{"description": "Goods", "quantity": "1",
                                        "unitPrice": "90.00"}],
                             "installments": [
                               {"dueOn": "2026-02-10",
                                "amount": {"amount": "30.00", "currency": "USD"}},
                               {"dueOn": "2026-05-10",
                                "amount": {"amount": "60.00", "currency": "USD"}}]}""")
                    .post(
                            "/adjustments",
                            """
                            {"account": "acme", "kind": "FEE", "reason": "late",
                             "amount": {"amount": "15.00", "currency": "USD"},
                             "effectiveOn": "2026-03-05"}""")
                    .paid("pay-3", "acme", "2026-06-01", "70.00", "a1")
                    .shown();

    private final String b = "/b/" + BOOK.id();
    private final Visitor reader = Visitor.of(Site.clerk("reader", BOOK.id()));

    @ParameterizedTest
    @CsvSource({
        "DUE_DATE,SUMMARIZE,2026-04-01",
        "DUE_DATE,AGE,2026-04-01",
        "INVOICE_DATE,SUMMARIZE,2026-04-01",
        "INVOICE_DATE,EXCLUDE,2026-04-01",
        "DUE_DATE,SUMMARIZE,2026-02-25",
        "INVOICE_DATE,AGE,2026-02-25",
        "DUE_DATE,SUMMARIZE,2026-07-01"
    })
    void eachFigureIsTheSumOfTheItemsBehindIt(String basis, String credits, String on) {
        String aging = "%s/aging?basis=%s&credits=%s&on=%s".formatted(b, basis, credits, on);
        Matcher figure = FIGURE.matcher(reader.get(aging).body());
        int figures = 0;
        for (; figure.find(); figures++) {
            String address = figure.group(1).replace("&amp;", "&");
            assertThat(address).contains("on=" + on);
            List<BigDecimal> open = open(reader.get(address).body());
            assertThat(open).as(address).hasSizeGreaterThan(1);
            BigDecimal total = open.removeLast();
            assertThat(total).as(address).isEqualTo(number(figure.group(2)));
            assertThat(open.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(address)
                    .isEqualTo(total);
        }
        assertThat(figures).isGreaterThan(5);
    }

    /** The items' amounts, the last being the total. */
    private static List<BigDecimal> open(String page) {
        List<BigDecimal> open = new ArrayList<>();
        Matcher cell = OPEN.matcher(page);
        while (cell.find()) open.add(number(cell.group(1)));
        return open;
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.strip().replace(",", "").replace("−", "-"));
    }

    @Test
    void aBucketOfAnAccountHasItsItemsAndNoOther() {
        String bucket =
                b + "/aging/items?items=DEBTS&basis=DUE_DATE&account=acme&minAge=1&maxAge=30";
        assertThat(reader.get(bucket + "&on=2026-04-01").body())
                .contains("What is owed, 1 to 30 days past the due date")
                .contains("/invoices/a2")
                .contains("adjustment on account")
                .contains("55.50")
                .doesNotContain("/invoices/a1")
                .doesNotContain("/invoices/n1");
        assertThat(reader.get(bucket + "&on=2026-04-01&as=csv").body())
                .contains("as of 2026-04-01")
                .contains("a2");
        assertThat(reader.get(bucket + "&on=2026-01-05").body())
                .contains("Nothing of this age is open on this date.");
        assertThat(reader.get(b + "/aging/items?minAge=5&maxAge=4").body())
                .contains("must not be below minAge");
    }
}
