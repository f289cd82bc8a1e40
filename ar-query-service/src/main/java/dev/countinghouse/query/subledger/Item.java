package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;

/** An item as a batch moves it; its place and what it has open are known once it is written. */
final class Item {

    final Key key;
    final AccountId account;
    final Currency currency;

    /** What it is made with; nothing if it was there before. */
    final @Nullable Made made;

    private @Nullable Place place;
    private long movedMinor;
    private long openMinor;
    private LocalDate lastEffectiveOn;
    private long lastPosition;

    /** An item of a book. */
    record Key(BookId book, ItemKind kind, String item) {
        static Key of(EventEnvelope event, Movement entry) {
            return new Key(event.book(), ItemKind.of(entry.item()), entry.item().value());
        }
    }

    /**
     * Where an item stands in time.
     *
     * @param dueOn nothing if it is due in several parts
     */
    record Place(Side side, LocalDate datedOn, @Nullable LocalDate dueOn) {}

    /** What a new item is written with, and never changes. */
    record Made(Place place, @Nullable InvoiceNumber number, long amountMinor) {}

    private Item(Key key, Movement entry, @Nullable Made made, LocalDate effectiveOn) {
        this.key = key;
        account = entry.account();
        currency = entry.amount().currency();
        this.made = made;
        place = made == null ? null : made.place;
        lastEffectiveOn = effectiveOn;
    }

    /** The item of an entry, not moved by it yet. */
    static Item of(Key key, EventEnvelope event, Movement entry) {
        return new Item(key, entry, madeBy(event, entry), event.event().effectiveOn());
    }

    /** The item that a movement makes; nothing if it only moves one. */
    private static @Nullable Made madeBy(EventEnvelope event, Movement entry) {
        if (!entry.makesItem()) return null;
        InvoiceNumber number = event.event() instanceof InvoiceIssued e ? e.number() : null;
        var place =
                new Place(
                        Side.of(ItemKind.of(entry.item()), entry.amount()),
                        entry.effectiveOn(),
                        entry.dueOn());
        return new Made(place, number, entry.amount().minor());
    }

    void move(EventEnvelope event, Movement entry) {
        LocalDate effectiveOn = event.event().effectiveOn();
        movedMinor = Math.addExact(movedMinor, entry.amount().minor());
        openMinor = movedMinor;
        if (effectiveOn.isAfter(lastEffectiveOn)) lastEffectiveOn = effectiveOn;
        lastPosition = event.position();
    }

    /** It was there before, and stands here. */
    void stands(Place there) {
        place = there;
    }

    /** It was there before, and has so much open now. */
    void hasOpen(long minor) {
        openMinor = minor;
    }

    Place place() {
        Place known = place;
        if (known == null) throw new IllegalStateException("there is no " + key);
        return known;
    }

    long movedMinor() {
        return movedMinor;
    }

    long openMinor() {
        return openMinor;
    }

    LocalDate lastEffectiveOn() {
        return lastEffectiveOn;
    }

    long lastPosition() {
        return lastPosition;
    }
}
