package dev.countinghouse.bench.lab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LabTest {

    @Test
    void dataInMemoryAreRefused() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(Files.isDirectory(memory) && Files.getFileStore(memory).type().equals("tmpfs"))
                .as("this machine has a file system in memory at " + memory)
                .isTrue();
        assertThatThrownBy(() -> Lab.open(memory, memory, Scale.TINY))
                .hasMessageContaining("is in memory (tmpfs)");
    }
}
