package dev.countinghouse.query.paper;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryRequested;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import java.sql.SQLException;

/** Documents on their way, and what became of each. */
final class DeliveryRows implements TableFold {

    private static final NewRows.Table DELIVERIES =
            NewRows.table(
                    "delivery",
                    "book text",
                    "delivery text",
                    "account text",
                    "position int8",
                    "kind text",
                    "document text",
                    "requested_on date",
                    "requested_by text");
    private static final NewRows.Table PREPARED =
            NewRows.table(
                    "delivery_prepared",
                    "book text",
                    "delivery text",
                    "position int8",
                    "prepared_on date",
                    "channel text",
                    "recipients text",
                    "subject text",
                    "contents text",
                    "withheld text");
    private static final NewRows.Table REPORTS =
            NewRows.table(
                    "delivery_report",
                    "book text",
                    "delivery text",
                    "position int8",
                    "reported_on date",
                    "outcome text",
                    "detail text",
                    "reported_at timestamptz",
                    "reported_by text");

    private final NewRows deliveries = new NewRows(DELIVERIES);
    private final NewRows prepared = new NewRows(PREPARED);
    private final NewRows reports = new NewRows(REPORTS);

    @Override
    public void add(EventEnvelope envelope) {
        switch (envelope.event()) {
            case DeliveryRequested e ->
                    deliveries.add(
                            e.book(),
                            e.delivery(),
                            e.account(),
                            envelope.position(),
                            e.kind(),
                            e.document(),
                            e.requestedOn(),
                            e.requestedBy());
            case DeliveryPrepared e ->
                    prepared.add(
                            e.book(),
                            e.delivery(),
                            envelope.position(),
                            e.preparedOn(),
                            e.channel(),
                            json(e.recipients()),
                            e.subject(),
                            json(e.contents()),
                            e.withheld());
            case DeliveryReported e ->
                    reports.add(
                            e.book(),
                            e.delivery(),
                            envelope.position(),
                            e.reportedOn(),
                            e.outcome(),
                            e.detail(),
                            envelope.recordedAt(),
                            envelope.metadata().get(EventMetadata.ACTOR));
            default -> {}
        }
    }

    private static String json(Object value) {
        return EventJson.mapper().writeValueAsString(value);
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(deliveries);
        pipeline.insert(prepared);
        pipeline.insert(reports);
    }
}
