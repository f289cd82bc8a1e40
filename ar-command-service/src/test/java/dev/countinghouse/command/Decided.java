package dev.countinghouse.command;

import static dev.countinghouse.command.Given.because;
import static dev.countinghouse.command.Given.bookOpened;

import dev.countinghouse.contract.ArEvent;

import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Decisions, one by one: what happened before, a command, and what follows, in the test's words.
 */
public final class Decided implements AfterEachCallback {

    private final List<AxonTestFixture> fixtures = new ArrayList<>();

    /** Each on an empty log of its own. */
    private AxonTestPhase.Setup fresh() {
        AxonTestFixture fixture = Given.receivables();
        fixtures.add(fixture);
        return fixture;
    }

    public Before given(ArEvent... events) {
        return given(List.of(), events);
    }

    /**
     * @param past what many tests begin with, in a book that is open
     */
    public Before given(List<ArEvent> past, ArEvent... events) {
        List<ArEvent> all = new ArrayList<>(List.of(bookOpened()));
        all.addAll(past);
        all.addAll(List.of(events));
        return new Before(fresh().given().events(all));
    }

    /** Not even that the book was opened. */
    public Before givenNothing() {
        return new Before(fresh().given().noPriorActivity());
    }

    /** What happened before. */
    public record Before(AxonTestPhase.Given past) {

        public Before command(Object before) {
            return new Before(past.command(before));
        }

        public Before and(ArEvent... events) {
            Before before = this;
            for (ArEvent event : events) before = before.event(event);
            return before;
        }

        public Before event(ArEvent event) {
            return new Before(past.event(event));
        }

        public After when(Object command) {
            return new After(past.when().command(command).then());
        }
    }

    /** What follows. */
    public record After(AxonTestPhase.Then.Command then) {

        public void records(ArEvent... events) {
            then.success().events((Object[]) events);
        }

        /** Of the one event that is recorded. */
        public <E extends ArEvent> E records(Class<E> type) {
            List<E> found = new ArrayList<>();
            then.success()
                    .eventsSatisfy(
                            events ->
                                    events.forEach(event -> found.add(type.cast(event.payload()))));
            if (found.size() != 1) throw new AssertionError("not one event: " + found);
            return found.getFirst();
        }

        /** Of the one event of a type that is recorded, whatever else is. */
        public <E extends ArEvent> E recordsAmong(Class<E> type) {
            List<E> found = new ArrayList<>();
            then.success()
                    .eventsSatisfy(
                            events ->
                                    events.stream()
                                            .map(event -> event.payload())
                                            .filter(type::isInstance)
                                            .map(type::cast)
                                            .forEach(found::add));
            if (found.size() != 1) throw new AssertionError("not one event: " + found);
            return found.getFirst();
        }

        /** It was true already. */
        public void recordsNothing() {
            then.success().noEvents();
        }

        public void isRefused(Reason reason) {
            then.noEvents().exceptionSatisfies(because(reason));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fixtures.forEach(AxonTestFixture::stop);
    }
}
