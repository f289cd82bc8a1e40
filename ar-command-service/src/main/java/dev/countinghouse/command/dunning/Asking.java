package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.InterestRule;
import dev.countinghouse.contract.dunning.LateInterest;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** One item of a notice, decided on what stands now. */
final class Asking {

    private final IssueNotice command;
    private final Facts facts;
    private final DunningLadder ladder;
    private final DunningRules rules;
    private final List<AdjustmentMade> charges = new ArrayList<>();

    Asking(IssueNotice command, Facts facts, DunningLadder ladder, DunningRules rules) {
        this.command = command;
        this.facts = facts;
        this.ladder = ladder;
        this.rules = rules;
    }

    /** What is charged for all that was asked for. */
    List<AdjustmentMade> charges() {
        return charges;
    }

    /**
     * @throws Rejection if it is not to be asked for so
     */
    DunnedItem ask(IssueNotice.Wanted wanted) {
        LocalDate on = command.issuedOn();
        InvoiceFacts invoice = facts.of(InvoiceFacts.about(wanted.invoice()));
        InvoiceIssued issued = invoice.requireStanding(command.account(), on);
        requireNotHeld(wanted.invoice());
        LocalDate dueOn = invoice.firstOpenDueOn(on);
        if (dueOn == null || wanted.level() > ladder.levelOn(dueOn, on)) {
            throw new Rejection(DunningReason.NOTHING_DUE, wanted.invoice().value());
        }
        AskedInvoice asked = facts.of(AskedInvoice.about(wanted.invoice()));
        if (asked.level(dueOn) >= wanted.level()) {
            throw new Rejection(DunningReason.ASKED_ALREADY, wanted.invoice().value());
        }
        requireAmount(wanted, invoice);
        DunningLevel level = ladder.level(wanted.level());
        AdjustmentMade fee = fee(wanted, level, issued);
        Money fixedSum = fixedSum(level, asked, wanted.amount().currency());
        Money interest = level.interest() ? interest(invoice, issued, asked) : null;
        AdjustmentMade charged = interest(wanted, interest, fixedSum, issued);
        return new DunnedItem(
                wanted.invoice(),
                dueOn,
                wanted.amount(),
                wanted.level(),
                fee == null ? null : fee.adjustment(),
                fee == null ? null : fee.amount(),
                charged == null ? null : charged.adjustment(),
                charged == null ? null : interest,
                charged == null ? null : fixedSum);
    }

    private void requireNotHeld(InvoiceId invoice) {
        DunningHeld held =
                facts.of(AskedAccount.about(command.account())).hold(invoice, command.issuedOn());
        if (held == null || (command.crossHolds() && !held.kind().isAbsolute())) return;
        throw new Rejection(DunningReason.DUNNING_ON_HOLD, invoice.value())
                .with("hold", held.kind());
    }

    /** What is asked for is what is due by then and not disputed: no letter on an older state. */
    private void requireAmount(IssueNotice.Wanted wanted, InvoiceFacts invoice) {
        LocalDate on = command.issuedOn();
        long due = invoice.dueBy(on.minusDays(ladder.firstDays()), on);
        long undisputed = facts.of(Disputable.of(wanted.invoice())).on(on);
        long asked = Math.min(due, undisputed);
        if (wanted.amount().minor() == asked) return;
        throw new Rejection(DunningReason.NOTICE_OUTDATED, wanted.invoice().value())
                .with("expected", new Money(Math.max(0, asked), wanted.amount().currency()));
    }

    private @Nullable AdjustmentMade fee(
            IssueNotice.Wanted wanted, DunningLevel level, InvoiceIssued issued) {
        Money amount = level.feeOn(wanted.amount());
        AdjustmentId id = Charges.fee(wanted.invoice(), wanted.level());
        if (!amount.isPositive() || facts.of(AdjustmentFacts.about(id)).isKnown()) return null;
        return charge(
                Charges.charged(
                        command,
                        id,
                        AdjustmentKind.FEE,
                        amount,
                        level.name() + ", invoice " + issued.number()));
    }

    private @Nullable Money fixedSum(DunningLevel level, AskedInvoice asked, Currency currency) {
        InterestRule rule = rules.interest(command.issuedOn());
        if (!level.interest() || rule == null || asked.hasFixedSum()) return null;
        Money sum = rule.fixedSum();
        return sum != null && sum.currency().equals(currency) ? sum : null;
    }

    /** What has come up, less what was charged before. */
    private Money interest(InvoiceFacts invoice, InvoiceIssued issued, AskedInvoice asked) {
        Money all =
                LateInterest.of(
                        issued.installments(),
                        invoice.owedByDay(),
                        command.issuedOn(),
                        rules::interest);
        Money before = asked.interest();
        return before == null ? all : all.minus(before);
    }

    private @Nullable AdjustmentMade interest(
            IssueNotice.Wanted wanted,
            @Nullable Money interest,
            @Nullable Money fixedSum,
            InvoiceIssued issued) {
        if (interest == null || !interest.isPositive()) return null;
        return charge(
                Charges.charged(
                        command,
                        Charges.interest(wanted.invoice(), command.issuedOn()),
                        AdjustmentKind.INTEREST,
                        fixedSum == null ? interest : interest.plus(fixedSum),
                        "Interest until %s, invoice %s"
                                .formatted(command.issuedOn(), issued.number())));
    }

    private AdjustmentMade charge(AdjustmentMade charge) {
        charges.add(charge);
        return charge;
    }
}
