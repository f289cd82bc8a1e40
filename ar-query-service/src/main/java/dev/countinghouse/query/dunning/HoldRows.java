package dev.countinghouse.query.dunning;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningReleased;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What holds accounts up, and releases. */
final class HoldRows implements TableFold {

    private static final NewRows.Table HOLDS =
            NewRows.table(
                    "dunning_hold",
                    "book text",
                    "account text",
                    "position int8",
                    "invoice text",
                    "effective_on date",
                    "kind text",
                    "reason text",
                    "until date");

    private final NewRows holds = new NewRows(HOLDS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case DunningHeld e ->
                    holds.add(
                            e.book(),
                            e.account(),
                            envelope.position(),
                            invoice(e.invoice()),
                            e.heldOn(),
                            e.kind(),
                            e.reason(),
                            e.until());
            case DunningReleased e ->
                    holds.add(
                            e.book(),
                            e.account(),
                            envelope.position(),
                            invoice(e.invoice()),
                            e.releasedOn(),
                            null,
                            e.reason(),
                            null);
            default -> {}
        }
    }

    private static String invoice(@Nullable InvoiceId invoice) {
        return invoice == null ? "" : invoice.value();
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(holds);
    }
}
