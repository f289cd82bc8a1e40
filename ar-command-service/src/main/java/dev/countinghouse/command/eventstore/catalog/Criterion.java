package dev.countinghouse.command.eventstore.catalog;

import dev.countinghouse.contract.EventTags;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One alternative of a condition, as the database can look it up: events with all of the tags and
 * one of the types.
 *
 * @param tag the indexed tag that is asked, {@code null} if there is none: then the log is read
 * @param key its key in the index
 * @param book the number of the book, {@code null} if none is named or it is not known yet
 * @param types their numbers; none for any type
 * @param tags all of them, {@code kind=value}
 */
public record Criterion(
        @Nullable String tag,
        @Nullable UUID key,
        @Nullable Integer book,
        List<Short> types,
        List<String> tags) {

    /** No event is named so: only criteria that take everything match it. */
    private static final QualifiedName NOTHING = new QualifiedName("\u0000");

    private static final Criterion EVERYTHING =
            new Criterion(null, null, null, List.of(), List.of());

    /** The alternatives of any criteria; none if nothing can match. */
    public static List<Criterion> of(EventCriteria criteria, Dictionary names) {
        if (criteria.matches(NOTHING, Set.of())) return List.of(EVERYTHING);
        List<Criterion> alternatives = new ArrayList<>();
        for (EventCriterion one : criteria.flatten()) alternatives.add(of(one, names));
        return alternatives;
    }

    private static Criterion of(EventCriterion criterion, Dictionary names) {
        Tag asked = TagIndex.narrowest(criterion.tags());
        return new Criterion(
                asked == null ? null : TagIndex.text(asked),
                asked == null ? null : TagIndex.key(asked),
                book(criterion.tags(), names),
                names.types(criterion.types()),
                TagIndex.texts(criterion.tags()));
    }

    private static @Nullable Integer book(Set<Tag> tags, Dictionary names) {
        for (Tag tag : tags) {
            if (tag.key().equals(EventTags.BOOK)) return names.knownBook(tag.value());
        }
        return null;
    }

    public boolean matches(EncodedEvent event) {
        return matches(event.type(), event.tags());
    }

    public boolean matches(short type, List<String> eventTags) {
        return (types.isEmpty() || types.contains(type)) && eventTags.containsAll(tags);
    }

    /**
     * What is asked to answer it, and others: everything under a narrow tag, for that is little.
     */
    public Criterion question() {
        return tag == null || TagIndex.isBroad(tag)
                ? this
                : new Criterion(tag, key, book, List.of(), List.of(tag));
    }

    /** Whether receipts that are kept beside the log answer it too. */
    public boolean isOfReceipts() {
        return tag != null && types.isEmpty();
    }

    /** Its types as a statement takes them. */
    public @Nullable String typesText() {
        return types.isEmpty() ? null : TextArray.ofNumbers(types);
    }

    /** Whether the index alone leads to its events. */
    public boolean isIndexed() {
        return key != null && book != null;
    }
}
