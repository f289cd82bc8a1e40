package dev.countinghouse.bench.lab;

import dev.countinghouse.embedded.EmbeddedKafka;

import java.io.IOException;
import java.nio.file.Path;

/** A Kafka broker in a process of its own, so that its time and memory can be told apart. */
public final class KafkaProcess implements AutoCloseable {

    private final LineProcess process;
    private final String bootstrapServers;

    private KafkaProcess(LineProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static KafkaProcess start(Path directory, Path log) throws IOException {
        LineProcess process =
                LineProcess.java(
                        "kafka",
                        log,
                        System.getProperty("java.class.path"),
                        "-Xmx512m",
                        KafkaProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(Lab.freePort()),
                        Integer.toString(Lab.freePort()));
        return new KafkaProcess(process, process.answer());
    }

    /** What the process runs: the broker, until its input ends. */
    public static void main(String[] arguments) throws IOException {
        try (var kafka =
                EmbeddedKafka.at(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]))) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {}
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
