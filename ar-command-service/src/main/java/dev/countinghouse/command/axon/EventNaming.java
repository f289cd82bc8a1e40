package dev.countinghouse.command.axon;

import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventCatalog;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;

import java.util.Optional;

/** Names an event as the catalogue does; a command never leaves this process, its class will do. */
final class EventNaming implements MessageTypeResolver {

    private final ClassValue<MessageType> types =
            new ClassValue<>() {
                @Override
                protected MessageType computeValue(Class<?> type) {
                    return ArEvent.class.isAssignableFrom(type)
                            ? new MessageType(
                                    new QualifiedName(
                                            EventCatalog.nameOf(type.asSubclass(ArEvent.class))),
                                    EventCatalog.VERSION)
                            : new MessageType(type);
                }
            };

    @Override
    public Optional<MessageType> resolve(Class<?> type) {
        return Optional.of(types.get(type));
    }
}
