package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A queue as the rail shows it.
 *
 * @param key the letter behind {@code g} that leads there
 * @param count how many rows it has, or null where nobody counts them
 * @param amounts by currency
 * @param oldest days, or null
 * @param late whether it is beyond its service level
 */
public record Queue(
        String name,
        String path,
        String key,
        @Nullable Long count,
        List<Money> amounts,
        @Nullable Integer oldest,
        boolean late) {}
