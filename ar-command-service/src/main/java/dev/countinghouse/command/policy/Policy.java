package dev.countinghouse.command.policy;

import dev.countinghouse.contract.ArEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Something that is done by itself when something else has happened. */
public interface Policy {

    /** Its name for ever: its position and the keys of its commands hang on it. */
    String name();

    Set<Class<? extends ArEvent>> heeds();

    /**
     * What an event sets it, each about something else. Said by the event alone, so that most cost
     * nothing.
     */
    List<Task> tasks(ArEvent event);

    /**
     * The command that follows, if any. It is asked again after a crash or a refusal, and may
     * answer otherwise then.
     *
     * @throws QueryAway if the query service does not answer for now
     * @throws QueryRefused if it answers that it will not
     */
    @Nullable Object command(Occasion occasion, Inquiry inquiry) throws InterruptedException;
}
