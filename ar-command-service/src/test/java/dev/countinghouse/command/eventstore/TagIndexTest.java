package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

import java.util.UUID;

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
