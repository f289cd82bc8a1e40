package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.AdjustmentFacts;
import dev.countinghouse.command.facts.Disputable;
import dev.countinghouse.command.facts.InvoiceFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Asks an account to pay.
 *
 * @param run of which it is part, if it is
 * @param items what is asked for, and at which step
 * @param credits what the account has that is not applied, as whoever asks saw it
 * @param owed what the account owes of all that is recorded, as whoever asks saw it
 * @param crossHolds whether what holds it up is passed over, as far as it may be
 * @param by who asks
 */
@Needs(Permission.ISSUE)
public record IssueNotice(
        BookId book,
        NoticeId notice,
        @Nullable DunningRunId run,
        AccountId account,
        List<Wanted> items,
        Money credits,
        Money owed,
        LocalDate issuedOn,
        boolean crossHolds,
        String by) {

    /**
     * @param level of the ladder, from 1
     * @param amount what is asked for
     */
    public record Wanted(InvoiceId invoice, int level, Money amount) {}

    public IssueNotice {
        items = List.copyOf(items);
        Limits.size(items, 1, DunningNoticeIssued.MAX_ITEMS, "the items");
        for (Wanted item : items) {
            Limits.positive(item.amount(), "an item's amount");
            if (!item.amount().currency().equals(owed.currency())) {
                throw new IllegalArgumentException("all amounts must be in one currency");
            }
        }
        if (items.stream().map(Wanted::invoice).distinct().count() < items.size()) {
            throw new IllegalArgumentException("an invoice is asked for once a notice");
        }
        Limits.fromZero(credits, "the credits");
        Limits.date(issuedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who asks");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope =
                Scope.in(
                        book,
                        NoticeFacts.about(notice),
                        AccountFacts.about(account),
                        AskedAccount.about(account),
                        DunningRules.of(book),
                        PeriodFacts.of(issuedOn));
        for (Wanted item : items) {
            scope.and(InvoiceFacts.about(item.invoice()));
            scope.and(Disputable.of(item.invoice()));
            scope.and(AskedInvoice.about(item.invoice()));
            scope.and(AdjustmentFacts.about(Charges.fee(item.invoice(), item.level())));
        }
        return scope;
    }
}
