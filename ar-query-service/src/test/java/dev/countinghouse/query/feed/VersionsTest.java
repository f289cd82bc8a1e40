package dev.countinghouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.embedded.Eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** Instances of several versions on one database. */
final class VersionsTest {

    private final FeedRig rig = new FeedRig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Of another version than {@link Seen}; it fills its tables when it may. */
    private static class Version extends Seen {
        private final int version;
        final CountDownLatch open = new CountDownLatch(1);

        Version(int version) {
            this.version = version;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public List<TableFold> tables() {
            return List.of(
                    new Rows(this) {
                        @Override
                        public void fill(Pipeline pipeline) throws SQLException {
                            try {
                                open.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            write(pipeline);
                        }
                    });
        }

        Version opened() {
            open.countDown();
            return this;
        }
    }

    private void publish(int count) {
        for (int n = 0; n < count; n++) rig.publish("north", "fine");
    }

    private void awaitRows(String schema, long count) {
        Eventually.until(
                schema + " has " + count,
                () -> rig.exists(schema) && rig.rows(schema, "north") == count);
    }

    private static SubscriptionStatus.State state(Feed feed) {
        return feed.subscriptions().getFirst().status().state();
    }

    @Test
    void aNewVersionIsMadeBesideTheOldWhichServesMeanwhile() {
        Feed old = rig.feed(new Seen());
        publish(5);
        awaitRows("seen_1", 5);

        var version = new Version(2);
        Feed next = rig.feed(version);
        Eventually.until("it is made", () -> state(next) == SubscriptionStatus.State.BUILDING);
        assertThat(new TablesHealth(next).health().getStatus().getCode())
                .as("not ready before its tables are there")
                .isEqualTo("OUT_OF_SERVICE");
        assertThat(rig.exists("seen_2")).isFalse();
        publish(1);
        awaitRows("seen_1", 6);
        assertThat(new TablesHealth(old).health().getStatus().getCode()).isEqualTo("UP");

        version.open.countDown();
        awaitRows("seen_2", 6);
        Eventually.until(
                "it is ready",
                () -> new TablesHealth(next).health().getStatus().getCode().equals("UP"));
        publish(1);
        awaitRows("seen_2", 7);
        awaitRows("seen_1", 7);
    }

    @Test
    void anOldInstanceThatRestartsLeavesTheNewTablesAlone() {
        Feed old = rig.feed(new Seen());
        publish(3);
        awaitRows("seen_1", 3);
        Feed next = rig.feed(new Version(2).opened());
        awaitRows("seen_2", 3);
        old.stop();

        Feed restarted = rig.feed(new Seen());
        publish(1);
        awaitRows("seen_1", 4);
        awaitRows("seen_2", 4);
        restarted.retire();
        assertThat(rig.exists("seen_2")).isTrue();
        assertThat(state(next)).isEqualTo(SubscriptionStatus.State.FOLDING);
    }

    @Test
    void tablesOfAnEarlierVersionAreDroppedOnceNobodyUsesThem() {
        Feed old = rig.feed(new Seen());
        publish(3);
        awaitRows("seen_1", 3);
        Feed next = rig.feed(new Version(2).opened());
        awaitRows("seen_2", 3);
        Eventually.until("it serves", () -> state(next) == SubscriptionStatus.State.FOLDING);
        next.retire();
        assertThat(rig.exists("seen_1")).as("while the old instance is there").isTrue();

        old.stop();
        Eventually.until(
                "they are dropped",
                () -> {
                    next.retire();
                    return !rig.exists("seen_1");
                });
        assertThat(rig.exists("seen_2")).isTrue();
    }

    @Test
    void aFailedRebuildIsSeenInHealthAndTriedAgain() {
        rig.sql.sql("create table public.mended (n int)").update();
        rig.feed(new Seen());
        publish(3);
        awaitRows("seen_1", 3);
        Feed next =
                rig.feed(
                        new Version(2) {
                            @Override
                            public String completion() {
                                return "select 1 / count(*) from public.mended";
                            }
                        }.opened());

        Eventually.until(
                "it fails",
                () -> {
                    Rebuild rebuild = next.lastRebuild("seen");
                    return rebuild != null && rebuild.state() == Rebuild.State.FAILED;
                });
        var health = new FeedHealth(next).health();
        assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
        assertThat(health.getDetails().toString()).contains("division by zero");
        assertThat(Objects.requireNonNull(next.lastRebuild("seen")).problem())
                .contains("division by zero");

        rig.sql.sql("insert into public.mended values (1)").update();
        awaitRows("seen_2", 3);
        Eventually.until(
                "it is well",
                () -> new FeedHealth(next).health().getStatus().getCode().equals("UP"));
    }

    @Test
    void tablesOfTheSameVersionButAnotherMakingAreNeitherWrittenNorMadeAnew() {
        rig.feed(new Seen()).stop();
        Feed other =
                rig.feed(
                        new Seen() {
                            @Override
                            public String definition() {
                                return super.definition() + "create table more (n int);";
                            }
                        });
        publish(1);
        Eventually.until("it says so", () -> state(other) == SubscriptionStatus.State.MISFIT);
        assertThat(new FeedHealth(other).health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(new TablesHealth(other).health().getStatus().getCode())
                .isEqualTo("OUT_OF_SERVICE");
        assertThat(rig.rows("seen_1", "north")).isZero();
    }
}
