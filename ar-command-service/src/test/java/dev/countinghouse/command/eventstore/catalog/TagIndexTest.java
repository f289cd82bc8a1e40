package dev.countinghouse.command.eventstore.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.command.eventstore.Client;
import dev.countinghouse.contract.EventTags;

import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TagIndexTest {

    @Test
    void asksTheNarrowestTagFirstAndTheBookNever() {
        assertThat(TagIndex.indexed(Client.tags("book=b", "account=a", "period=p", "invoice=i")))
                .extracting(Tag::key)
                .containsExactly("invoice", "account", "period");
    }

    @Test
    void keysOfTimeOrderedIdsLieInTheOrderOfTime() {
        UUID early = TagIndex.key(new Tag("invoice", "0197d6a0-0000-7000-8000-00000000000a"));
        UUID late = TagIndex.key(new Tag("invoice", "0197d6a0-0001-7000-8000-000000000001"));
        assertThat(early.toString()).startsWith("0197d6a0-0000-");
        assertThat(late.toString()).startsWith("0197d6a0-0001-");
    }

    /** The caller comes first, and would else put the keys anywhere. */
    @Test
    void keysOfRequestsKeepTheOrderOfTheirOwnKeys() {
        UUID timed = request("ann", "0197d6a0-0001-7000-8000-000000000001");
        assertThat(timed.toString()).startsWith("0197d6a0-0001-");
        assertThat(timed).isNotEqualTo(request("bob", "0197d6a0-0001-7000-8000-000000000001"));
        String series = request("ann", "run-000001").toString().substring(0, 13);
        assertThat(request("ann", "run-000002").toString()).startsWith(series);
        assertThat(request("bob", "run-000002").toString()).doesNotStartWith(series);
    }

    private static UUID request(String caller, String key) {
        return TagIndex.key(new Tag(EventTags.REQUEST, EventTags.request(caller, key)));
    }

    private static UUID numbered(String value) {
        return TagIndex.key(new Tag("number", value));
    }

    @Test
    void keysOfNumbersOfASeriesLieInTheirOrder() {
        List<String> keys =
                IntStream.of(0, 1, 9, 10, 99_999, 100_000, 999_999)
                        .mapToObj(n -> numbered("INV-%06d".formatted(n)).toString())
                        .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        String series = keys.getFirst().substring(0, 13);
        assertThat(keys).allMatch(key -> key.startsWith(series));
        assertThat(numbered("CN-000001").toString()).doesNotStartWith(series);
    }

    @Test
    void keysOfEverythingElseDiffer() {
        assertThat(
                        Stream.of(
                                "1",
                                "01",
                                "001",
                                "a1",
                                "a01",
                                "a",
                                "a\u0661",
                                "99999999999999",
                                "199999999999999",
                                "299999999999999",
                                "0".repeat(13),
                                "0".repeat(14),
                                "0".repeat(15)))
                .extracting(TagIndexTest::numbered)
                .doesNotHaveDuplicates();
    }

    @Test
    void keysOfOneValueDifferByKind() {
        String id = "0197d6a0-0000-7000-8000-00000000000a";
        assertThat(TagIndex.key(new Tag("invoice", id)))
                .isNotEqualTo(TagIndex.key(new Tag("payment", id)));
        assertThat(TagIndex.key(new Tag("invoice", "1")))
                .isNotEqualTo(TagIndex.key(new Tag("payment", "1")));
    }

    /** Keys are remembered in a place that other tags share. */
    @Test
    void aTagHasOneKeyWhateverWasAskedBetween() {
        UUID key = TagIndex.key(new Tag("invoice", "1"));
        for (int i = 2; i < 50_000; i++) {
            assertThat(TagIndex.key(new Tag("invoice", "" + i))).isNotEqualTo(key);
        }
        assertThat(TagIndex.key(new Tag("invoice", "1"))).isEqualTo(key);
    }

    @Test
    void refusesAKindThatCouldBeTakenForAnother() {
        assertThatThrownBy(() -> TagIndex.text(new Tag("a=b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
