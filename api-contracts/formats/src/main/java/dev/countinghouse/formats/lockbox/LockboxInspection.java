package dev.countinghouse.formats.lockbox;

import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;

/** Checks the order of records and the totals of batches, services and the transmission. */
final class LockboxInspection {

    private final Report report;
    private final Sum file = new Sum();
    private Sum service = new Sum();
    private Sum batch = new Sum();
    private long batches;
    private long lockboxes;
    private long overflows;
    private long records;
    private long line = 1;
    private boolean ended;

    LockboxInspection(Report report) {
        this.report = report;
    }

    void of(LockboxReader reader) throws IOException {
        for (LockboxRecord next = reader.next(); next != null; next = reader.next()) {
            if (!next.at().isBlank()) {
                report.record();
                records++;
                line = next.at().line();
                record(next);
            }
        }
        if (!ended) {
            report.error("cut-off", "9", line, "The transmission trailer is missing");
        }
        if (batch.count > 0) {
            endBatch();
        }
        report.total("lockboxes", lockboxes);
        report.total("batches", batches);
        report.total("remittances", file.count);
        report.total("overflows", overflows);
        report.total("amount", file.amount.setScale(2));
    }

    private void record(LockboxRecord record) {
        if (ended) {
            error("record-order", record.at(), "type", "It stands after the trailer");
        }
        if (records == 1 && !(record instanceof LockboxRecord.Header)) {
            error("record-order", record.at(), "type", "The header is missing");
        }
        switch (record) {
            case LockboxRecord.Header header -> header(header);
            case LockboxRecord.Service _ -> service = new Sum();
            case LockboxRecord.Lockbox lockbox -> lockbox(lockbox);
            case LockboxRecord.Remittance remittance -> remittance(remittance);
            case LockboxRecord.Overflow overflow -> overflow(overflow);
            case LockboxRecord.BatchTotal total -> batchTotal(total);
            case LockboxRecord.ServiceTotal total -> serviceTotal(total);
            case LockboxRecord.Trailer trailer -> trailer(trailer);
            case LockboxRecord.Other other ->
                    error("record-type", other.at(), "type", "There is no such record type");
        }
    }

    private void header(LockboxRecord.Header header) {
        if (records > 1) {
            error("record-order", header.at(), "type", "There is a second header");
        }
    }

    private void lockbox(LockboxRecord.Lockbox lockbox) {
        open(lockbox.at());
        lockboxes++;
    }

    /** A batch must have ended before anything but its own records comes. */
    private void open(FixedRecord at) {
        if (batch.count > 0) {
            error("no-batch-total", at, "type", "The batch before it has no total");
            endBatch();
        }
    }

    private void remittance(LockboxRecord.Remittance remittance) {
        BigDecimal amount = remittance.amount();
        if (amount == null) {
            error("amount", remittance.at(), "amount", "It is no number");
        }
        batch.add(amount == null ? BigDecimal.ZERO : amount);
        batch.number = remittance.batch();
        batch.item = remittance.item();
    }

    private void overflow(LockboxRecord.Overflow overflow) {
        overflows++;
        if (!overflow.item().equals(batch.item)) {
            String text = "It is of item %s, the check before it is %s";
            String found = text.formatted(overflow.item(), batch.item);
            error("overflow-item", overflow.at(), "item number", found);
        }
    }

    private void batchTotal(LockboxRecord.BatchTotal total) {
        check("batch-count", total.at(), "remittances", total.remittances(), batch.count());
        check("batch-total", total.at(), "amount", total.amount(), batch.amount);
        if (batch.count > 0 && !total.batch().equals(batch.number)) {
            String text = "It is of batch %s, its checks of %s";
            error("batch-number", total.at(), "batch", text.formatted(total.batch(), batch.number));
        }
        endBatch();
    }

    private void endBatch() {
        batches++;
        service.add(batch);
        file.add(batch);
        batch = new Sum();
    }

    private void serviceTotal(LockboxRecord.ServiceTotal total) {
        open(total.at());
        check("service-count", total.at(), "remittances", total.remittances(), service.count());
        check("service-total", total.at(), "amount", total.amount(), service.amount);
        service = new Sum();
    }

    private void trailer(LockboxRecord.Trailer trailer) {
        open(trailer.at());
        BigDecimal count = BigDecimal.valueOf(records);
        check("record-count", trailer.at(), "records", trailer.records(), count);
        ended = true;
    }

    private void check(
            String code,
            FixedRecord at,
            String field,
            @Nullable BigDecimal told,
            BigDecimal found) {
        if (told == null || told.compareTo(found) != 0) {
            String says = told == null ? "no number" : told.toPlainString();
            String text = "It says %s, there is %s".formatted(says, found.toPlainString());
            error(code, at, field, text);
        }
    }

    private void error(String code, FixedRecord at, String field, String text) {
        String place = "record %d, type %s, %s".formatted(at.number(), at.raw(1, 1), field);
        report.error(code, place, at.line(), text);
    }

    private static final class Sum {

        private long count;
        private BigDecimal amount = BigDecimal.ZERO;
        private String number = "";
        private String item = "";

        private void add(BigDecimal more) {
            count++;
            amount = amount.add(more);
        }

        private void add(Sum part) {
            count += part.count;
            amount = amount.add(part.amount);
        }

        private BigDecimal count() {
            return BigDecimal.valueOf(count);
        }
    }
}
