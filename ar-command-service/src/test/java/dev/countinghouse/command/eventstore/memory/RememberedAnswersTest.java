package dev.countinghouse.command.eventstore.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.command.eventstore.catalog.Criterion;
import dev.countinghouse.command.eventstore.catalog.DecodedEvent;
import dev.countinghouse.command.eventstore.catalog.StoredEvent;
import dev.countinghouse.contract.BookId;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

class RememberedAnswersTest {

    private static final int MANY = 100_000;
    private static final long MOST_BYTES = 1 << 20;
    private static final int BYTES = 100;
    private static final short TYPE = 1;
    private static final EventMessage MESSAGE = new GenericEventMessage(new MessageType("A"), "a");

    private final RememberedAnswers answers = new RememberedAnswers(MOST_BYTES);

    private static Criterion about(String tag) {
        return new Criterion(tag, new UUID(0, tag.hashCode()), 1, List.of(), List.of(tag));
    }

    private static DecodedEvent known(long position) {
        return new DecodedEvent(position, TYPE, List.of(), MESSAGE, BYTES);
    }

    @Test
    void newThingsThatNobodyAsksAboutDriveOutNothingElse() {
        answers.put(about("account=1"), List.of(known(1)), 1);
        for (int i = 0; i < MANY; i++) answers.putNew(about("invoice=" + i), i);
        assertThat(answers.get(about("account=1"))).isNotNull();
        assertThat(answers.get(about("invoice=0"))).isNull();
        assertThat(answers.get(about("invoice=" + (MANY - 1)))).isNotNull();
    }

    @Test
    void aNewThingThatIsAskedAboutStaysLikeOthers() {
        answers.putNew(about("invoice=asked"), 1);
        assertThat(answers.get(about("invoice=asked"))).isNotNull();
        for (int i = 0; i < MANY; i++) answers.putNew(about("invoice=" + i), i);
        assertThat(answers.get(about("invoice=asked"))).isNotNull();
    }

    @Test
    void whatWasNotAskedAboutForTheLongestTimeIsGivenUp() {
        for (int i = 0; i < MANY; i++) {
            answers.put(about("invoice=" + i), List.of(), i);
            assertThat(answers.get(about("invoice=0"))).isNotNull();
        }
        assertThat(answers.get(about("invoice=1"))).isNull();
    }

    @Test
    void manyEventsOfFewThingsAreBoundedToo() {
        List<DecodedEvent> some =
                LongStream.range(0, 1_000).mapToObj(RememberedAnswersTest::known).toList();
        for (int i = 0; i < 100; i++) answers.put(about("invoice=" + i), some, 1_000);
        assertThat(answers.get(about("invoice=0"))).isNull();
        assertThat(answers.get(about("invoice=99"))).isNotNull();
    }

    /** What was issued just now is paid sooner than what was asked about long ago. */
    @Test
    void newThingsStayThoughTheEventsOfOthersLeaveNoRoom() {
        List<DecodedEvent> some =
                LongStream.range(0, 1_000).mapToObj(RememberedAnswersTest::known).toList();
        answers.putNew(about("invoice=new"), 1);
        for (int i = 0; i < 100; i++) answers.put(about("account=" + i), some, 1_000);
        assertThat(answers.get(about("invoice=new"))).isNotNull();
    }

    /** A thing has one place: an answer left behind elsewhere would miss what came since. */
    @Test
    void anAnswerAboutANewThingTakesTheOthersAlong() {
        Criterion ofType =
                new Criterion("invoice=1", new UUID(0, 1), 1, List.of(TYPE), List.of("invoice=1"));
        answers.putNew(about("invoice=1"), 1);
        answers.put(ofType, List.of(), 1);
        assertThat(answers.get(about("invoice=1"))).isNotNull();
        answers.putNew(about("invoice=1"), 2);
        for (int i = 0; i < MANY; i++) answers.putNew(about("other=" + i), i);
        assertThat(answers.get(about("invoice=1"))).isNotNull();
    }

    @Test
    void largeEventsAreBoundedByTheirBytes() {
        for (int i = 0; i < 100; i++) {
            answers.put(about("invoice=" + i), List.of(large(2 * i), large(2 * i + 1)), 1_000);
            assertThat(answers.bytes()).isLessThanOrEqualTo(MOST_BYTES);
        }
        assertThat(answers.get(about("invoice=0"))).isNull();
        assertThat(answers.get(about("invoice=99"))).isNotNull();
        answers.putNew(about("invoice=new"), 1_000);
        for (int i = 0; i < 3; i++) {
            answers.put(about("invoice=huge"), List.of(large(0), large(1), large(2)), 1_000);
        }
        assertThat(answers.bytes()).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(answers.get(about("invoice=huge"))).isNull();
    }

    @Test
    void decodedEventsAreBoundedByTheirBytes() {
        var decoded = new DecodedEvents(MOST_BYTES);
        for (int i = 0; i < 100; i++) {
            int position = i;
            decoded.of(stored(i), stored -> large(position));
            assertThat(decoded.bytes()).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static DecodedEvent large(long position) {
        return new DecodedEvent(position, TYPE, List.of(), MESSAGE, (int) MOST_BYTES * 2 / 5);
    }

    private static StoredEvent stored(long position) {
        return new StoredEvent(
                position,
                new BookId("main"),
                position,
                new UUID(0, position),
                "A",
                Instant.EPOCH,
                List.of(),
                new byte[0],
                new byte[0],
                new byte[0]);
    }
}
