package dev.countinghouse.query.aging;

import dev.countinghouse.contract.Sum;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of buckets; credits that stand apart are under -1. */
record Buckets(Map<Integer, BigInteger> minors) {

    /**
     * Sums what rows have open by how old it is. Credits that do not age have bucket -1. The
     * parameters are {@link AgingTerms#parameters}.
     *
     * @param from rows with side, due_on and dated_on
     * @param key by what else they are summed
     * @param minor what they have open
     */
    static String of(String from, String key, String minor) {
        return """
               select %1$s,
                      case when :apart and side <> 'DEBT' then -1
                           else width_bucket(
                               :on - case when :byDueDate then due_on else dated_on end,
                               cast(string_to_array(:thresholds, ',') as int[]))
                      end as bucket,
                      sum(%2$s) as minor
               from %3$s
               group by 1, 2
               """
                .formatted(key, minor, from);
    }

    static Buckets empty() {
        return new Buckets(new TreeMap<>());
    }

    /** Reads buckets and their sums, such as {@code 0=120 3=-5}. */
    static Buckets parse(@Nullable String text) {
        Buckets buckets = empty();
        if (text == null) return buckets;
        for (String one : text.split(" ", -1)) {
            int sign = one.indexOf('=');
            buckets.add(
                    Integer.parseInt(one.substring(0, sign)),
                    new BigInteger(one.substring(sign + 1)));
        }
        return buckets;
    }

    void add(int bucket, BigInteger minor) {
        minors.put(bucket, minor);
    }

    AgingRow against(
            @Nullable String account,
            @Nullable String name,
            AgingTerms aging,
            Sum disputed,
            Sum control) {
        List<Sum> buckets = new ArrayList<>();
        for (int n = 0; n < aging.buckets().size(); n++) buckets.add(sum(n, control));
        return AgingRow.of(account, name, aging, buckets, sum(-1, control), disputed, control);
    }

    private Sum sum(int bucket, Sum like) {
        return new Sum(minors.getOrDefault(bucket, BigInteger.ZERO), like.currency());
    }
}
