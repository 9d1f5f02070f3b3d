package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how views that are behind catch up with the events there were when they began, and what stops them. */
public final class RebuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<String, GroupProgress> groups = new TreeMap<>();
    private final Map<String, Beside> beside = new TreeMap<>();
    private Instant lastMessage = Instant.EPOCH;

    /**
     * How far this release's version of a group of views is.
     *
     * @param group name of the group
     * @param version the version
     * @param serving the version that answers queries
     * @param position position of the last event the version has absorbed
     * @param target position of the last event there was when it began
     * @param failure why it does not go on; null where nothing is the matter
     */
    public record GroupProgress(String group, String version, String serving, long position, long target,
            @Nullable String failure) {

        /** Whether queries are answered from another version meanwhile. */
        public boolean isBuilding() {
            return !version.equals(serving);
        }

        /** Whether it has everything there was when it began. */
        public boolean isCaughtUp() {
            return !isBuilding() && position >= target;
        }

        /** How much of it is done, in whole percent. */
        public int percent() {
            return position >= target ? 100 : (int) (position * 100 / target);
        }

        private GroupProgress at(long reached) {
            return new GroupProgress(group, version, serving, reached, target, failure);
        }

        private GroupProgress servedBy(String other) {
            return new GroupProgress(group, version, other, position, target, failure);
        }

        private GroupProgress failing(@Nullable String reason) {
            return new GroupProgress(group, version, serving, position, target, reason);
        }
    }

    /**
     * How far a group is that is folded anew by request, beside the version that answers queries.
     *
     * @param version the version that is to take its place
     * @param position position of the last event it has absorbed
     * @param begunAt where it was when this process began or went on with it
     * @param since when that was
     * @param failure why it does not go on; null where nothing is the matter
     */
    public record Beside(String version, long position, long begunAt, Instant since, @Nullable String failure) {

        /** Events a second since it was begun; 0 where that cannot be told yet. */
        public long perSecond(Instant now) {
            long millis = Duration.between(since, now).toMillis();
            return millis <= 0 ? 0 : (position - begunAt) * 1_000 / millis;
        }

        /** How much of it is done, in whole percent. */
        public int percent(long head) {
            return position >= head ? 100 : (int) (position * 100 / head);
        }

        /** Seconds until it has all events, at the rate so far; null where that cannot be told yet. */
        public @Nullable Long secondsLeft(long head, Instant now) {
            long rate = perSecond(now);
            return rate == 0 ? null : Math.max(0, head - position) / rate;
        }
    }

    /** Nothing begun yet. */
    public RebuildProgress(InstantSource clock) {
        this.clock = clock;
    }

    /** All groups, by name. */
    public synchronized List<GroupProgress> groups() {
        return List.copyOf(groups.values());
    }

    /** Whether all groups have begun and have everything there was when they did. */
    public synchronized boolean isCaughtUp() {
        return !groups.isEmpty() && groups.values().stream().allMatch(GroupProgress::isCaughtUp);
    }

    /** Position of the last event that this release's version of a group has absorbed. */
    public synchronized long position(String group) {
        GroupProgress progress = groups.get(group);
        return progress == null ? 0 : progress.position();
    }

    /** Whether something stops a group. */
    public synchronized boolean isFailing(String group) {
        GroupProgress progress = groups.get(group);
        return progress != null && progress.failure() != null;
    }

    /** How far a group is that is folded anew by request; empty where none is. */
    public synchronized Optional<Beside> beside(String group) {
        return Optional.ofNullable(beside.get(group));
    }

    synchronized void besideWaits(String group, String version) {
        beside.put(group, new Beside(version, 0, 0, clock.instant(), null));
    }

    synchronized void besideBegun(String group, long position) {
        beside.computeIfPresent(group,
                (_, run) -> new Beside(run.version(), position, position, clock.instant(), null));
    }

    synchronized void besideAt(String group, long position) {
        beside.computeIfPresent(group,
                (_, run) -> new Beside(run.version(), position, run.begunAt(), run.since(), null));
    }

    synchronized void besideFailed(String group, String reason) {
        beside.computeIfPresent(group,
                (_, run) -> new Beside(run.version(), run.position(), run.begunAt(), run.since(), reason));
    }

    synchronized void besideEnded(String group) {
        beside.remove(group);
    }

    synchronized void begin(String group, String version, long position, long target) {
        groups.put(group, new GroupProgress(group, version, version, position, target, null));
        if (position < target) {
            LOG.info("The views {} are at event {} of {} and catch up.", group, position, target);
        }
    }

    synchronized void serving(String group, String version) {
        change(group, progress -> progress.servedBy(version));
    }

    synchronized void failed(String group, @Nullable String reason) {
        change(group, progress -> progress.failing(reason));
    }

    private void change(String group, UnaryOperator<GroupProgress> changed) {
        groups.computeIfPresent(group, (_, progress) -> changed.apply(progress));
    }

    /** Notes the version's position and says whether it had caught up before. */
    synchronized boolean reached(String group, long position) {
        GroupProgress before = groups.get(group);
        if (before == null) {
            return false;
        }
        GroupProgress now = before.at(position);
        groups.put(group, now);
        boolean hadCaughtUp = before.position() >= before.target();
        if (!hadCaughtUp && position >= now.target()) {
            LOG.info("The views {} have caught up at event {}.", group, position);
        } else if (!hadCaughtUp
                && Duration.between(lastMessage, clock.instant()).compareTo(BETWEEN_MESSAGES) >= 0) {
            lastMessage = clock.instant();
            groups.values()
                    .forEach(each -> LOG.info("The views {} are at event {} of {} ({} %).", each.group(),
                            each.position(), each.target(), each.percent()));
        }
        return before.isCaughtUp();
    }
}
