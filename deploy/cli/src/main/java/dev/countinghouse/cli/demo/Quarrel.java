package dev.countinghouse.cli.demo;

import dev.countinghouse.client.Body;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;

/** A dispute about a bill, from its opening to its end. */
final class Quarrel {

    private static final int DAYS = 30;

    private final Sheet sheet;
    private final String dispute;
    private final String number;

    /** Opens it on a day. */
    Quarrel(Sheet sheet, Chance chance, Bill bill, LocalDate on) {
        this.sheet = sheet;
        dispute = sheet.nextDispute();
        number = bill.number();
        boolean asks = chance.percent(10);
        boolean whole = chance.percent(40);
        Money part = chance.share(bill.open(), 10, 70);
        ReasonCode[] reasons = ReasonCode.values();
        ReasonCode reason = reasons[chance.between(0, reasons.length - 1)];
        sheet.write(
                on,
                "open-dispute",
                Body.of(
                        "dispute",
                        dispute,
                        "invoice",
                        bill.invoice(),
                        "kind",
                        kind(asks, reason),
                        "reason",
                        reason,
                        "text",
                        "They say: " + said(reason),
                        "disputed",
                        asks || whole || !part.isPositive() ? null : part,
                        "deadline",
                        on.plusDays(DAYS),
                        "openedOn",
                        on));
    }

    private static DisputeKind kind(boolean asks, ReasonCode reason) {
        if (asks) return DisputeKind.INQUIRY;
        return reason == ReasonCode.QUALITY || reason == ReasonCode.NOT_RECEIVED
                ? DisputeKind.COMPLAINT
                : DisputeKind.DISPUTE;
    }

    private static String said(ReasonCode reason) {
        return switch (reason) {
            case PRICE -> "that is not the price we agreed on";
            case QUANTITY -> "fewer boxes came than are billed";
            case QUALITY -> "some of it came damaged";
            case NOT_RECEIVED -> "nothing came at all";
            case NOT_ORDERED -> "we never ordered this";
            case DUPLICATE -> "you billed this before";
            case ALREADY_PAID -> "we paid this last month";
            case TERMS -> "we have 60 days";
            case TAX -> "we are exempt from this tax";
            case OTHER -> "this cannot be right";
        };
    }

    void answered(LocalDate on) {
        write(
                on,
                "note-dispute",
                Body.of(
                        "entry",
                        "answer",
                        "direction",
                        Direction.OUT,
                        "text",
                        "Sent the delivery receipt for " + number,
                        "notedOn",
                        on));
    }

    void credited(String adjustment, LocalDate on) {
        write(
                on,
                "resolve-dispute",
                Body.of(
                        "outcome",
                        Outcome.CREDITED,
                        "adjustment",
                        adjustment,
                        "reason",
                        "Agreed on a credit",
                        "resolvedOn",
                        on));
    }

    void paid(String payment, LocalDate on) {
        write(
                on,
                "resolve-dispute",
                Body.of("outcome", Outcome.PAID, "payment", payment, "resolvedOn", on));
    }

    void rejected(LocalDate on) {
        write(
                on,
                "resolve-dispute",
                Body.of(
                        "outcome",
                        Outcome.REJECTED,
                        "reason",
                        "The delivery receipt is signed",
                        "resolvedOn",
                        on));
    }

    void withdrawn(LocalDate on) {
        write(on, "resolve-dispute", Body.of("outcome", Outcome.WITHDRAWN, "resolvedOn", on));
    }

    void reopened(LocalDate on) {
        write(
                on,
                "reopen-dispute",
                Body.of("reason", "They found another receipt", "reopenedOn", on));
    }

    private void write(LocalDate on, String action, ObjectNode with) {
        sheet.write(on, action, dispute, with);
    }
}
