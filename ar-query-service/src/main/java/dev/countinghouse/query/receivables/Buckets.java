package dev.countinghouse.query.receivables;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of buckets; credits that stand apart are under -1. */
record Buckets(Map<Integer, Long> minors) {

    static Buckets empty() {
        return new Buckets(new TreeMap<>());
    }

    void add(ResultSet row) throws SQLException {
        minors.put(row.getInt("bucket"), row.getLong("minor"));
    }

    AgingRow against(
            @Nullable String account, @Nullable String name, AgingTerms aging, Money control) {
        List<Money> buckets = new ArrayList<>();
        for (int n = 0; n < aging.buckets().size(); n++) buckets.add(sum(n, control));
        return AgingRow.of(account, name, aging, buckets, sum(-1, control), control);
    }

    private Money sum(int bucket, Money like) {
        return new Money(minors.getOrDefault(bucket, 0L), like.currency());
    }
}
