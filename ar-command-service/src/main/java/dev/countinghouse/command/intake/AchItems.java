package dev.countinghouse.command.intake;

import dev.countinghouse.contract.Money;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.nacha.AchReader;
import dev.countinghouse.formats.nacha.AchRecord;
import dev.countinghouse.formats.nacha.Addenda;
import dev.countinghouse.formats.nacha.EntryDetail;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of an ACH file that is whole. */
final class AchItems {

    static final String CURRENCY = "USD";

    /** What a batch says of its day counts within so many days of the file; banks leave relics. */
    private static final int NEAR_DAYS = 60;

    private final List<AchItem> items = new ArrayList<>();
    private final Set<String> routings = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private LocalDate createdOn;
    private AchRecord.@Nullable BatchHeader batch;
    private @Nullable EntryDetail entry;
    private List<Addenda> addenda = new ArrayList<>();

    private AchItems(LocalDate today) {
        this.createdOn = today;
    }

    /**
     * @param today the day of a file that does not say when it was made
     */
    static AchItems read(byte[] file, LocalDate today) {
        var read = new AchItems(today);
        var head = new Head(Arrays.copyOf(file, Math.min(file.length, Head.MOST_BYTES)));
        try {
            var reader = new AchReader(new ByteArrayInputStream(file), head);
            for (AchRecord next = reader.next(); next != null; next = reader.next()) {
                read.take(next);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        read.end();
        return read;
    }

    /** In the order of the file. */
    List<AchItem> all() {
        return items;
    }

    /** The banks between which the file goes. */
    Set<String> routings() {
        return routings;
    }

    /** When the file was made. */
    LocalDate createdOn() {
        return createdOn;
    }

    private void take(AchRecord record) {
        if (!(record instanceof Addenda)) end();
        switch (record) {
            case AchRecord.FileHeader header -> {
                LocalDate made = Days.sixDigits(header.createdOn());
                if (made != null) createdOn = made;
                routings.add(header.immediateDestination());
                routings.add(header.immediateOrigin());
            }
            case AchRecord.BatchHeader begun -> batch = begun;
            case EntryDetail begun -> entry = begun;
            case Addenda more -> addenda.add(more);
            default -> {}
        }
    }

    private void end() {
        EntryDetail ended = entry;
        AchRecord.BatchHeader header = batch;
        List<Addenda> its = addenda;
        entry = null;
        addenda = new ArrayList<>();
        BigDecimal amount = ended == null ? null : ended.amount();
        if (ended == null || header == null || amount == null) return;
        LocalDate day = day(header, its);
        items.add(
                new AchItem(
                        key(header, ended, its, day),
                        header.companyName(),
                        header.entryDescription(),
                        day,
                        ended,
                        Money.parse(amount.toPlainString(), CURRENCY),
                        its));
    }

    /**
     * As the operator settled it; else as the company wished, if it sends the entry: what comes
     * back has the batch's old day.
     */
    private LocalDate day(AchRecord.BatchHeader header, List<Addenda> its) {
        LocalDate settled = Days.ofYear(header.settlesOn(), createdOn);
        if (settled != null) return settled;
        boolean back = its.stream().anyMatch(one -> one.isReturn() || one.isChange());
        LocalDate wished = back ? null : Days.sixDigits(header.effectiveOn());
        boolean near = wished != null && Days.apart(wished, createdOn) <= NEAR_DAYS;
        return wished != null && near ? wished : createdOn;
    }

    /** Without its amount: what says another one of the same entry is a contradiction. */
    private String key(
            AchRecord.BatchHeader header, EntryDetail entry, List<Addenda> its, LocalDate day) {
        StringBuilder key =
                new StringBuilder(
                        String.join(
                                "\n",
                                "ach",
                                header.companyId(),
                                header.odfi(),
                                day.toString(),
                                entry.transactionCode(),
                                entry.rdfi(),
                                entry.account(),
                                entry.trace()));
        for (Addenda one : its) {
            if (one.isReturn() || one.isChange()) {
                key.append('\n').append(one.reason()).append('\n').append(one.originalTrace());
            }
        }
        int number = seen.merge(key.toString(), 1, Integer::sum);
        return key.append('\n').append(number).toString();
    }
}
