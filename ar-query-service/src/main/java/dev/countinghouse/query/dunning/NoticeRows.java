package dev.countinghouse.query.dunning;

import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.query.feed.NewRows;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.TableFold;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Notices, and what each asks for. */
final class NoticeRows implements TableFold {

    private static final NewRows.Table NOTICES =
            NewRows.table(
                    "dunning_notice",
                    "book text",
                    "notice text",
                    "account text",
                    "position int8",
                    "run text",
                    "issued_on date",
                    "ladder text",
                    "level int4",
                    "level_name text",
                    "channel text",
                    "amount_minor int8",
                    "credits_minor int8",
                    "charged_minor int8",
                    "currency text",
                    "issued_by text");
    private static final NewRows.Table ITEMS =
            NewRows.table(
                    "dunned_item",
                    "book text",
                    "notice text",
                    "invoice text",
                    "account text",
                    "position int8",
                    "issued_on date",
                    "due_on date",
                    "level int4",
                    "amount_minor int8",
                    "fee text",
                    "fee_minor int8",
                    "interest text",
                    "interest_minor int8",
                    "fixed_minor int8",
                    "currency text");

    private final NewRows notices = new NewRows(NOTICES);
    private final NewRows items = new NewRows(ITEMS);

    @Override
    public void add(EventEnvelope envelope) {
        if (!(envelope.event() instanceof DunningNoticeIssued e)) return;
        long charged = 0;
        for (DunnedItem item : e.items()) {
            charged += minor(item.feeAmount()) + minor(item.interestAmount());
            charged += minor(item.fixedSum());
            items.add(
                    e.book(),
                    e.notice(),
                    item.invoice(),
                    e.account(),
                    envelope.position(),
                    e.issuedOn(),
                    item.dueOn(),
                    item.level(),
                    item.amount().minor(),
                    item.fee(),
                    minorOrNull(item.feeAmount()),
                    item.interest(),
                    minorOrNull(item.interestAmount()),
                    minorOrNull(item.fixedSum()),
                    item.amount().currency());
        }
        notices.add(
                e.book(),
                e.notice(),
                e.account(),
                envelope.position(),
                e.run(),
                e.issuedOn(),
                e.ladder(),
                e.level(),
                e.levelName(),
                e.channel(),
                e.amount().minor(),
                e.credits().minor(),
                charged,
                e.amount().currency(),
                e.issuedBy());
    }

    private static long minor(@Nullable Money amount) {
        return amount == null ? 0 : amount.minor();
    }

    private static @Nullable Long minorOrNull(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    @Override
    public void write(Pipeline pipeline) throws SQLException {
        pipeline.insert(notices);
        pipeline.insert(items);
    }
}
