package dev.countinghouse.query.billing;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.quote.QuoteAccepted;
import dev.countinghouse.contract.quote.QuoteDeclined;
import dev.countinghouse.contract.quote.QuoteEvent;
import dev.countinghouse.contract.quote.QuoteLine;
import dev.countinghouse.contract.quote.QuoteMade;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Quotes, and what became of them. */
final class QuoteRows implements TableFold {

    private static final NewRows.Table QUOTES =
            NewRows.table(
                    "quote",
                    "book text",
                    "quote text",
                    "account text",
                    "quoted_on date",
                    "valid_until date",
                    "reference text",
                    "quoted_by text",
                    "currency text",
                    "amount_minor int8",
                    "lines text",
                    "position int8");

    private static final NewRows.Table STEPS =
            NewRows.table(
                    "quote_step",
                    "book text",
                    "quote text",
                    "position int8",
                    "state text",
                    "effective_on date",
                    "reason text",
                    "draft text",
                    "done_by text");

    private final NewRows quotes = new NewRows(QUOTES);
    private final NewRows steps = new NewRows(STEPS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof QuoteEvent event)) return;
        long at = envelope.position();
        switch (event) {
            case QuoteMade e -> made(e, at);
            case QuoteAccepted e ->
                    steps.add(
                            e.book(),
                            e.quote(),
                            at,
                            "ACCEPTED",
                            e.acceptedOn(),
                            null,
                            e.draft(),
                            e.acceptedBy());
            case QuoteDeclined e ->
                    steps.add(
                            e.book(),
                            e.quote(),
                            at,
                            "DECLINED",
                            e.declinedOn(),
                            e.reason(),
                            null,
                            e.declinedBy());
        }
    }

    private void made(QuoteMade e, long at) {
        Money sum = Money.zero(e.lines().getFirst().amount().currency());
        for (QuoteLine line : e.lines()) sum = sum.plus(line.amount());
        quotes.add(
                e.book(),
                e.quote(),
                e.account(),
                e.quotedOn(),
                e.validUntil(),
                e.reference(),
                e.quotedBy(),
                sum.currency(),
                sum.minor(),
                Json.of(e.lines()),
                at);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(quotes);
        pipeline.insert(steps);
    }
}
