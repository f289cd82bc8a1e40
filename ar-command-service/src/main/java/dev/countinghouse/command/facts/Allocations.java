package dev.countinghouse.command.facts;

import dev.countinghouse.contract.allocation.Allocation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The allocations of a credit item: which of them stand. */
public final class Allocations {

    private final Map<Integer, Standing> standing = new TreeMap<>();
    private int lastNumber;

    /**
     * An allocation that was not taken back.
     *
     * @param since its effective date
     */
    public record Standing(Allocation allocation, LocalDate since) {}

    void made(LocalDate date, List<Allocation> parts) {
        for (Allocation part : parts) {
            standing.put(part.number(), new Standing(part, date));
            lastNumber = Math.max(lastNumber, part.number());
        }
    }

    void takenBack(Allocation part) {
        standing.remove(part.number());
    }

    /** The number that the next one gets. */
    public int nextNumber() {
        return lastNumber + 1;
    }

    public boolean everHad(int number) {
        return number >= 1 && number <= lastNumber;
    }

    public @Nullable Standing standing(int number) {
        return standing.get(number);
    }

    /** Those that stand, by number. */
    public List<Standing> standing() {
        return new ArrayList<>(standing.values());
    }
}
