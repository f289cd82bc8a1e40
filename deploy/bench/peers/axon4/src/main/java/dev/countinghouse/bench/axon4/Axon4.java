package dev.countinghouse.bench.axon4;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Axon 4 with its JDBC engine, pressed by this process as the bench asks for in lines: {@code issue
 * <callers> <millis>} and {@code verify}.
 */
public final class Axon4 {

    private static final long SLOWEST_MICROS = 120_000_000;

    private final HikariDataSource database;
    private final CommandGateway gateway;
    private final String text;
    private final Set<String> promised = ConcurrentHashMap.newKeySet();

    /** Arguments: JDBC URL, connections, bytes of a payload. */
    public static void main(String[] arguments) throws Exception {
        int connections = Integer.parseInt(arguments[1]);
        int bytes = Integer.parseInt(arguments[2]);
        var axon = new Axon4(arguments[0], connections, bytes);
        System.out.println("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(axon.answer(line.split(" ")));
        }
        System.exit(0);
    }

    private Axon4(String url, int connections, int bytes) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        database = new HikariDataSource(config);
        ConnectionProvider provider =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new DataSourceConnectionProvider(database));
        JacksonSerializer json = JacksonSerializer.defaultSerializer();
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(provider)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .dataType(byte[].class)
                        .build();
        var making = DefaultUnitOfWork.startAndGet(null);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        making.commit();
        Configuration axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureSerializer(c -> json)
                        .configureEmbeddedEventStore(c -> engine)
                        .configureAggregate(Invoice.class)
                        .buildConfiguration();
        axon.start();
        gateway = axon.commandGateway();
        // the same length as what it competes with: the identifier and the names are part of it
        String empty = "{\"invoice\":\"" + UUID.randomUUID() + "\",\"text\":\"\"}";
        var filling = new StringBuilder();
        var random = ThreadLocalRandom.current();
        while (filling.length() < bytes - empty.length()) {
            filling.append((char) ('a' + random.nextInt(26)));
        }
        text = filling.toString();
    }

    private String answer(String[] asked) throws Exception {
        return switch (asked[0]) {
            case "issue" -> issue(Integer.parseInt(asked[1]), Long.parseLong(asked[2]));
            case "verify" -> verify();
            default -> throw new IllegalArgumentException(asked[0]);
        };
    }

    private String issue(int callers, long millis) throws InterruptedException {
        Histogram micros = new ConcurrentHistogram(SLOWEST_MICROS, 3);
        var done = new LongAdder();
        var errors = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        for (int i = 0; i < callers; i++) {
            threads.add(
                    new Thread(
                            () -> {
                                while (System.nanoTime() < end) {
                                    long asked = System.nanoTime();
                                    String id = UUID.randomUUID().toString();
                                    try {
                                        gateway.sendAndWait(new Invoice.Issue(id, text));
                                        promised.add(id);
                                        done.increment();
                                        micros.recordValue((System.nanoTime() - asked) / 1_000);
                                    } catch (RuntimeException e) {
                                        if (errors.sum() == 0) e.printStackTrace();
                                        errors.increment();
                                    }
                                }
                            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        return sample(done.sum(), errors.sum(), System.nanoTime() - start, micros);
    }

    private String verify() throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select aggregateIdentifier from DomainEventEntry")) {
            long stored = 0;
            while (row.next()) {
                stored++;
                if (!promised.contains(row.getString(1))) return "an event nobody was promised";
            }
            if (stored != promised.size()) {
                return stored + " events, but " + promised.size() + " were promised";
            }
            return "right";
        }
    }

    private static String sample(long done, long errors, long nanos, Histogram micros) {
        var line = new StringBuilder();
        line.append(done).append(' ').append(errors).append(' ').append(nanos).append(' ');
        for (HistogramIterationValue value : micros.recordedValues()) {
            line.append(value.getValueIteratedTo())
                    .append(':')
                    .append(value.getCountAtValueIteratedTo())
                    .append(',');
        }
        return line.toString();
    }
}
