package io.tillbook.query.kernel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version of a group of views answers the queries of this process: its own when that has caught up with the
 * events or when there is no other, until then the one that became ready last.
 */
final class ServedVersion {

    private static final Logger LOG = LoggerFactory.getLogger(ServedVersion.class);

    private final ViewGroup group;
    private final StoredVersion own;
    private final Folding folding;
    private final UnusedVersions unused;
    private final NewsOfOthers newsOfOthers;
    private @Nullable StoredVersion served;
    private Instant lookedAt = Instant.MIN;
    private List<StoredVersion> others = List.of();
    private boolean isNotedReady;
    /** Up to where whoever folded before may have written documents. */
    private long writtenBefore;

    ServedVersion(ViewGroup group, Folding folding) {
        this.group = group;
        this.own = group.begun();
        this.folding = folding;
        this.unused = new UnusedVersions(folding);
        this.newsOfOthers = new NewsOfOthers(group, folding);
    }

    /** Its own version's name among the readers of events. */
    String reader() {
        return own.reader();
    }

    /** Finds out what can be served, and follows other processes. */
    synchronized void look(boolean isFolding) {
        Instant now = folding.clock().instant();
        boolean isDue = !isOwnServed() || !others.isEmpty() || !now.isBefore(lookedAt.plus(UnusedVersions.KEPT));
        if (isDue) {
            lookedAt = now;
            List<StoredVersion> all = folding.versions().of(group.name());
            others = all.stream().filter(each -> !isOwn(each)).toList();
            choose(all, isFolding);
        }
        follow(isFolding);
    }

    /** Whether this process's own version answers its queries. */
    synchronized boolean isOwn() {
        return isOwnServed();
    }

    /** The version of another edition, which is as far as this one and answers from now on. */
    synchronized ServedVersion replacedBy(ViewGroup edition, long position) {
        ServedVersion next = new ServedVersion(edition, folding);
        next.takeOver(position);
        return next;
    }

    private synchronized void takeOver(long position) {
        folding.retry().run(() -> folding.versions().ready(own));
        isNotedReady = true;
        folding.rebuild().begin(group.name(), group.version(), position, position);
        serve(own);
        newsOfOthers.toldTo(position);
    }

    /** Drops what nobody uses. */
    synchronized void drop() {
        List<StoredVersion> later = others.stream().filter(this::isLater).toList();
        List<StoredVersion> past = others.stream().filter(each -> !isLater(each)).toList();
        others = Stream.concat(unused.drop(past, served).stream(), later.stream()).toList();
    }

    /** What is to take the place of this process's own version is nobody's to drop, though nobody uses it yet. */
    private boolean isLater(StoredVersion version) {
        return group.editionOf(version).orElse(0) > group.edition();
    }

    /** Where others fold, they may have dropped the version of a release that only this process is of. */
    private void choose(List<StoredVersion> all, boolean isFolding) {
        isNotedReady |= all.stream().anyMatch(each -> isOwn(each) && each.isReady());
        if (isOwnServed() && (isFolding || all.stream().anyMatch(this::isOwn))) {
            return;
        }
        StoredVersion other = lastReady();
        StoredVersion best = other == null || (isNotedReady && position(own) >= position(other)) ? own : other;
        if (!best.equals(served)) {
            serve(best);
        }
    }

    /** A version beyond the last event is of another ledger, whose data was here before. */
    private @Nullable StoredVersion lastReady() {
        long head = folding.log().head();
        StoredVersion last = null;
        for (StoredVersion other : others) {
            if (other.isReady() && position(other) <= head) {
                last = other;
            }
        }
        return last;
    }

    private void serve(StoredVersion version) {
        served = version;
        group.serve(version);
        folding.rebuild().serving(group.name(), version.version());
        if (!isOwn(version)) {
            LOG.info("The views {} are rebuilt as version {}; queries are answered from version '{}' until then.",
                    group.name(), own.version(), version.version());
        }
    }

    private void follow(boolean isFolding) {
        if (served != null && !(isFolding && isOwnServed())) {
            reachedElsewhere(position(served));
        }
        if (!isFolding) {
            folding.rebuild().reached(group.name(), position(own));
        }
    }

    /** The reader that tells how far the version that answers is, where another process folds it; null elsewhere. */
    synchronized @Nullable String followed(boolean isFolding) {
        return served == null || (isFolding && isOwnServed()) ? null : served.reader();
    }

    /** Another process may have come further with the version that answers; unless this one goes on with it by now. */
    synchronized void followed(String reader, long position) {
        boolean isFurther = position > folding.progress().position(group.name());
        if (isFurther && served != null && served.reader().equals(reader)) {
            reachedElsewhere(position);
        }
    }

    private void reachedElsewhere(long position) {
        folding.progress().reached(group.name(), position);
        if (isOwnServed()) {
            tell(() -> newsOfOthers.tellTo(position));
        }
    }

    /**
     * This process goes on from a position. Whoever came before may have got further with the documents: in what is
     * folded next some changes are not seen as such, though nobody was told of them.
     */
    synchronized void claimedAt(long position) {
        writtenBefore = position + folding.batchSize();
    }

    private long position(StoredVersion version) {
        return folding.checkpoints().position(version.reader()).orElse(0);
    }

    /**
     * Own documents have absorbed all events up to a position; those who want to know are told unless it is old news.
     */
    synchronized void absorbed(long position, Runnable news) {
        boolean isNews = folding.rebuild().reached(group.name(), position);
        if ((!isNotedReady || !isOwnServed()) && isCaughtUp(position)) {
            folding.retry().run(() -> folding.versions().ready(own));
            isNotedReady = true;
            if (!isOwnServed()) {
                serve(own);
                LOG.info("The views {} are rebuilt: queries are answered from version {} now.", group.name(),
                        own.version());
            }
        }
        if (isOwnServed()) {
            folding.progress().reached(group.name(), position);
            if (isNews) {
                tell(position <= writtenBefore ? () -> newsOfOthers.tellTo(position) : news);
            }
            newsOfOthers.toldTo(position);
        }
    }

    /** Nobody is to see the views go back when they change to another version. */
    private boolean isCaughtUp(long position) {
        boolean isNearHead = position >= folding.log().head() - folding.batchSize();
        return isNearHead && (isOwnServed() || position >= folding.progress().position(group.name()));
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException failure) {
            // Whoever listens must not be able to hold up the views.
            LOG.error("The changes of the views {} could not be told.", group.name(), failure);
        }
    }

    private boolean isOwnServed() {
        return served != null && isOwn(served);
    }

    private boolean isOwn(StoredVersion version) {
        return version.version().equals(own.version());
    }
}
