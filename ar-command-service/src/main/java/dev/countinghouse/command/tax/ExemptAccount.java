package dev.countinghouse.command.tax;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.ExemptionFacts;
import dev.countinghouse.command.facts.TaxRateFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxCategory;
import dev.countinghouse.contract.tax.TaxCode;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Says that an account does not pay some taxes, by a certificate; or until when, of one that is
 * known.
 *
 * @param taxes which; all if there is none
 */
@Needs(Permission.CONFIGURE)
public record ExemptAccount(
        BookId book,
        AccountId account,
        String certificate,
        TaxCategory category,
        List<TaxCode> taxes,
        LocalDate exemptFrom,
        @Nullable LocalDate until,
        LeftOpen leftOpen) {

    public ExemptAccount {
        taxes = List.copyOf(taxes);
        Text.line(certificate, AccountTaxExempted.MAX_CERTIFICATE, "the certificate");
        Limits.size(taxes, 0, AccountTaxExempted.MAX_TAXES, "the taxes");
        Limits.date(exemptFrom, "the first day");
        if (until != null) {
            Limits.date(until, "the last day");
            if (until.isBefore(exemptFrom)) {
                throw new IllegalArgumentException("the last day is before the first");
            }
        }
        if (category.isTaxed()) {
            throw new IllegalArgumentException("the category of an exemption has no rate");
        }
    }

    @TargetEntityId
    Scope scope() {
        Scope scope = Scope.in(book, AccountFacts.about(account), ExemptionFacts.of(account));
        taxes.forEach(tax -> scope.and(TaxRateFacts.about(tax)));
        return scope;
    }

    AccountTaxExempted event(LocalDate from) {
        return new AccountTaxExempted(book, account, certificate, category, taxes, from, until);
    }
}
