package io.tillbook.server.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills and freezes nodes at random, one after the other, until the time is over. */
final class Troubles {
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final int LONGEST_QUIET_MILLIS = 3_000;

    private final LocalCluster cluster;
    private final Engines engines;
    private final Random random;
    private final List<String> made = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Troubles(LocalCluster cluster, Engines engines, Random random) {
        this.cluster = cluster;
        this.engines = engines;
        this.random = random;
    }

    /** Makes some of each kind, then sees that all nodes run, and tells what was done, in its order. */
    List<String> makeFor(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        boolean isKill = random.nextBoolean();
        boolean isRestartDue = true;
        do {
            if (isRestartDue && System.nanoTime() - begin > time.toNanos() / 2) {
                isRestartDue = false;
                restartAxonServer();
            }
            over.await(random.nextInt(LONGEST_QUIET_MILLIS), TimeUnit.MILLISECONDS);
            int node = random.nextInt(cluster.size());
            if (isKill) {
                kill(node);
            } else {
                freeze(node);
            }
            isKill = !isKill;
        } while (System.nanoTime() - begin < time.toNanos() || made.size() < 2 || isRestartDue);
        cluster.startAgain();
        return made;
    }

    private void restartAxonServer() {
        if (engines.restartAxonServer()) {
            made.add("killed Axon Server");
        }
    }

    private void kill(int node) {
        cluster.kill(node);
        made.add("killed node " + node);
        cluster.startAgain();
    }

    private void freeze(int node) throws InterruptedException {
        cluster.freeze(node);
        made.add("froze node " + node);
        over.await(FROZEN.toMillis(), TimeUnit.MILLISECONDS);
        cluster.thaw(node);
    }
}
