package dev.countinghouse.command.axon;

import dev.countinghouse.command.account.AccountHandler;
import dev.countinghouse.command.adjustment.AdjustmentHandler;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.invoice.InvoiceHandler;
import dev.countinghouse.command.note.NoteHandler;
import dev.countinghouse.command.payment.PaymentHandler;
import dev.countinghouse.command.period.PeriodHandler;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventMetadata;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.configuration.Configuration;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.CriteriaResolver;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.Message;
import org.axonframework.modelling.entity.EntityMetamodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command side as Axon runs it: every handler, on one storage engine. */
public final class CommandSide {

    /** What an event's metadata takes over from its command's. */
    private static final List<String> CARRIED =
            List.of(
                    EventMetadata.ACTOR,
                    EventMetadata.IDEMPOTENCY_KEY,
                    EventMetadata.REQUEST_DIGEST,
                    EventMetadata.RECEIPT,
                    EventMetadata.TRACE,
                    EventMetadata.SOURCE);

    private CommandSide() {}

    public static EventSourcingConfigurer on(EventStorageEngine engine, MeterRegistry meters) {
        EventSourcingConfigurer axon =
                EventSourcingConfigurer.create()
                        .registerEventStorageEngine(c -> engine)
                        .registerTagResolver(c -> new EventTagging())
                        .registerEntity(facts())
                        .componentRegistry(
                                r ->
                                        r.registerComponent(MeterRegistry.class, c -> meters)
                                                .registerComponent(
                                                        Converter.class,
                                                        c -> PassThroughConverter.INSTANCE)
                                                .registerDecorator(
                                                        CommandBus.class,
                                                        0,
                                                        (c, name, bus) ->
                                                                new ConflictRetryingCommandBus(
                                                                        bus, meters)))
                        .messaging(
                                m ->
                                        m.registerMessageTypeResolver(c -> new EventNaming())
                                                .registerCorrelationDataProvider(
                                                        c -> CommandSide::carried)
                                                .registerCommandHandlerInterceptor(
                                                        c -> new Receipts(store(c))));
        return handlers(axon);
    }

    private static EventSourcingConfigurer handlers(EventSourcingConfigurer axon) {
        return axon.registerCommandHandlingModule(
                CommandHandlingModule.named("receivables")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> new AccountHandler())
                        .annotatedCommandHandlingComponent(c -> new PeriodHandler())
                        .annotatedCommandHandlingComponent(c -> new InvoiceHandler(store(c)))
                        .annotatedCommandHandlingComponent(c -> new PaymentHandler(store(c)))
                        .annotatedCommandHandlingComponent(c -> new AdjustmentHandler(store(c)))
                        .annotatedCommandHandlingComponent(c -> new NoteHandler()));
    }

    private static EventStore store(Configuration configuration) {
        return configuration.getComponent(EventStore.class);
    }

    private static EventSourcedEntityModule<Scope, Facts> facts() {
        return EventSourcedEntityModule.declarative(Scope.class, Facts.class)
                .messagingModel(
                        (c, model) ->
                                EntityMetamodel.forEntityType(Facts.class)
                                        .entityEvolver(
                                                (facts, event, context) -> {
                                                    if (event.payload() instanceof ArEvent e) {
                                                        facts.on(e);
                                                    }
                                                    return facts;
                                                })
                                        .build())
                .entityFactory(c -> EventSourcedEntityFactory.fromNoArgument(Facts::new))
                .criteriaResolver(c -> criteria())
                .build();
    }

    private static CriteriaResolver<Scope> criteria() {
        return (scope, context) -> scope.criteria();
    }

    private static Map<String, String> carried(Message cause) {
        Map<String, String> carried = new HashMap<>();
        for (String key : CARRIED) {
            String value = cause.metadata().get(key);
            if (value != null) carried.put(key, value);
        }
        return carried;
    }
}
