package dev.countinghouse.command;

import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InMemoryConcurrencyTest extends ConcurrencyContract {
    @Override
    Book book() {
        return Book.inMemory();
    }
}
