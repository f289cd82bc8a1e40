package dev.countinghouse.command.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

class InMemoryEngineContractTest extends StorageEngineContract {

    @Override
    protected EventStorageEngine emptyEngine() {
        return new InMemoryEventStorageEngine();
    }
}
