package dev.countinghouse.cli.audit;

import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.io.IOException;

/**
 * A journal as plain text that hledger reads: a transaction an event, dated when it counts, its
 * position as the code. Whoever does not trust our sums has others add them up.
 *
 * @see <a href="https://hledger.org/hledger.html#journal">hledger's journal format</a>
 */
final class LedgerText {

    private final Appendable out;
    private long position = -1;

    LedgerText(Appendable out) {
        this.out = out;
    }

    /** A line of the journal; those of an event come one after the other. */
    void add(JsonNode line) throws IOException {
        long at = line.path("position").asLong();
        if (at != position) {
            position = at;
            out.append('\n')
                    .append(line.path("effectiveOn").asString())
                    .append(" (")
                    .append(Long.toString(at))
                    .append(") ")
                    .append(line.path("event").asString())
                    .append('\n');
        }
        out.append("    ")
                .append(line.path("ledgerAccount").asString())
                .append(' ')
                .append(line.path("name").asString().replace(';', ','))
                .append("  ")
                .append(amount(line))
                .append("  ; account: ")
                .append(line.path("account").asString())
                .append(", item: ")
                .append(line.path("item").asString())
                .append('\n');
    }

    private static String amount(JsonNode line) {
        JsonNode debit = line.path("debit");
        boolean debited = debit.isObject();
        Money amount =
                EventJson.mapper().treeToValue(debited ? debit : line.path("credit"), Money.class);
        return (debited ? amount : amount.negated()).decimal()
                + " "
                + amount.currency().getCurrencyCode();
    }
}
