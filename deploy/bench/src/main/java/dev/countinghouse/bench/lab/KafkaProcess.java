package dev.countinghouse.bench.lab;

import dev.countinghouse.embedded.EmbeddedKafka;
import dev.countinghouse.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Path;

/** A Kafka broker in a process of its own, so that its time and memory can be told apart. */
record KafkaProcess(LineProcess process, String bootstrapServers) {

    static KafkaProcess start(Path directory, Path log) throws IOException {
        String name = KafkaProcess.class.getName();
        String classPath = System.getProperty("java.class.path");
        var process =
                LineProcess.java("kafka", log, classPath, "-Xmx512m", name, directory.toString());
        return new KafkaProcess(process, process.answer());
    }

    /** What the process runs: the broker, until its input ends. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        try (var kafka =
                EmbeddedKafka.at(
                        directory, EmbeddedPostgres.freePort(), EmbeddedPostgres.freePort())) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {}
        }
    }
}
