package dev.countinghouse.command.quote;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteEvent;
import dev.countinghouse.contract.quote.QuoteId;
import dev.countinghouse.contract.quote.QuoteMade;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** A quote, and what became of it. */
final class QuoteFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(QuoteEvent.class);
    private static final BiConsumer<QuoteFacts, ArEvent> FOLD = QuoteFacts::on;

    private final QuoteId quote;
    private @Nullable QuoteMade made;
    private @Nullable QuoteAccepted accepted;
    private @Nullable QuoteDeclined declined;

    private QuoteFacts(QuoteId quote) {
        this.quote = quote;
    }

    static Subject<QuoteFacts> about(QuoteId quote) {
        return Subject.of(quote, TYPES, () -> new QuoteFacts(quote), FOLD);
    }

    private void on(ArEvent event) {
        switch ((QuoteEvent) event) {
            case QuoteMade e -> made = e;
            case QuoteAccepted e -> accepted = e;
            case QuoteDeclined e -> declined = e;
        }
    }

    @Nullable QuoteMade made() {
        return made;
    }

    @Nullable QuoteAccepted accepted() {
        return accepted;
    }

    @Nullable QuoteDeclined declined() {
        return declined;
    }

    /**
     * @throws Rejection if there is no such quote, it was accepted or declined, or made after the
     *     date
     */
    QuoteMade requireStanding(LocalDate date) {
        if (made == null) throw new Rejection(QuoteReason.QUOTE_UNKNOWN, quote.value());
        if (accepted != null || declined != null) {
            throw new Rejection(QuoteReason.QUOTE_OVER, quote.value());
        }
        if (date.isBefore(made.quotedOn())) {
            throw new Rejection(QuoteReason.PRECEDES_QUOTE, made.quotedOn().toString());
        }
        return made;
    }
}
