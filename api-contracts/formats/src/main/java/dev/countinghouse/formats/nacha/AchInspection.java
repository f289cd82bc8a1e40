package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;

/** Checks the order of records, batch by batch, and the file's control and blocks. */
final class AchInspection {

    private static final int BLOCK = 10;

    private final Report report;
    private final AchSums sums = new AchSums();
    private @Nullable Batch open;
    private AchRecord.@Nullable FileControl control;
    private boolean begun;
    private long batches;
    private long records;
    private long line = 1;

    AchInspection(Report report) {
        this.report = report;
    }

    void of(AchReader reader) throws IOException {
        for (AchRecord next = reader.next(); next != null; next = reader.next()) {
            if (!next.at().isBlank()) {
                report.record();
                records++;
                line = next.at().line();
                length(next.at());
                record(next);
            }
        }
        end();
        report.total("batches", batches);
        report.total("entries", sums.entries);
        report.total("debits", sums.debits.setScale(2));
        report.total("credits", sums.credits.setScale(2));
    }

    private void record(AchRecord record) {
        if (control != null && !(record instanceof AchRecord.Filler)) {
            order(record, "It stands after the file control");
        }
        if (!begun && !(record instanceof AchRecord.FileHeader)) {
            order(record, "The file header is missing");
        }
        begun = true;
        switch (record) {
            case AchRecord.FileHeader header -> fileHeader(header);
            case AchRecord.BatchHeader header -> batchHeader(header);
            case EntryDetail entry -> batch(entry).entry(entry);
            case Addenda addenda -> batch(addenda).addenda(addenda);
            case AchRecord.BatchControl batchControl -> batchControl(batchControl);
            case AchRecord.FileControl fileControl -> fileControl(fileControl);
            case AchRecord.Filler filler -> filler(filler);
            case AchRecord.Other other -> order(other, "There is no such record type");
        }
    }

    private void fileHeader(AchRecord.FileHeader header) {
        if (records > 1) {
            order(header, "There is a second file header");
        }
        fixed(header, "priority code", 2, 3, "01");
        fixed(header, "record size", 35, 37, "094");
        fixed(header, "blocking factor", 38, 39, "10");
        fixed(header, "format code", 40, 40, "1");
    }

    private void batchHeader(AchRecord.BatchHeader header) {
        if (open != null) {
            endBatch(open).cutOff();
        }
        open = new Batch(header, report);
        if (!header.serviceClass().matches("200|220|225|280")) {
            String text = "There is no service class " + header.serviceClass();
            error("service-class", "batch header, service class", header.at(), text);
        }
        if (!header.entryClass().matches("[A-Z]{3}")) {
            String text = "There is no entry class \"" + header.entryClass() + "\"";
            error("entry-class", "batch header, entry class", header.at(), text);
        }
        if (!header.entryClass().equals("IAT")) {
            named(header, "company name", header.companyName());
        }
        named(header, "entry description", header.entryDescription());
    }

    /** Blanks or zeros name nothing. */
    private void named(AchRecord.BatchHeader header, String field, String value) {
        if (value.matches("0*")) {
            error("mandatory", "batch header, " + field, header.at(), "It is empty");
        }
    }

    /** An entry outside of a batch makes one of its own, so that it is counted. */
    private Batch batch(AchRecord inside) {
        Batch batch = open;
        if (batch == null) {
            order(inside, "The batch header is missing");
            batch = new Batch(new AchRecord.BatchHeader(inside.at()), report);
            open = batch;
        }
        return batch;
    }

    private void batchControl(AchRecord.BatchControl batchControl) {
        if (open == null) {
            order(batchControl, "No batch is open");
        } else {
            endBatch(open).control(batchControl);
        }
    }

    private Batch endBatch(Batch batch) {
        open = null;
        batches++;
        sums.add(batch.sums);
        return batch;
    }

    private void fileControl(AchRecord.FileControl fileControl) {
        if (open != null) {
            endBatch(open).cutOff();
        }
        control = fileControl;
        AchSums.Told told = new AchSums.Told("file control", fileControl.at().line(), report);
        told.equal(
                "batch-count",
                "batch count",
                fileControl.batchCount(),
                BigDecimal.valueOf(batches));
        sums.check(fileControl, told);
    }

    private void filler(AchRecord.Filler filler) {
        if (control == null) {
            order(filler, "The file control is missing");
        }
    }

    private void end() {
        if (open != null) {
            endBatch(open).cutOff();
        }
        AchRecord.FileControl last = control;
        if (last == null) {
            report.error("cut-off", "file control", line, "The file control is missing");
            return;
        }
        long blocks = (records + BLOCK - 1) / BLOCK;
        BigDecimal told = last.blockCount();
        if (records % BLOCK != 0
                || told == null
                || told.compareTo(BigDecimal.valueOf(blocks)) != 0) {
            String text = "%d records are no %s blocks of ten".formatted(records, told);
            report.warning("blocking", "file control, block count", last.at().line(), text);
        }
    }

    private void length(FixedRecord at) {
        int length = at.text().stripTrailing().length();
        if (length > AchRecord.WIDTH) {
            error("record-length", "record", at, "It has " + length + " characters, not 94");
        } else if (at.text().length() != AchRecord.WIDTH) {
            String text = "It has " + at.text().length() + " characters, not 94; read as if padded";
            report.warning("record-length", "record " + at.number(), at.line(), text);
        }
    }

    private void fixed(AchRecord.FileHeader header, String field, int from, int to, String value) {
        if (!header.at().raw(from, to).equals(value)) {
            String text = "It is \"%s\", not %s".formatted(header.at().raw(from, to), value);
            error("file-header", "file header, " + field, header.at(), text);
        }
    }

    private void order(AchRecord record, String text) {
        error("record-order", "type " + record.at().raw(1, 1), record.at(), text);
    }

    private void error(String code, String place, FixedRecord at, String text) {
        report.error(code, "record " + at.number() + ", " + place, at.line(), text);
    }
}
