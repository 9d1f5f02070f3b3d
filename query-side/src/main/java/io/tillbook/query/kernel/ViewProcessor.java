package io.tillbook.query.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds one group of views: one processor with one segment, so that events come in the order of all events. */
final class ViewProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final int SEGMENT = 0;
    private static final int CLAIM_INTERVAL_MILLIS = 1_000;

    private final ViewGroup group;
    private final Folding folding;
    private final PooledStreamingEventProcessor processor;
    private long foldedTo;
    private boolean wasFolding;

    ViewProcessor(ViewGroup group, Folding folding, ScheduledExecutorService coordinators,
            ScheduledExecutorService workers) {
        this.group = group;
        this.folding = folding;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(group.name())
                .eventHandlerInvoker(new ViewInvoker(group, folding, this::absorbed))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(folding.log().ranges(folding.batchSize()))
                .tokenStore(folding.checkpoints())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(events -> null)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .batchSize(1)
                .build();
    }

    /** Begins where the group was left, or anew where its views do not belong to these events. */
    void start() {
        discardForeignViews();
        long position = folding.checkpoints().position(group.name());
        folding.rebuild().begin(group.name(), position, folding.log().head());
        folding.progress().reached(group.name(), position);
        folding.log().reached(group.name(), position);
        processor.start();
    }

    /** Shows how far the group is where another process folds it. */
    void follow() {
        if (!isFolding()) {
            showOfOthers(folding.checkpoints().position(group.name()));
        }
    }

    private synchronized boolean isFolding() {
        boolean isFolding = !processor.processingStatus().isEmpty();
        if (wasFolding && !isFolding) {
            foldedTo = 0;
        }
        wasFolding = isFolding;
        return isFolding;
    }

    /** A processor that has just got the claim says so after its first batch: that must not be shown as undone. */
    private synchronized void showOfOthers(long position) {
        if (!isFolding() && position >= foldedTo) {
            folding.rebuild().reached(group.name(), position);
            folding.progress().reached(group.name(), position);
        }
    }

    private synchronized boolean show(long position) {
        foldedTo = position;
        boolean isNews = folding.rebuild().reached(group.name(), position);
        folding.progress().reached(group.name(), position);
        return isNews;
    }

    CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }

    private void discardForeignViews() {
        Checkpoints checkpoints = folding.checkpoints();
        checkpoints.initializeTokenSegments(group.name(), 1, null);
        try {
            TrackingToken token = checkpoints.fetchToken(group.name(), SEGMENT);
            long head = folding.log().head();
            if (token == null || token.position().orElse(0) > head) {
                LOG.info("The views {} are built anew from the first of {} events.", group.name(), head);
                folding.patience().run(group::clear);
                checkpoints.storeToken(null, group.name(), SEGMENT);
            }
            checkpoints.releaseClaim(group.name(), SEGMENT);
        } catch (UnableToClaimTokenException claimedElsewhere) {
            LOG.info("The views {} are being folded by another process.", group.name());
        }
    }

    private void absorbed(long position, Runnable news) {
        folding.log().reached(group.name(), position);
        if (show(position)) {
            tell(news);
        }
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException failure) {
            // Whoever listens must not be able to hold up the views.
            LOG.error("The changes of the views {} could not be told.", group.name(), failure);
        }
    }
}
