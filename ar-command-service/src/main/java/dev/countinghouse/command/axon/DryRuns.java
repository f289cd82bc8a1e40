package dev.countinghouse.command.axon;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.contract.ArEvent;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a command that is only tried be decided like any other, and ends its unit of work as if it
 * had failed: so whatever was to be recorded is not, and whoever waits for its end is told.
 */
final class DryRuns implements MessageHandlerInterceptor<CommandMessage> {

    /** In a command's metadata: that it is only tried. */
    static final String DRY_RUN = "dryRun";

    private final EventStore store;

    DryRuns(EventStore store) {
        this.store = store;
    }

    /** The end of a command that was only tried. */
    static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Preview preview;

        Tried(Preview preview) {
            super("only tried", null, false, false);
            this.preview = preview;
        }

        Preview preview() {
            return preview;
        }
    }

    @Override
    public MessageStream<?> interceptOnHandle(
            CommandMessage command,
            ProcessingContext context,
            MessageHandlerInterceptorChain<CommandMessage> chain) {
        if (!command.metadata().containsKey(DRY_RUN)) return chain.proceed(command, context);
        List<Preview.Previewed> events = new ArrayList<>();
        store.transaction(context)
                .onAppend(
                        event -> {
                            if (event.payload() instanceof ArEvent e) {
                                events.add(Preview.Previewed.of(e));
                            }
                        });
        return chain.proceed(command, context).mapMessage(decided -> end(decided, events));
    }

    private static Message end(Message decided, List<Preview.Previewed> events) {
        if (decided.payload() instanceof Decision made) {
            throw new Tried(new Preview(made.id(), made.status(), List.copyOf(events)));
        }
        return decided;
    }
}
