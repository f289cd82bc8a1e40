package dev.countinghouse.contract.payment;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of payments that a scheme returns with a code.
 *
 * @param code as {@link Returned#code} reads it
 * @param fee what an account of its currency is charged, above zero; none if absent
 * @param resubmittable the money may be asked for again
 * @param blocksMethod the account pays by this method no longer, until somebody lets it again
 */
public record ReturnRule(
        String code, @Nullable Money fee, boolean resubmittable, boolean blocksMethod) {

    /** No funds, funds not collected yet: ACH lets such debits be sent again. */
    private static final Set<String> SENT_AGAIN = Set.of("R01", "R09");

    /** No such account, none that can be debited, or nobody authorized it. */
    private static final Set<String> IN_VAIN =
            Set.of("R02", "R03", "R04", "R05", "R07", "R10", "R16", "R20", "R29");

    /** Of a code that a book has set nothing for: nobody is charged anything. */
    public static ReturnRule usual(String code) {
        return new ReturnRule(code, null, SENT_AGAIN.contains(code), IN_VAIN.contains(code));
    }

    /** The usual rules of the codes that have any, and those that a book has set, by code. */
    public static List<ReturnRule> all(Map<String, ReturnRule> set) {
        Map<String, ReturnRule> all = new TreeMap<>();
        for (String code : SENT_AGAIN) all.put(code, usual(code));
        for (String code : IN_VAIN) all.put(code, usual(code));
        all.putAll(set);
        return List.copyOf(all.values());
    }
}
