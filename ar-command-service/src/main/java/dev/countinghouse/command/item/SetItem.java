package dev.countinghouse.command.item;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.ItemFacts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceLine;
import dev.countinghouse.contract.item.ItemCode;
import dev.countinghouse.contract.item.ItemSet;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Says what a code stands for from a date on. */
@Needs(Permission.CONFIGURE)
public record SetItem(
        BookId book,
        ItemCode item,
        String description,
        @Nullable String revenueAccount,
        List<TaxCode> taxes,
        LocalDate setOn) {

    public SetItem {
        taxes = List.copyOf(taxes);
        Text.block(description, InvoiceLine.MAX_DESCRIPTION, "the description");
        if (revenueAccount != null) {
            Text.line(revenueAccount, InvoiceLine.MAX_REVENUE_ACCOUNT, "the revenue account");
        }
        Limits.size(taxes, 0, InvoiceLine.MAX_TAXES, "the taxes");
        if (Set.copyOf(taxes).size() < taxes.size()) {
            throw new IllegalArgumentException("a tax is named twice");
        }
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, ItemFacts.about(item));
        taxes.forEach(tax -> scope.and(TaxRateFacts.about(tax)));
        return scope;
    }

    ItemSet event(LocalDate on) {
        return new ItemSet(book, item, description, revenueAccount, taxes, on);
    }
}
