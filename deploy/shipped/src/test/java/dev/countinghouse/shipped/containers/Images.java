package dev.countinghouse.shipped.containers;

import java.util.Map;

/** Which images are tried. */
final class Images {

    private static final String REPOSITORY =
            System.getProperty("images.repository", "countinghouse");
    private static final String VERSION = System.getProperty("images.version", "0.1.0-SNAPSHOT");

    /** What is upgraded from. Before there is a release, it is this version under another name. */
    static final String PREVIOUS = System.getProperty("images.previous", VERSION);

    static final String CURRENT = VERSION;

    static final String BALANCER = System.getProperty("images.balancer", "stand-in/balancer");

    private Images() {}

    /** What compose.yaml leaves to its environment. */
    static Map<String, String> environment(String version) {
        return Map.of(
                "IMAGES",
                REPOSITORY,
                "VERSION",
                version,
                "POSTGRES_IMAGE",
                System.getProperty("images.postgres", "stand-in/postgres"),
                "KAFKA_IMAGE",
                System.getProperty("images.kafka", "stand-in/kafka"),
                "ISSUER_IMAGE",
                System.getProperty("images.issuer", "stand-in/issuer"));
    }
}
