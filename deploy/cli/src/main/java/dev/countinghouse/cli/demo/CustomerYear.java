package dev.countinghouse.cli.demo;

import dev.countinghouse.client.Body;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.adjustment.MemoLine;
import dev.countinghouse.contract.note.NoteKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What a customer and we do in a year: they buy, argue, and pay or do not. */
final class CustomerYear {

    private static final int GIVEN_UP_AFTER_DAYS = 120;

    private final Customer customer;
    private final Chance chance;
    private final Agenda agenda = new Agenda();
    private final Sheet sheet;
    private final Billing billing;
    private final Paying paying;

    CustomerYear(Customer customer, LocalDate stopsPayingOn, Chance chance) {
        this.customer = customer;
        this.chance = chance;
        this.sheet = new Sheet(customer.account());
        this.billing = new Billing(customer, sheet, chance.split());
        this.paying = new Paying(customer, stopsPayingOn, agenda, sheet, chance.split());
    }

    /** An invoice that is to be issued. */
    record Planned(String number, LocalDate date) {}

    List<Sheet.Dated> run(List<Planned> invoices, LocalDate last) {
        sheet.write(
                customer.openedOn(),
                "open-account",
                Body.of(
                        "account", customer.account(),
                        "name", customer.name(),
                        "kind", AccountKind.CUSTOMER,
                        "currency", customer.currency(),
                        "terms", customer.terms(),
                        "openedOn", customer.openedOn()));
        for (Planned invoice : invoices) agenda.on(invoice.date(), () -> issue(invoice));
        paying.begin(last);
        agenda.runUntil(last);
        return sheet.commands();
    }

    private void issue(Planned planned) {
        Bill bill = billing.issue(planned.number(), agenda.today());
        if (chance.percent(0.7)) {
            agenda.on(bill.date().plusDays(1), () -> takeBack(bill));
            return;
        }
        if (chance.percent(3)) {
            agenda.on(bill.date().plusDays(chance.between(4, 15)), () -> dispute(bill));
        } else if (chance.percent(4)) {
            agenda.on(bill.date().plusDays(chance.between(3, 20)), () -> credit(bill, 3, 20));
        }
        // a chance of its own, so that what else happens in the year does not depend on it
        Chance slips = new Chance(planned.number().hashCode());
        if (slips.percent(2)) agenda.on(bill.date().plusDays(2), () -> charge(bill, slips));
        agenda.on(bill.dueOn().plusDays(15), () -> remind(bill, "A friendly reminder was sent"));
        agenda.on(bill.dueOn().plusDays(45), () -> remind(bill, "Called; they promised to pay"));
        agenda.on(bill.dueOn().plusDays(GIVEN_UP_AFTER_DAYS), () -> giveUp(bill));
        paying.plan(bill);
    }

    private void takeBack(Bill bill) {
        sheet.write(
                agenda.today(),
                "void-invoice",
                bill.invoice(),
                Body.of("reason", "Billed twice by mistake", "voidedOn", agenda.today()));
        bill.settle(bill.open());
    }

    /** Money off for goods that were not right, at most what is open; by which adjustment. */
    private @Nullable String credit(Bill bill, int fromPercent, int toPercent) {
        Money about = chance.share(bill.open(), fromPercent, toPercent);
        MemoLine line = billing.memoLine("Goods that arrived damaged", about);
        if (line.total().isZero() || line.total().exceeds(bill.open())) return null;
        Money off = line.total();
        String credit =
                adjust(
                        bill,
                        "CREDIT_MEMO",
                        off.negated(),
                        "Arrived damaged: " + bill.number(),
                        List.of(line));
        bill.settle(off);
        return credit;
    }

    /** What the invoice left off is charged after it, before it is paid. */
    private void charge(Bill bill, Chance slips) {
        if (!bill.isOpen()) return;
        MemoLine line = billing.memoLine("Freight", slips.share(bill.open(), 2, 6));
        if (line.total().isZero()) return;
        String reason = "Freight was left off: " + bill.number();
        adjust(bill, "DEBIT_MEMO", line.total(), reason, List.of(line));
        bill.settle(line.total().negated());
    }

    private String adjust(
            Bill bill, String kind, Money amount, String reason, @Nullable List<MemoLine> lines) {
        String adjustment = sheet.nextAdjustment();
        sheet.write(
                agenda.today(),
                "make-adjustment",
                Body.of(
                        "adjustment",
                        adjustment,
                        "account",
                        customer.account(),
                        "invoice",
                        bill.invoice(),
                        "kind",
                        kind,
                        "amount",
                        amount,
                        "lines",
                        lines,
                        "reason",
                        reason,
                        "effectiveOn",
                        agenda.today()));
        return adjustment;
    }

    private void dispute(Bill bill) {
        if (!bill.isOpen()) return;
        bill.dispute(true);
        Quarrel quarrel = new Quarrel(sheet, chance, bill, agenda.today());
        agenda.on(agenda.today().plusDays(chance.between(2, 9)), () -> answer(bill, quarrel));
        agenda.on(bill.date().plusDays(chance.between(25, 80)), () -> settleDispute(bill, quarrel));
    }

    private void answer(Bill bill, Quarrel quarrel) {
        if (bill.isOpen()) quarrel.answered(agenda.today());
    }

    private void settleDispute(Bill bill, Quarrel quarrel) {
        bill.dispute(false);
        if (chance.percent(60)) {
            String credit = credit(bill, 10, 50);
            if (credit == null) quarrel.withdrawn(agenda.today());
            else quarrel.credited(credit, agenda.today());
        } else if (chance.percent(25)) {
            quarrel.withdrawn(agenda.today());
        } else if (chance.percent(25)) {
            bill.endsWhenPaid(quarrel);
        } else {
            quarrel.rejected(agenda.today());
            if (chance.percent(20) && bill.isOpen()) {
                quarrel.reopened(agenda.today());
                bill.dispute(true);
                return;
            }
        }
        paying.plan(bill);
    }

    private void remind(Bill bill, String text) {
        if (bill.isOpen() && !bill.isDisputed()) note(bill, NoteKind.CONTACT, text);
    }

    private void note(Bill bill, NoteKind kind, String text) {
        sheet.write(
                agenda.today(),
                "add-note",
                Body.of(
                        "note", sheet.nextNote(),
                        "account", customer.account(),
                        "invoice", bill.invoice(),
                        "kind", kind,
                        "text", text,
                        "notedOn", agenda.today()));
    }

    private void giveUp(Bill bill) {
        if (!bill.isOpen() || !paying.hasStopped() || bill.isDisputed()) return;
        adjust(bill, "WRITE_OFF", bill.open().negated(), "The business has closed", null);
        bill.settle(bill.open());
    }
}
