package dev.countinghouse.command.facts;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.tax.AccountTaxExempted;
import dev.countinghouse.contract.tax.TaxCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which taxes an account does not pay, by its certificates. */
public final class ExemptionFacts {

    private static final Set<Class<? extends ArEvent>> TYPES = Set.of(AccountTaxExempted.class);
    private static final BiConsumer<ExemptionFacts, ArEvent> FOLD = ExemptionFacts::on;

    private final Map<String, AccountTaxExempted> byCertificate = new TreeMap<>();

    private ExemptionFacts() {}

    public static Subject<ExemptionFacts> of(AccountId account) {
        return Subject.of(account, TYPES, ExemptionFacts::new, FOLD);
    }

    private void on(ArEvent event) {
        AccountTaxExempted exempted = (AccountTaxExempted) event;
        byCertificate.put(exempted.certificate(), exempted);
    }

    /** What a certificate says. */
    public @Nullable AccountTaxExempted by(String certificate) {
        return byCertificate.get(certificate);
    }

    /** What spares the account a tax on a date; of several the first by certificate. */
    public @Nullable AccountTaxExempted from(TaxCode tax, LocalDate date) {
        for (AccountTaxExempted one : byCertificate.values()) {
            if (one.covers(tax, date)) return one;
        }
        return null;
    }
}
