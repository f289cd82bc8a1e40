package dev.countinghouse.formats.pain;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Checks numbers of transactions and control sums; counts what a status report says. */
final class PainInspection {

    private final boolean statusReport;
    private final Report report;
    private final Sum all = new Sum();
    private Sum inPayment = new Sum();
    private final Map<String, Object> statuses = new TreeMap<>();
    private PainRecord.@Nullable Group group;
    private PainRecord.@Nullable Payment payment;
    private long payments;

    PainInspection(String number, Report report) {
        this.statusReport = number.equals("002");
        this.report = report;
    }

    void of(PainReader reader) throws IOException {
        for (PainRecord next = reader.next(); next != null; next = reader.next()) {
            report.record();
            tell(next, reader.line());
        }
        end(reader.line());
        report.total("payments", payments);
        report.total("transactions", all.count);
        if (statusReport) {
            report.total("statuses", new TreeMap<>(statuses));
        } else {
            report.total("controlSum", all.amount);
        }
    }

    private void tell(PainRecord record, long line) {
        switch (record) {
            case PainRecord.Group header -> group = header;
            case PainRecord.Original original -> status(original.status());
            case PainRecord.Payment next -> {
                payment = next;
                inPayment = new Sum();
                payments++;
            }
            case PainRecord.Transaction transaction -> transaction(transaction);
            case PainRecord.PaymentEnd _ -> endPayment(line);
        }
    }

    private void transaction(PainRecord.Transaction transaction) {
        status(transaction.status());
        BigDecimal amount = transaction.amount();
        if (amount == null && !statusReport) {
            String place = "transaction " + transaction.endToEndId() + ", InstdAmt";
            report.error("amount", place, transaction.parts().line(), "It is no amount");
        }
        inPayment.add(amount);
        all.add(amount);
    }

    private void status(String status) {
        if (!status.isEmpty() && (statuses.size() < 100 || statuses.containsKey(status))) {
            statuses.merge(status, 1L, (one, more) -> (Long) one + (Long) more);
        }
    }

    private void endPayment(long line) {
        PainRecord.Payment ended = payment;
        if (ended != null && !statusReport) {
            inPayment.check("PmtInf " + ended.id(), ended.transactions(), ended.controlSum(), line);
        }
    }

    private void end(long line) {
        PainRecord.Group header = group;
        if (header == null) {
            report.error("no-header", "GrpHdr", line, "The group header is missing");
        } else if (!statusReport && header.transactions().isEmpty()) {
            report.error("mandatory", "GrpHdr/NbOfTxs", line, "It is missing");
        } else if (!statusReport) {
            all.check("GrpHdr", header.transactions(), header.controlSum(), line);
        }
    }

    private final class Sum {

        private long count;
        private BigDecimal amount = BigDecimal.ZERO;

        private void add(@Nullable BigDecimal more) {
            count++;
            amount = more == null ? amount : amount.add(more);
        }

        /** Both may be left out. */
        private void check(String place, String number, String sum, long line) {
            BigDecimal found = BigDecimal.valueOf(count);
            same("transaction-count", place + "/NbOfTxs", number, found, line);
            same("control-sum", place + "/CtrlSum", sum, amount, line);
        }

        private void same(String code, String place, String told, BigDecimal found, long line) {
            BigDecimal value = Decimals.parse(told, '.');
            if (!told.isEmpty() && (value == null || value.compareTo(found) != 0)) {
                String text = "It says %s, there is %s".formatted(told, found.toPlainString());
                report.error(code, place, line, text);
            }
        }
    }
}
