package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.query.numbers.Mention;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The money whose items are looked for.
 *
 * @param unapplied in minor units, above zero
 * @param text all that was written with it
 * @param mentions what in that may be numbers
 * @param advices the remittance advices about it
 * @param paidBefore how often this payer paid exactly so much before, and all of it was for one
 *     item of that amount
 */
public record Receipt(
        Currency currency,
        long unapplied,
        LocalDate receivedOn,
        String text,
        List<Mention> mentions,
        List<RemittanceAdviceReceived> advices,
        int paidBefore) {

    public Receipt {
        mentions = List.copyOf(mentions);
        advices = List.copyOf(advices);
    }

    public static Receipt of(
            Currency currency,
            long unapplied,
            LocalDate receivedOn,
            String text,
            List<RemittanceAdviceReceived> advices,
            int paidBefore) {
        return new Receipt(
                currency, unapplied, receivedOn, text, Mention.in(text), advices, paidBefore);
    }

    /** Under which documents are looked up that it or its advices may mean. */
    public String[] keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Mention mention : mentions) keys.addAll(mention.keys());
        for (RemittanceAdviceReceived advice : advices) {
            for (RemittanceLine line : advice.lines()) {
                for (Mention mention : Mention.in(line.document())) keys.addAll(mention.keys());
            }
        }
        return keys.toArray(String[]::new);
    }
}
