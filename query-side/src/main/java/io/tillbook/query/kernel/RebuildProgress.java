package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how views that are behind catch up with the events there were when they began. */
public final class RebuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildProgress.class);
    private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<String, GroupProgress> groups = new TreeMap<>();
    private Instant lastMessage = Instant.EPOCH;

    /**
     * How far a group of views is.
     *
     * @param group name of the group
     * @param position position of the last event it has absorbed
     * @param target position of the last event there was when it began
     */
    public record GroupProgress(String group, long position, long target) {

        /** Whether it has everything there was when it began. */
        public boolean isCaughtUp() {
            return position >= target;
        }

        /** How much of it is done, in whole percent. */
        public int percent() {
            return isCaughtUp() ? 100 : (int) (position * 100 / target);
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

    synchronized void begin(String group, long position, long target) {
        groups.put(group, new GroupProgress(group, position, target));
        if (position < target) {
            LOG.info("The views {} are at event {} of {} and catch up.", group, position, target);
        }
    }

    /** Notes the group's position and says whether it had caught up before. */
    synchronized boolean reached(String group, long position) {
        GroupProgress before = groups.get(group);
        if (before == null || before.isCaughtUp()) {
            return before != null;
        }
        GroupProgress now = new GroupProgress(group, position, before.target());
        groups.put(group, now);
        if (now.isCaughtUp()) {
            LOG.info("The views {} have caught up at event {}.", group, position);
        } else if (Duration.between(lastMessage, clock.instant()).compareTo(BETWEEN_MESSAGES) >= 0) {
            lastMessage = clock.instant();
            groups.values()
                    .forEach(each -> LOG.info("The views {} are at event {} of {} ({} %).", each.group(),
                            each.position(), each.target(), each.percent()));
        }
        return false;
    }
}
