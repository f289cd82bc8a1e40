package dev.countinghouse.formats.nacha;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.FixedRecord;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one batch: its entries, their addenda, its control. */
final class Batch {

    /** Name, account, bank and address of both sides, which an international entry must have. */
    private static final Set<String> INTERNATIONAL =
            Set.of("10", "11", "12", "13", "14", "15", "16");

    private static final Set<String> TYPES =
            Set.of("02", "05", "10", "11", "12", "13", "14", "15", "16", "17", "18", "98", "99");

    /** Returns, dishonored ones from 61 and contested ones from 71. */
    private static final Pattern RETURNS =
            Pattern.compile("R(?:0[1-9]|[1-3]\\d|4[0-7]|5[0-3]|6[1-9]|7[0-7]|8[0-5])");

    /** Notifications of change, and refused ones from 61. */
    private static final Pattern CHANGES = Pattern.compile("C(?:0[1-9]|1[0-4]|6[1-9])");

    final AchSums sums = new AchSums();
    private final AchRecord.BatchHeader header;
    private final Report report;
    private @Nullable EntryDetail entry;
    private final Set<String> addendaTypes = new HashSet<>();
    private String lastTrace = "";

    Batch(AchRecord.BatchHeader header, Report report) {
        this.header = header;
        this.report = report;
    }

    void entry(EntryDetail next) {
        endEntry();
        entry = next;
        addendaTypes.clear();
        BigDecimal amount = next.amount();
        if (amount == null) {
            error("amount", "entry detail, amount", next.at(), "It is no number");
        }
        sums.add(next, amount == null ? BigDecimal.ZERO : amount);
        String code = next.transactionCode();
        if (!Decimals.isDigits(code, 2, 2) || "23458".indexOf(code.charAt(0)) < 0) {
            String text = "There is no transaction code \"" + code + "\"";
            error("transaction-code", "entry detail, transaction code", next.at(), text);
        }
        if (!RoutingNumber.isValid(next.rdfi())) {
            String text = next.rdfi() + " fails its check digit";
            error("check-digit", "entry detail, receiving DFI", next.at(), text);
        }
        if (!isAllowed(next)) {
            String text = "Class " + header.serviceClass() + " does not allow it";
            error("service-class", "entry detail, transaction code", next.at(), text);
        }
        trace(next);
    }

    void addenda(Addenda next) {
        sums.addenda++;
        EntryDetail of = entry;
        if (of == null) {
            error("record-order", "addenda", next.at(), "There is no entry before it");
            return;
        }
        addendaTypes.add(next.type());
        if (!TYPES.contains(next.type())) {
            String text = "There is no addenda type \"" + next.type() + "\"";
            error("addenda-type", "addenda, type", next.at(), text);
        }
        if (!of.hasAddenda()) {
            String text = "The entry's addenda indicator is not 1";
            error("addenda-indicator", "addenda", next.at(), text);
        }
        if (!of.trace().endsWith(next.trace())) {
            String text = "It is of " + next.trace() + ", the entry's trace is " + of.trace();
            report.warning("addenda-trace", "addenda, trace number", next.at().line(), text);
        }
        Pattern reasons = next.isReturn() ? RETURNS : CHANGES;
        boolean reasoned = next.isReturn() || next.isChange();
        if (reasoned && !reasons.matcher(next.reason()).matches()) {
            String text = "\"" + next.reason() + "\" is no reason";
            error("reason-code", "addenda " + next.type() + ", reason", next.at(), text);
        }
    }

    void control(AchRecord.BatchControl control) {
        endEntry();
        sums.check(control, new AchSums.Told("batch control", control.at().line(), report));
        same("service class", header.serviceClass(), control.serviceClass(), control);
        same("ODFI", header.odfi(), control.odfi(), control);
        same("batch number", header.number(), control.number(), control);
        if (!control.isAdvice() && !header.entryClass().equals("IAT")) {
            same("company identification", header.companyId(), control.companyId(), control);
        }
    }

    void cutOff() {
        endEntry();
        error("no-batch-control", "batch " + header.number(), header.at(), "It has no control");
    }

    private void same(
            String field, String inHeader, String inControl, AchRecord.BatchControl control) {
        if (!inHeader.equals(inControl)) {
            error(
                    "batch-mismatch",
                    "batch control, " + field,
                    control.at(),
                    "The header has \"%s\", the control \"%s\"".formatted(inHeader, inControl));
        }
    }

    private void endEntry() {
        EntryDetail ended = entry;
        entry = null;
        if (ended == null) {
            return;
        }
        if (ended.hasAddenda() && addendaTypes.isEmpty()) {
            error("addenda-missing", "entry detail", ended.at(), "Its addenda are missing");
        }
        if (ended.isInternational()
                && !addendaTypes.containsAll(INTERNATIONAL)
                && !addendaTypes.contains("98")) {
            error(
                    "addenda-missing",
                    "entry detail",
                    ended.at(),
                    "Addenda 10 to 16 are not all there");
        }
    }

    private boolean isAllowed(EntryDetail next) {
        return switch (header.serviceClass()) {
            case "220" -> !next.isDebit();
            case "225" -> next.isDebit();
            default -> true;
        };
    }

    private void trace(EntryDetail next) {
        String trace = next.trace();
        if (!next.isAdvice() && trace.compareTo(lastTrace) <= 0) {
            String text = "Trace numbers do not ascend: " + trace + " after " + lastTrace;
            report.warning("trace-order", "entry detail, trace number", next.at().line(), text);
        }
        lastTrace = trace;
    }

    private void error(String code, String place, FixedRecord at, String text) {
        report.error(code, "record " + at.number() + ", " + place, at.line(), text);
    }
}
