package dev.countinghouse.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

class SubjectsTest {

    private static final int MANY = 100_000;
    private static final short TYPE = 1;
    private static final EventMessage MESSAGE = new GenericEventMessage(new MessageType("A"), "a");

    private final Subjects subjects = new Subjects();

    private static Criterion about(String tag) {
        return new Criterion(tag, new UUID(0, tag.hashCode()), 1, List.of(), List.of(tag));
    }

    private static Known known(long position) {
        return new Known(position, TYPE, List.of(), MESSAGE);
    }

    @Test
    void newThingsThatNobodyAsksAboutDriveOutNothingElse() {
        subjects.put(about("account=1"), List.of(known(1)), 1);
        for (int i = 0; i < MANY; i++) subjects.putNew(about("invoice=" + i), i);
        assertThat(subjects.get(about("account=1"))).isNotNull();
        assertThat(subjects.get(about("invoice=0"))).isNull();
        assertThat(subjects.get(about("invoice=" + (MANY - 1)))).isNotNull();
    }

    @Test
    void aNewThingThatIsAskedAboutStaysLikeOthers() {
        subjects.putNew(about("invoice=asked"), 1);
        assertThat(subjects.get(about("invoice=asked"))).isNotNull();
        for (int i = 0; i < MANY; i++) subjects.putNew(about("invoice=" + i), i);
        assertThat(subjects.get(about("invoice=asked"))).isNotNull();
    }

    @Test
    void whatWasNotAskedAboutForTheLongestTimeIsGivenUp() {
        for (int i = 0; i < MANY; i++) {
            subjects.put(about("invoice=" + i), List.of(), i);
            assertThat(subjects.get(about("invoice=0"))).isNotNull();
        }
        assertThat(subjects.get(about("invoice=1"))).isNull();
    }

    @Test
    void manyEventsOfFewThingsAreBoundedToo() {
        List<Known> some = LongStream.range(0, 1_000).mapToObj(SubjectsTest::known).toList();
        for (int i = 0; i < 100; i++) subjects.put(about("invoice=" + i), some, 1_000);
        assertThat(subjects.get(about("invoice=0"))).isNull();
        assertThat(subjects.get(about("invoice=99"))).isNotNull();
    }

    /** What was issued just now is paid sooner than what was asked about long ago. */
    @Test
    void newThingsStayThoughTheEventsOfOthersLeaveNoRoom() {
        List<Known> some = LongStream.range(0, 1_000).mapToObj(SubjectsTest::known).toList();
        subjects.putNew(about("invoice=new"), 1);
        for (int i = 0; i < 100; i++) subjects.put(about("account=" + i), some, 1_000);
        assertThat(subjects.get(about("invoice=new"))).isNotNull();
    }

    /** A thing has one place: an answer left behind elsewhere would miss what came since. */
    @Test
    void anAnswerAboutANewThingTakesTheOthersAlong() {
        Criterion ofType =
                new Criterion("invoice=1", new UUID(0, 1), 1, List.of(TYPE), List.of("invoice=1"));
        subjects.putNew(about("invoice=1"), 1);
        subjects.put(ofType, List.of(), 1);
        assertThat(subjects.get(about("invoice=1"))).isNotNull();
        subjects.putNew(about("invoice=1"), 2);
        for (int i = 0; i < MANY; i++) subjects.putNew(about("other=" + i), i);
        assertThat(subjects.get(about("invoice=1"))).isNotNull();
    }
}
