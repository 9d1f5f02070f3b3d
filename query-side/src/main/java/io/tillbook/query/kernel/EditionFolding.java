package io.tillbook.query.kernel;

import java.util.OptionalLong;

/**
 * An edition of a group that is folded beside the one that answers queries, and never further than that one. It is
 * under a claim of its own and goes on from where it was after a restart.
 */
final class EditionFolding {

    private final ViewGroup edition;
    private final Folding folding;
    private final String reader;
    private long position;

    private EditionFolding(ViewGroup edition, Folding folding, long position) {
        this.edition = edition;
        this.folding = folding;
        this.reader = edition.begun().reader();
        this.position = position;
    }

    /**
     * Goes on with an edition, or begins it.
     *
     * @throws ClaimLost when another process is at it
     */
    static EditionFolding of(ViewGroup edition, Folding folding) {
        String reader = edition.begun().reader();
        OptionalLong stored = folding.checkpoints().claim(reader, 0);
        if (stored.isEmpty()) {
            throw new ClaimLost(reader);
        }
        edition.prepare();
        long position = stored.getAsLong() > folding.log().head() ? 0 : stored.getAsLong();
        if (position == 0) {
            // There may be documents of another ledger.
            edition.clear();
            folding.checkpoints().store(reader, 0);
        }
        return new EditionFolding(edition, folding, position);
    }

    ViewGroup edition() {
        return edition;
    }

    /** Position of the last event that is folded for good. */
    long position() {
        return position;
    }

    /** Folds some more events, none beyond a position; says whether it is there. */
    boolean foldTowards(long end) {
        if (position >= end) {
            return true;
        }
        int limit = (int) Math.min(folding.batchSize(), end - position);
        EventBatch batch = folding.log().batch(position, limit, edition::isInterestedIn);
        batch.refuseUnreadable(edition, position);
        // Who listens to the group is told by those who fold what answers.
        folding.retry().call(() -> edition.absorb(batch.events()));
        folding.checkpoints().store(reader, batch.last());
        position = batch.last();
        return position >= end;
    }

    /** Lets another process go on. */
    void release() {
        folding.checkpoints().release(reader);
    }
}
