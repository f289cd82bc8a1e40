package dev.countinghouse.command.axon;

import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.eventstore.memory.Speculation;
import dev.countinghouse.command.eventstore.receipts.KeptReceipts;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventMetadata;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.common.configuration.Configuration;
import org.axonframework.common.configuration.ModuleBuilder;
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
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.modelling.entity.EntityMetamodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command side as Axon runs it: handlers on one storage engine. */
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

    /**
     * @param receipts beside the engine's log, and heeded by its appends
     * @param books of the same log
     * @param root the package below which the handlers are found
     */
    public static EventSourcingConfigurer on(
            EventStorageEngine engine,
            KeptReceipts receipts,
            OpenBooks books,
            MeterRegistry meters,
            String root) {
        EventSourcingConfigurer axon =
                EventSourcingConfigurer.create()
                        .registerEventStorageEngine(c -> engine)
                        .registerTagResolver(c -> new EventTagging())
                        .registerEntity(facts(books))
                        .componentRegistry(
                                r ->
                                        r.registerComponent(MeterRegistry.class, c -> meters)
                                                .registerComponent(
                                                        FurtherRead.class,
                                                        c -> new FurtherRead(store(c)))
                                                .registerComponent(
                                                        Converter.class,
                                                        c -> PassThroughConverter.INSTANCE)
                                                .registerComponent(
                                                        CorrelationDataProviderRegistry.class,
                                                        c -> onlyCarried())
                                                .registerDecorator(
                                                        CommandBus.class,
                                                        0,
                                                        (c, name, bus) ->
                                                                new ConflictRetryingCommandBus(
                                                                        bus, meters)))
                        .messaging(
                                m ->
                                        m.registerMessageTypeResolver(c -> new EventNaming())
                                                .registerCommandHandlerInterceptor(
                                                        c -> new Receipts(store(c), receipts))
                                                .registerCommandHandlerInterceptor(
                                                        c -> new DryRuns(store(c))));
        return axon.registerCommandHandlingModule(module(root));
    }

    private static ModuleBuilder<CommandHandlingModule> module(String root) {
        var module = CommandHandlingModule.named("receivables").commandHandlers();
        for (Class<?> handler : HandlerClasses.in(root)) {
            module.annotatedCommandHandlingComponent(c -> HandlerClasses.make(handler, c));
        }
        return module;
    }

    private static EventStore store(Configuration configuration) {
        return configuration.getComponent(EventStore.class);
    }

    private static EventSourcedEntityModule<Scope, Facts> facts(OpenBooks books) {
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
                .entityFactory(c -> EventSourcedEntityFactory.fromIdentifier(Facts::new))
                .criteriaResolver(c -> criteria(books))
                .build();
    }

    private static CriteriaResolver<Scope> criteria(OpenBooks books) {
        return (scope, context) -> {
            books.require(scope);
            Speculation.presumeNew(scope.presumedNew(), context);
            return scope.criteria();
        };
    }

    /** Without the framework's own ids of messages, which nothing here could look up. */
    private static CorrelationDataProviderRegistry onlyCarried() {
        return new DefaultCorrelationDataProviderRegistry()
                .registerProvider(c -> CommandSide::carried);
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
