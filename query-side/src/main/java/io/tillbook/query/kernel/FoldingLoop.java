package io.tillbook.query.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Folds all groups of views that are near the same event, with one reading of the events. Groups that lag catch up in
 * readers of their own, a few at a time, and come back when they are near.
 */
final class FoldingLoop implements Runnable {

    private static final int PAUSE_MILLIS = 500;
    private static final int NEAR_BATCHES = 2;

    private final int near;
    private final Function<List<GroupFolding>, GroupsTogether> readers;
    private final GroupsTogether together;
    private final Executor catchingUp;
    private final BlockingQueue<List<GroupFolding>> joining = new LinkedBlockingQueue<>();
    /** Those that could not be brought to where the others are yet; used by the thread of the loop only. */
    private final List<GroupFolding> late = new ArrayList<>();
    private volatile long position;
    private volatile boolean isStopped;

    /**
     * @param all all groups there may be
     * @param readers makes a reader for some of them
     * @param catchingUp runs those who lag
     */
    FoldingLoop(List<GroupFolding> all, int batchSize, Function<List<GroupFolding>, GroupsTogether> readers,
            Executor catchingUp) {
        this.near = NEAR_BATCHES * batchSize;
        this.readers = readers;
        this.together = readers.apply(all);
        this.catchingUp = catchingUp;
    }

    /** Folds these from now on. */
    void join(List<GroupFolding> groups) {
        joining.add(groups);
    }

    /** Lets it end after the batch it is at. */
    void stop() {
        isStopped = true;
        joining.add(List.of());
    }

    @Override
    public void run() {
        try {
            List<GroupFolding> newcomers = List.of();
            while (!isStopped) {
                admit(newcomers);
                boolean isMore = !together.isEmpty() && together.foldNext();
                position = together.isEmpty() ? 0 : together.position();
                newcomers = newcomers(isMore);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<GroupFolding> newcomers(boolean isHurrying) throws InterruptedException {
        List<GroupFolding> first = isHurrying ? joining.poll() : joining.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        List<GroupFolding> all = new ArrayList<>(late);
        late.clear();
        all.addAll(first == null ? List.of() : first);
        for (List<GroupFolding> more = joining.poll(); more != null; more = joining.poll()) {
            all.addAll(more);
        }
        return all;
    }

    /**
     * Those that are near are brought to the same position first; where nobody is there, the one furthest decides it.
     * Who does not get there is a newcomer again: the events between would be lost to it.
     */
    private void admit(List<GroupFolding> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        long meeting = together.isEmpty()
                ? newcomers.stream().mapToLong(GroupFolding::position).max().orElse(0)
                : together.position();
        Map<Long, List<GroupFolding>> lagging = new TreeMap<>();
        List<GroupFolding> arrived = new ArrayList<>();
        for (GroupFolding each : newcomers) {
            if (each.position() < meeting - near) {
                lagging.computeIfAbsent(each.position(), _ -> new ArrayList<>()).add(each);
            } else {
                broughtTo(meeting, each).forEach(group -> (group.position() < meeting ? late : arrived).add(group));
            }
        }
        together.add(arrived);
        position = together.isEmpty() ? 0 : meeting;
        lagging.values().forEach(this::catchUp);
    }

    private List<GroupFolding> broughtTo(long meeting, GroupFolding group) {
        GroupsTogether alone = readers.apply(List.of(group));
        alone.add(List.of(group));
        boolean isMoving = true;
        while (isMoving && !isStopped && group.position() < meeting) {
            isMoving = alone.foldNext() && !alone.isEmpty();
        }
        return alone.leave();
    }

    /** Groups that are at the same event read together here too. */
    private void catchUp(List<GroupFolding> lagging) {
        try {
            catchingUp.execute(() -> {
                GroupsTogether behind = readers.apply(lagging);
                behind.add(lagging);
                boolean isMoving = true;
                while (isMoving && !isStopped && behind.position() < position - near / 2) {
                    isMoving = behind.foldNext() && !behind.isEmpty();
                }
                join(behind.leave());
            });
        } catch (RejectedExecutionException stopped) {
            lagging.forEach(group -> group.failed(stopped));
        }
    }
}
