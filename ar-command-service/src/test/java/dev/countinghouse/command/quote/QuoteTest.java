package dev.countinghouse.command.quote;

import static dev.countinghouse.command.Charging.CHARGE;
import static dev.countinghouse.command.Charging.HOSTING;
import static dev.countinghouse.command.Charging.TAX;
import static dev.countinghouse.command.Charging.drafted;
import static dev.countinghouse.command.Charging.item;
import static dev.countinghouse.command.Charging.number;
import static dev.countinghouse.command.Charging.price;
import static dev.countinghouse.command.Charging.rate;
import static dev.countinghouse.command.Charging.taxed;
import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;
import static dev.countinghouse.command.Given.usd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class QuoteTest {

    private static final QuoteId QUOTE = new QuoteId("q");

    @RegisterExtension private final Decided ar = new Decided();

    private static MakeQuote make(@Nullable String unitPrice) {
        return new MakeQuote(
                BOOK,
                QUOTE,
                ACME,
                List.of(
                        new AskedLine(
                                HOSTING,
                                null,
                                number("2"),
                                unitPrice == null ? null : number(unitPrice))),
                march(5),
                march(20),
                "their 7",
                "ann",
                LeftOpen.NOTHING);
    }

    private static QuoteMade made(String unitPrice, String amount) {
        return new QuoteMade(
                BOOK,
                QUOTE,
                ACME,
                List.of(
                        new QuoteLine(
                                HOSTING, "Hosting", number("2"), number(unitPrice), usd(amount))),
                march(5),
                march(20),
                "their 7",
                "ann");
    }

    private static AcceptQuote accept(LocalDate on) {
        return new AcceptQuote(BOOK, QUOTE, new DraftId("q"), on, on, "ann", LeftOpen.NOTHING);
    }

    private static QuoteAccepted accepted() {
        return new QuoteAccepted(BOOK, QUOTE, ACME, new DraftId("q"), "ann", march(20));
    }

    private static DeclineQuote decline() {
        return new DeclineQuote(BOOK, QUOTE, "too dear", march(9), "ann", LeftOpen.NOTHING);
    }

    private static QuoteDeclined declined() {
        return new QuoteDeclined(BOOK, QUOTE, ACME, "too dear", "ann", march(9));
    }

    @Test
    void isMadeByThePriceListsOrAtAPriceThatIsGiven() {
        ar.given(opened(), item(), price("20")).when(make(null)).records(made("20", "40.00"));
        ar.given(opened(), item()).when(make("18")).records(made("18", "36.00"));
        ar.given(opened(), item()).when(make(null)).isRefused(SharedReason.NO_PRICE);
        ar.given(opened(), item(), made("18", "36.00")).when(make("18")).recordsNothing();
        ar.given(opened(), item(), made("18", "36.00"))
                .when(make("19"))
                .isRefused(SharedReason.ID_TAKEN);
    }

    @Test
    void becomesADraftUntilItsLastDay() {
        List<ArEvent> events = new ArrayList<>();
        ar.given(opened(), rate("10", march(1)), taxed(), made("18", "36.00"))
                .when(accept(march(20)))
                .then()
                .success()
                .eventsSatisfy(all -> all.forEach(e -> events.add((ArEvent) e.payload())));
        var draft = (DraftMade) events.getFirst();
        assertThat(draft.lines().getFirst().amount()).isEqualTo(usd("36.00"));
        assertThat(draft.lines().getFirst().taxes().getFirst().tax()).isEqualTo(TAX);
        assertThat(draft.customerReference()).isEqualTo("their 7");
        assertThat(events.getLast()).isEqualTo(accepted());
        ar.given(opened(), item(), made("18", "36.00"))
                .when(accept(march(21)))
                .isRefused(QuoteReason.QUOTE_EXPIRED);
        ar.given(opened(), item(), made("18", "36.00"))
                .when(accept(march(4)))
                .isRefused(QuoteReason.PRECEDES_QUOTE);
    }

    @Test
    void isAcceptedOrDeclinedOnce() {
        ar.given(opened(), item(), made("18", "36.00"), accepted())
                .when(accept(march(20)))
                .recordsNothing();
        ar.given(opened(), item(), made("18", "36.00"), declined())
                .when(accept(march(10)))
                .isRefused(QuoteReason.QUOTE_OVER);
        ar.given(opened(), item(), made("18", "36.00")).when(decline()).records(declined());
        ar.given(opened(), item(), made("18", "36.00"), declined())
                .when(decline())
                .recordsNothing();
        ar.given(opened(), item(), made("18", "36.00"), accepted())
                .when(decline())
                .isRefused(QuoteReason.QUOTE_OVER);
        ar.given().when(decline()).isRefused(QuoteReason.QUOTE_UNKNOWN);
        ar.given(opened(), item(), made("18", "36.00"), drafted("q", CHARGE))
                .when(accept(march(20)))
                .isRefused(SharedReason.ID_TAKEN);
    }
}
